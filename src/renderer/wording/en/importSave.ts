import { byCount, formatCount } from '../format'
import { spoken } from '../language'

type Earlier = { known: number; changed: number; added: number; gone: number }

export const importSaveWords = spoken('importSave', {
  title: 'Save as a question bank',
  earlierSameFiles: (bank: string) => `You imported these very files before, into ${bank}.`,
  earlierVersion: (bank: string) => `You imported an earlier version of this before, into ${bank}.`,
  earlierOther: (bank: string) =>
    `${bank}, which you imported from another file, asks many of the same questions.`,
  nothingNew: 'Nothing in these files is new.',
  earlierCounts: ({ known, changed, added, gone }: Earlier) =>
    `${[
      `${formatCount(known, 'question')} ${byCount(known, 'is', 'are')} there already`,
      ...(changed > 0 ? [`${byCount(known, '', `${changed} of them `)}changed`] : []),
      `${added} new`,
      ...(gone > 0 ? [`${gone} not in these files anymore`] : []),
    ].join(', ')}.`,
  whatToDo: 'What to do with that bank',
  addNew: 'Add what is new',
  nothingToAdd: 'There is nothing new to add.',
  addConsequence: (count: number) => `${formatCount(count, 'question')} added; the others stay as they are.`,
  replace: 'Replace',
  replaceConsequence:
    'Its questions from this source become those of these files. Your history stays with each question.',
  keepBoth: 'Keep both',
  keepBothConsequence: 'Save these as a bank of their own, with a history of its own.',
  bankTitle: 'Title',
  id: 'Id',
  idHint: 'Your history is kept under it. Lowercase letters, digits, and hyphens; it also names the folder.',
  idTaken: (id: string) =>
    `The bank’s own id, ${id}, is taken by a bank you have, so this copy gets another id and a history of its own. To go on with the history of ${id}, delete that bank first, then import this one.`,
  ownTitle: 'Kept as the bank has it',
  domains: 'Domains',
  domainSource: 'Taken from',
  domainSources: {
    category: 'Categories or decks',
    tag: 'Tags',
    file: 'Files and folders',
    none: 'One domain for all questions',
  },
  oneDomain: 'All questions are in one domain. You can sort them later in its files.',
  domainsHint: 'Mock exams draw from each domain by its share. Give two domains the same name to join them.',
  domainWithCount: (domain: string, questions: number) => `${domain} (${formatCount(questions, 'question')})`,
  nameOfDomain: (domain: string) => `Name of the domain ${domain}`,
  provenance: 'Where the questions come from',
  provenances: {
    unknown: { label: 'Unknown', hint: 'Each question says so where its explanation is shown.' },
    original: { label: 'Original', hint: 'Written by you or for you.' },
    licensed: { label: 'Licensed', hint: 'You may use them under the license below.' },
  },
  license: 'License',
  licenseHint: 'Such as CC-BY-4.0, or Unknown.',
  leaveOutRepeats: 'Leave out repeats',
  repeats: (count: number) =>
    `${formatCount(count, 'question')} more than once in these files; the first one is kept.`,
  save: 'Save the bank',

  allSaved: (questions: number) =>
    `${formatCount(questions, 'question')}. A mock exam is set up for it; its file can be edited.`,
  someSaved: (questions: number, added: number, changed: number) =>
    `${formatCount(questions, 'question')}: ${added} added${changed > 0 ? `, ${changed} changed` : ''}.`,
  readingBank: 'Reading the bank…',
  sitMock: (questions: number, minutes: number) =>
    `Sit a mock (${formatCount(questions, 'question')}, ${formatCount(minutes, 'minute')})`,
  practice: (questions: number) => `Practice ${formatCount(questions, 'question')}`,
  openBank: 'Open the bank',
  undoImport: 'Undo this import',
  importMore: 'Import more',
})
