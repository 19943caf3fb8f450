import type { ReactNode } from 'react'
import { byCount, formatCount, formatNumber, formatPercent } from '../format'
import { spoken } from '../language'

type Read = { changes: number; backups: number; rows: number }

const readWords = ({ changes, backups, rows }: Read) =>
  `${formatCount(changes, 'change')}, ${formatCount(backups, 'backup')}, and ${formatCount(rows, 'row')} of scores`

export const settingsWords = spoken('settings', {
  appearance: 'Appearance',
  language: 'Language',
  languageHint: 'Of Rehearse itself. Questions stay in the language they were written in.',
  // Each by its own name, for those who read no other.
  languages: { system: 'Match system', en: 'English', de: 'Deutsch' },
  theme: 'Theme',
  themes: { system: 'Match system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  textSize: 'Text size',
  textSizeHint: 'Scales the whole interface.',
  lineSpacing: 'Line spacing',
  lineSpacingHint: 'The distance between lines, in questions, notes, and everywhere else.',
  lineSpacings: { normal: 'Normal', wide: 'Wide', widest: 'Widest' },
  readingWidth: 'Reading width',
  readingWidthHint: 'How long the lines of questions and notes may be.',
  readingWidths: { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' },

  sittings: 'Sittings',
  extraTime: 'Extra time',
  extraTimeHint: 'The default for every new sitting; you can change it there.',
  noExtraTime: 'None',
  moreTime: (fraction: number) => `${formatPercent(fraction)} more`,
  singleKeys: 'Single-key shortcuts',
  singleKeysHint:
    '1-9 select an option, N and P move between questions, F flags. Turn off if you use speech input.',
  lineReader: 'Line reader',
  lineReaderHint:
    'Adds a button to sittings that dims the page around a few lines. They follow the pointer and the focus.',
  masking: 'Option masking',
  maskingHint: 'Options start out masked in sittings, and you unmask and mask them one by one.',

  yourData: 'Your data',
  keptIn: (folder: ReactNode) => <>Everything you do is kept in one folder on this computer: {folder}</>,
  openFolder: 'Open folder',
  version: (version: string, isDesktop: boolean) =>
    `Rehearse ${version}, ${isDesktop ? 'desktop app' : 'browser window'}`,
  oneMoment: 'One moment…',

  forAnalysis: 'For your own analysis',
  analysisHint:
    'One row for each attempt, or one for each question of it. Reviews are not in these files; Save everything to a file has them.',
  tables: { attempts: 'Attempts as CSV', responses: 'Responses as CSV', json: 'Everything as JSON' },
  saved: 'Saved.',

  check: 'Check my data',
  checkHint: 'Reads the attempt log and every backup, and recalculates every score.',
  checking: 'Checking your data',
  readingAll: 'Reading the attempt log and the backups…',
  recalculating: 'Recalculating every score…',
  recalculated: (done: number, all: number) =>
    `Recalculating every score: ${formatNumber(done)} of ${formatCount(all, 'change')}…`,
  allInOrder: (read: Read) => `Everything checks out: ${readWords(read)}.`,
  wasRead: (read: Read) => `Read: ${readWords(read)}.`,
  madeAnew: (rows: number) =>
    `${formatCount(rows, 'row')} of scores differed from the attempt log and ${byCount(rows, 'has', 'have')} been made anew from it: ${byCount(rows, 'it says', 'they say')} what the log says.`,
  setAside: (count: number) => `${formatCount(count, 'file')} set aside`,
  setAsideHint: (folder: string) =>
    `Each could not be read when it was needed and is kept in ${folder}. One that becomes readable again is used at the next start. If everything you did is here, you can delete them.`,
  asideFile: ({ path, size, written }: { path: ReactNode; size: string; written: string }) => (
    <>
      {path}, {size}, written {written}
    </>
  ),

  attempts: 'Attempts',
  noAttempts: 'No attempts yet.',
  attemptsOf: (exam: string, counted: number, archived: number) =>
    `${exam}: ${formatCount(counted, 'attempt')}${archived > 0 ? `, ${formatNumber(archived)} archived` : ''}`,
  attemptFacts: (facts: { day: string; right: number; asked: number; isArchived: boolean }) =>
    `${facts.day}, ${facts.right} of ${facts.asked} correct${facts.isArchived ? ', archived' : ''}`,
  resetProgressOf: (exam: string) => `Reset ${exam} progress…`,
  resetTitle: (exam: string) => `Reset ${exam} progress?`,
  resetProgress: 'Reset progress',
  resetConsequence: (count: number) =>
    `${formatCount(count, 'attempt')} will be archived. You can still read ${byCount(
      count,
      'it, but it no longer counts, and its',
      'them, but they no longer count, and their',
    )} questions are new again.`,

  eraseAsk: 'Erase everything…',
  eraseHint: 'Every attempt, score, setting, backup, and unsaved text. Your banks and files you saved stay.',
  eraseTitle: 'Erase everything?',
  erase: 'Erase everything',
  keepData: 'Keep my data',
  eraseConsequence:
    'All attempts, scores, missed questions, settings, backups, and unsaved texts on this computer are deleted. This cannot be undone; only a file you saved brings them back.',
  eraseWord: 'erase',
  erased: 'Everything has been erased. Your banks are still here.',
  typeToConfirm: (word: string) => `Type “${word}” to confirm`,
})
