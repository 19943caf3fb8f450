/** How the formats of other programs are called, in the middle of a sentence. */
import type { FormatName } from '../../api/client'
import { spoken } from '../language'

export const sourceFormatWords = spoken<Record<FormatName, string>>('sourceFormats', {
  'rehearse-bank': 'a Rehearse bank',
  'rehearse-questions': 'Rehearse question files',
  'markdown-checkbox': 'Markdown with checkboxes',
  'markdown-lettered': 'Markdown with lettered options',
  quizdown: 'quizdown',
  csv: 'CSV',
  tsv: 'a table with tabs',
  xlsx: 'a spreadsheet',
  'exam-simulator-json': 'exam-simulator JSON',
  'question-json': 'JSON questions',
  jsonl: 'JSON lines',
  'opentdb-json': 'Open Trivia JSON',
  'open-trivia-text': 'Open Trivia text',
  'moodle-xml': 'Moodle XML',
  gift: 'GIFT',
  aiken: 'Aiken',
  'qti-1.2': 'QTI 1.2',
  'qti-2.1': 'QTI 2.1',
  'qti-2.2': 'QTI 2.2',
  'qti-3.0': 'QTI 3.0',
  'anki-package': 'an Anki deck',
  'anki-text': 'an Anki text export',
  h5p: 'H5P',
})
