import { commonWords } from './common'
import { formatCount } from '../format'
import { spoken } from '../language'

export const writeDeskWords = spoken('writeDesk', {
  bankClosed: 'This bank can’t be opened',
  openingBank: 'Opening the bank',
  views: 'Views of the bank',
  view: {
    questions: 'Questions',
    coverage: 'Coverage',
    problems: 'Bank and exams',
  },
  noneTitle: 'No questions yet',
  none: 'Write one here, or put YAML files into the bank’s questions folder.',
  writeFirst: 'Write the first question',
  moreWithErrors: (count: number) => `${formatCount(count, 'more', 'more')} with errors`,
  newQuestion: 'New question',
  setUpExam: 'Set up an exam',
  setUp: (examCode: string) => `Set up ${examCode}`,
  undoLast: 'Undo the last change',
  undoStep: {
    save: (id: string) => `Undo the last save: ${id}`,
    add: (id: string) => `Undo the last addition: ${id}`,
    remove: (id: string) => `Bring back ${id}`,
  },

  search: 'Search ids, stems, and options',
  checking: 'checking…',
  type: 'Type',
  domain: 'Domain',
  allDomains: 'All domains',
  findings: 'Findings',
  finding: {
    errors: 'Errors',
    warnings: 'Warnings',
    duplicates: 'Possible duplicates',
  },
  withoutStem: 'Question without a stem',
  noType: 'no type',
  unsaved: 'Unsaved',

  workingOutCoverage: 'Working out the coverage…',
  noExam: 'This bank has no exam yet. Add one in its exams folder.',
  coverageOf: (examCode: string) => `Coverage of ${examCode}`,
  coverageTable: (questionCount: number, formLength: number, mockCount: number) =>
    `${commonWords.questions(questionCount)} for ${formLength} in a mock, ${formatCount(mockCount, 'mock')}`,
  domainAndTask: 'Domain and task',
  weight: 'Weight',
  inOneMock: 'In one mock',
  youHave: 'You have',
  missing: (count: number) => `${count} short`,
  enough: (mockCount: number, formLength: number) =>
    `Enough for ${formatCount(mockCount, 'mock exam')} of ${commonWords.questions(formLength)} with no question in two of them.`,
  notEnough: (questionCount: number, formLength: number, missingCount: number) =>
    `${commonWords.questions(questionCount)} of the ${formLength} a full mock exam asks.${missingCount > 0 ? ` Write ${missingCount} more where the table says so.` : ''} Until then a mock is shorter and says so.`,
  ofTrait: (count: number, trait: string) => `${count} ${trait}`,

  examFile: 'domains, weights, minutes, pass mark',
  bankFile: 'title, license, authors, topics',
  noProblems: 'Nothing is wrong with them.',

  unsavedTexts: 'Unsaved texts',
  unsavedText: (title: string) => `Unsaved text of a question that is no longer in its file: ${title}`,
  open: 'Open',
  openText: (title: string) => `Open: ${title}`,
  discard: 'Discard',
  discardText: (title: string) => `Discard: ${title}`,
  deletedQuestions: 'Deleted questions',
  deleted: (title: string) => `Deleted: ${title}`,
  bringBack: 'Bring back',
  bringBackQuestion: (title: string) => `Bring back: ${title}`,

  savePatch: 'Save corrections as a patch',
  nothingDiffers: (title: string | null) => `Nothing differs from ${title ?? 'the original'} yet.`,
  patchSaved: (file: string, changedCount: number) =>
    `${file} holds ${formatCount(changedCount, 'changed file')}. Send it to the bank’s authors. Pictures aren’t in it.`,
})
