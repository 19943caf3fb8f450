import { formatCount } from '../format'
import { spoken } from '../language'

export const exportQuestionsWords = spoken('exportQuestions', {
  open: 'Export…',
  title: 'Export questions',
  format: 'Format',
  formats: {
    'rehearse-yaml': 'Rehearse bank (YAML files in a zip)',
    'rehearse-json': 'Rehearse bank (one JSON file)',
    'anki-text': 'Anki text',
    'anki-package': 'Anki deck (.apkg)',
    csv: 'CSV for a spreadsheet',
    markdown: 'Markdown (zip)',
    'moodle-xml': 'Moodle XML',
    gift: 'GIFT',
    'qti-3.0': 'QTI 3.0 package',
  },
  looking: 'Looking at the questions…',
  willBeInFile: (count: number) => `${formatCount(count, 'question')} will be in the file.`,
  notInBank: (count: number) => `${formatCount(count, 'question')} left out: not in the bank anymore.`,
  nothingLost: 'Nothing is lost.',
  whatIsLost: 'What this format can’t hold:',
  save: 'Save the file',
})
