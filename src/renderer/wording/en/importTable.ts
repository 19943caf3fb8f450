import { formatCount } from '../format'
import { spoken } from '../language'

type Missing = 'stem' | 'key'

const missingColumns: Record<Missing, string> = { stem: 'the question', key: 'the correct answer' }

export const importTableWords = spoken('importTable', {
  howTableIsRead: 'How the table is read',
  howAnswersAreRead: 'How the answers are read',
  chooseColumns: (missing: Missing[]) =>
    `Choose the column that holds ${missing.map((role) => missingColumns[role]).join(' and the one that holds ')}.`,
  chooseReading: 'The correct answers can be read in more than one way. Choose how they are written.',
  keyReading: 'Correct answers are written as',
  keyReadings: {
    letter: 'Letters: A, B, C',
    text: 'The text of the right option',
    'from-1': 'Numbers from 1: the first option is 1',
    'from-0': 'Numbers from 0: the first option is 0',
  },
  choose: 'Choose…',
  sheet: 'Sheet',
  delimiter: 'Columns are separated by',
  delimiters: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Bar' },
  encoding: 'Encoding',
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16, big-endian',
  },
  hasHeader: 'The first row names the columns',
  rows: (count: number) => `${formatCount(count, 'row')} below the header.`,
  caption: 'Columns, what each holds, and the first rows',
  column: 'Column',
  holds: 'Holds',
  firstRows: 'First rows',
  columnNumber: (number: number) => `Column ${number}`,
  whatHolds: (column: string) => `${column} holds`,
  empty: '(empty)',
  roles: {
    ignore: 'Not used',
    stem: 'Question',
    option: 'Option',
    'option-why': 'Why the option is right or wrong',
    key: 'Correct answer',
    'wrong-option': 'Wrong answer',
    explanation: 'Explanation',
    category: 'Category',
    tags: 'Tags',
    type: 'Type of question',
    difficulty: 'Difficulty',
    reference: 'Reference',
    id: 'Id',
    stimulus: 'Case study',
    group: 'Name of the case study',
    front: 'Front of a card',
    back: 'Back of a card',
  },
})
