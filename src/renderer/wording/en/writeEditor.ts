import { spoken } from '../language'

export const writeEditorWords = spoken('writeEditor', {
  questionClosed: 'This question can’t be opened',
  allQuestions: 'All questions of the bank',
  openingQuestion: 'Opening the question',
  fileClosed: 'This file can’t be opened',
  backToBank: 'Back to the bank',
  openingFile: 'Opening the file',
  openingEditor: 'Opening the editor',
  fileGone: 'This file isn’t in the bank anymore.',
  fileNeeded: 'The bank needs this file.',
  fileText: (file: string) => `${file} as text`,

  newQuestion: 'New question',
  withoutId: 'Question without an id',
  unsaved: 'Unsaved changes. They are kept if you leave.',
  notSavedYet: 'Not saved yet.',
  saved: 'Saved.',
  save: 'Save',
  redo: 'Redo',
  keys: { save: 'Ctrl+S', undo: 'Ctrl+Z', redo: 'Ctrl+Shift+Z' },
  previous: 'Previous',
  next: 'Next',
  askDelete: 'Delete…',
  deleteTitle: 'Delete this question?',
  deleteNote:
    'It goes from its file, and your history stays. Until you close this window, you can bring the question back from the bank’s list.',
  keep: 'Keep it',
  delete: 'Delete',

  ways: 'Ways to write',
  form: 'Form',
  preview: 'Preview',
  questionText: 'Question as YAML',
  unreadable: (fault: string, line: number | null) =>
    `The text can’t be read${line === null ? '' : ` (line ${line})`}: ${fault} Fix it there, and the form comes back.`,
  noQuestion: 'The text is not a question. Fix it there, and the form comes back.',
  openText: 'Open the text',
  invalidJson: 'This is not valid JSON.',
  noAliases: 'Aliases (a name after *) are not supported.',

  showAnswer: 'Show the answer',
  noPreview: 'The preview appears once nothing is missing or wrong.',
  questionPreview: 'Question preview',
  numericAnswer: (value: number, tolerance: number, unit: string) =>
    `Answer: ${value} ${unit}${tolerance > 0 ? ` (± ${tolerance})` : ''}`,
  textAnswer: (accepted: readonly string[]) => `Answer: ${accepted.join(' or ')}`,

  fileGoneUnsaved:
    'This file isn’t in the bank anymore, so nothing was saved. Copy your text if you still need it.',
  questionGone: 'This question isn’t in its file anymore, so nothing was saved. Your text is here.',
  keepAsNew: 'Keep it as a new question',
  changedElsewhere: {
    question:
      'This question was changed after you opened it here, in another window or another program. Nothing was saved over that change.',
    file: 'This file was changed after you opened it here, in another window or another program. Nothing was saved over that change.',
  },
  compare: 'Compare',
  compareTitle: 'Compare with the file',
  compareNote:
    'Lines with − are in the file only, lines with + in your text only. Keeping your text saves nothing yet.',
  decideLater: 'Decide later',
  takeTheirs: 'Load the file’s version',
  keepMine: 'Keep my text',
  differences: 'Differences',
  lineIn: { both: '', theirs: 'In the file: ', mine: 'Yours: ' },

  asImported: 'As it was in the file',
  lookingUp: 'Looking it up…',
  notImported: 'This question wasn’t imported, or its id was changed since.',
  textNotKept: 'Its text wasn’t kept: the import was too large to keep all of them.',
  beginningKept: 'Only the beginning is kept.',
  line: (line: number) => `line ${line}`,
})
