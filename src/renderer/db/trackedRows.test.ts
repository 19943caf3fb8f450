import { expect, test } from 'vitest'
import type { AttemptId, QuestionId, ReportId, ResultId, WordingHash } from '#core/bank/ids'
import { actionsOf, bankId, stamped } from '#core/log/logFixtures'
import type { LogAction } from '#core/log/logEvent'
import type { ExamId } from '#core/bank/ids'
import type { TableName } from '#core/log/tables'
import { createMemoryRows } from './memoryRows'
import { entriesOf } from './rowFixtures'
import { tableNames, type RowStore } from './rowStore'
import { isTouched, tablesOf, trackedRows } from './trackedRows'

const examId = 'e' as ExamId
const history = stamped([
  ...actionsOf({ attemptId: 'one', answers: { q0: 'a', q1: 'b' } }),
  ...actionsOf({ attemptId: 'two', kind: 'practice', answers: { q1: 'a' }, isEnded: false }),
  { type: 'setting.changed', key: 'theme', value: 'dark' },
  { type: 'note.written', subject: { kind: 'topic', bankId, topic: 'pca' }, text: 'Mine.' },
  { type: 'goal.set', bankId, examId, examDay: '2026-12-01', minutesADay: 30 },
  {
    type: 'result.logged',
    resultId: 'r' as ResultId,
    bankId,
    examId,
    takenOn: '2026-11-01',
    isPassed: true,
    score: null,
    forecast: null,
  },
  { type: 'question.bookmarked', bankId, questionId: 'q0' as QuestionId, isBookmarked: true },
  { type: 'result.removed', resultId: 'r' as ResultId },
  { type: 'question.leftOut', bankId, questionId: 'q0' as QuestionId, isLeftOut: true },
  { type: 'problem.reported', reportId: 'p' as ReportId, report: null },
  { type: 'conflict.ruled', wording: 'w' as WordingHash, ruling: null },
  {
    type: 'attempts.remarked',
    bankId,
    questionId: 'q1' as QuestionId,
    attemptIds: ['one' as AttemptId],
    remark: { kind: 'void' },
  },
] satisfies LogAction[])

async function contentsOf(rows: RowStore): Promise<Map<TableName, string>> {
  const contents = await Promise.all(
    tableNames.map(async (name) => [name, JSON.stringify(await entriesOf(rows, name))] as const),
  )
  return new Map(contents)
}

test('no event changes a table it is not said to', async () => {
  const rows = createMemoryRows()
  let before = await contentsOf(rows)
  for (const event of history) {
    await rows.apply([event])
    const after = await contentsOf(rows)
    const changed = tableNames.filter((name) => before.get(name) !== after.get(name))
    const touched = tablesOf([event])
    expect(changed.filter((name) => !isTouched(new Set([name]), touched))).toEqual([])
    before = after
  }
})

test.each<[string, (rows: RowStore) => Promise<unknown>, TableName[]]>([
  ['one row', (rows) => rows.get('personalNotes', 'k'), ['personalNotes']],
  ['rows by keys', (rows) => rows.getMany('snapshots', ['k']), ['snapshots']],
  ['a whole table', (rows) => rows.summaries(5), ['summaries']],
  ['what stands missed', (rows) => rows.missed(), ['histories']],
  ['how many stand missed', (rows) => rows.missedCount(), ['histories']],
  ['two tables', async (rows) => [await rows.goals(), await rows.cards(bankId)], ['goals', 'cards']],
  ['something that is no table', (rows) => rows.place(), [...tableNames]],
])('reading %s counts for its tables', async (_, read, tables) => {
  const seen = new Set<TableName>()
  await read(trackedRows(createMemoryRows(), seen))
  expect([...seen].toSorted()).toEqual(tables.toSorted())
})
