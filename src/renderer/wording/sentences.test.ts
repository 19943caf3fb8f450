import { expect, test } from 'vitest'
import { qualifiers } from '#core/statistics/qualifier'
import { questionTypes } from '#core/bank/question'
import { backups as germanBackups } from './de/backups'
import { progress as germanProgress } from './de/progress'
import { backupsWords } from './en/backups'
import { bridgeWords } from './en/bridge'
import { libraryWords } from './en/library'
import { progressChartWords } from './en/progressCharts'
import { progressWords } from './en/progress'
import { settingsWords } from './en/settings'
import { setupDrawWords } from './en/setupDraw'
import { setupWords } from './en/setup'

const exam = { duration: '2 min', isExpected: false, passMark: 700, highest: 1000 }
const gone = { names: ['single response'], from: 'A-1', to: 'B-1' }

test.each([
  [setupWords.length({ ...exam, count: 1 }), '1 question in 2 min, pass mark 700 of 1000.'],
  [progressWords.noneWeakSoFar(1), 'No domain is clearly weak; 1 needs more first answers.'],
  [progressWords.noneWeakSoFar(2), 'No domain is clearly weak; 2 need more first answers.'],
  [libraryWords.practice(1), 'Practice 1 question'],
  [libraryWords.practice(30), 'Practice 30 questions'],
  [
    settingsWords.madeAnew(1),
    '1 row of scores differed from the attempt log and has been made anew from it: it says what the log says.',
  ],
  [
    bridgeWords.typesGone({ ...gone, retypedCount: 1 }),
    'B-1 has no single-response questions: 1 such question of this bank stays with A-1.',
  ],
  [
    bridgeWords.typesGone({ ...gone, retypedCount: 2 }),
    'B-1 has no single-response questions: 2 such questions of this bank stay with A-1.',
  ],
])('a sentence fits its count: %s', (said, expected) => expect(said).toBe(expected))

const seal = (number: number) => ({ number, ofExam: null })
const offer = { count: 4, freed: 4, isOnNote: false, isOnly: false }

test.each([
  [
    [seal(2)],
    4,
    '4 more questions that match are in sealed mock 2. Practicing them breaks the seal: that mock',
  ],
  [
    [seal(1), seal(2), seal(3)],
    4,
    '4 more questions that match are in sealed mocks 1, 2, and 3. Practicing them breaks the seals: those mocks',
  ],
  [
    [seal(1), seal(2)],
    3,
    '4 more questions that match are in sealed mocks. Opening sealed mocks 1 and 2 gives 3 of them; those mocks',
  ],
])('what opening seals costs is said of as many as there are: %j', (seals, freed, start) => {
  expect(setupDrawWords.inSealed({ ...offer, seals, freed })).toBe(
    `${start} will then include questions you’ve seen.`,
  )
})

test('a room that lends several things lends one of each', () => {
  expect(setupWords.roomTools(['calculator', 'scratchPad', 'highlighter'])).toBe(
    'The test room lends a calculator, a scratch pad, and a highlighter, and so does this mock.',
  )
})

test('patterns are named in words, never by what the code calls them', () => {
  for (const name of qualifiers)
    expect(progressChartWords.asking[name]).not.toMatch(/[a-z][A-Z]|asking for none/)
  for (const type of questionTypes)
    expect(progressChartWords.ofType[type]).not.toMatch(/^(single|multiple|text) questions/)
})

const visible = (text: string) => text.replace(/ ?…$/, '').toLowerCase()

test.each([
  [backupsWords.previewOf('May 1'), backupsWords.preview],
  [backupsWords.removeOf('May 1'), backupsWords.remove],
  [germanBackups.previewOf('1. Mai'), germanBackups.preview],
  [germanBackups.removeOf('1. Mai'), germanBackups.remove],
  [progressWords.practiceIn(3, 'Data'), progressWords.practiceQuestions(3)],
  [germanProgress.practiceIn(3, 'Daten'), germanProgress.practiceQuestions(3)],
])('what a button is called holds what is written on it: %s', (called, written) => {
  expect(called.toLowerCase()).toContain(visible(written))
})
