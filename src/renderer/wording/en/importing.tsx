import type { ReactNode } from 'react'
import { byCount, formatCount, formatNumber } from '../format'
import { spoken } from '../language'

export const importingWords = spoken('importing', {
  title: 'Bring in your own questions',
  whatHappens:
    'From Moodle, Canvas, Anki, spreadsheets, Markdown, JSON and more. You’ll see what was found before anything is saved.',
  nothingToImport: (write: ReactNode) => <>Nothing to import? {write}.</>,
  writeYourOwn: 'Write your own questions',
  drop: 'Drop files, a folder, or an archive here, or choose them.',
  chooseFiles: 'Choose files…',
  filesToImport: 'Files to import',
  chooseFolder: 'Choose a folder…',
  folderToImport: 'Folder to import',
  pasteText: 'Paste text…',
  questionsAsText: 'Questions as text',
  pasteHint: 'Markdown, GIFT, Aiken, CSV, XML, or JSON.',
  readText: 'Read this text',
  whatCanBeImported: 'What can be imported',
  importable: [
    'Markdown question banks: checkbox lists, lettered options with an answer, quizdown',
    'CSV, TSV, and Excel files, with or without a header',
    'Moodle XML, GIFT, Aiken, and H5P question sets',
    'QTI 1.2 from Canvas or Blackboard, QTI 2.1, 2.2, and 3.0',
    'Anki decks (.apkg, .colpkg) and Anki text exports',
    'JSON: exam-simulator files, question lists, Open Trivia, JSON lines',
  ],
  noFile: 'There is no file in it that could be imported.',
  sending: 'Sending the files…',
  reading: 'Reading the files…',
  filesDone: (done: number, all: number) => `${formatNumber(done)} of ${formatNumber(all)} files`,
  isSending: 'Sending the files',
  isReading: 'Reading the files',
  isReady: 'Ready to check',
  isReadAgain: 'Read again with your correction',
  isSaved: (bank: string) => `${bank} is in your library`,
  isUndone: (bank: string | null) => `${bank ?? 'The import'} was taken back`,

  checkFound: 'Check what was found',
  noQuestions: 'No questions to import yet',
  chooseOthers: 'Choose other files',
  ofType: (count: number, type: string) => `${formatNumber(count)} ${type}`,
  found: (questions: number, format: string | null, types: string[]) =>
    `${formatCount(questions, 'question')}${format === null ? '' : ` from ${format}`}${types.length > 0 ? `: ${types.join(', ')}` : ''}.`,
  unsupported: (count: number) => `${formatCount(count, 'question')} can’t be imported; see why below.`,
  someSamples: (shown: number, all: number) => `${formatCount(shown, 'sample question')} of ${all}`,
  samples: 'Sample questions',
  sample: 'Sample question',
  showAnswers: 'Show the answers',

  issues: (count: number) => `${formatCount(count, 'thing')} to know about these files`,
  severities: { error: 'Left out', warning: 'Check', info: 'Note' },
  line: (line: number) => `line ${line}`,
  showMore: 'Show more',
  issuesShown: (shown: number, all: number) => `${formatNumber(shown)} of ${formatNumber(all)} shown`,
  showSource: 'Show the source',
  duplicates: 'Duplicates',
  duplicatesFound: (within: number, installed: number) =>
    `${[
      ...(within > 0 ? [`${formatCount(within, 'question')} more than once in these files`] : []),
      ...(installed > 0 ? [`${formatCount(installed, 'question')} in your banks already`] : []),
    ].join('; ')}.`,
  showDuplicates: 'Show them',
  firstListed: (count: number) => `${byCount(count, 'The first is', `The first ${count} are`)} listed.`,
  inBank: (here: string, bank: string) => `(${here === '' ? '' : `${here}, `}in ${bank})`,
  sameAs: (here: string, there: string) => `(${here}, the same as ${there})`,
})
