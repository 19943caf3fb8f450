import { expect, test } from 'vitest'
import { actionsOf, stamped } from '#core/log/logFixtures'
import { createMemoryRows } from '../db/memoryRows'
import { historyTable } from './historyTables'

async function rowsWithTwo() {
  const rows = createMemoryRows()
  const first = stamped(actionsOf({ attemptId: 'one', answers: { '=q0': 'a', q1: 'b' } }))
  await rows.apply(first)
  await rows.apply(stamped(actionsOf({ attemptId: 'two', answers: { q2: null } }), first.length + 1))
  return rows
}

test('attempts are one row each, oldest first, with a byte order mark and names of columns', async () => {
  const text = await (await historyTable(await rowsWithTwo(), 'attempts')).arrayBuffer()
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(text).split('\r\n')
  expect(lines[0]).toMatch(/^\ufeffattemptId,bankId,examId,kind,startedAt,endedAt,/)
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['one', 'two', ''])
  expect(lines[1]).toContain(',1970-01-01T00:00:00.000Z,')
})

test('responses are one row a question, and none of them is a formula', async () => {
  const text = await (await historyTable(await rowsWithTwo(), 'responses')).text()
  const [header = '', ...rows] = text.trimEnd().split('\r\n')
  const columns = header.split(',')
  const cell = (row: string, name: string) => row.split(',')[columns.indexOf(name)]
  expect(rows.map((row) => [cell(row, 'questionId'), cell(row, 'response'), cell(row, 'isRight')])).toEqual([
    ["'=q0", 'a', 'true'],
    ['q1', 'b', 'false'],
    ['q2', '', 'false'],
  ])
})

test('as JSON every attempt has its responses', async () => {
  const attempts = JSON.parse(await (await historyTable(await rowsWithTwo(), 'json')).text()) as {
    attemptId: string
    responses: { questionId: string; isBlank: boolean }[]
  }[]
  expect(attempts.map(({ attemptId, responses }) => [attemptId, responses.length])).toEqual([
    ['one', 2],
    ['two', 1],
  ])
  expect(attempts[1]?.responses[0]).toMatchObject({ questionId: 'q2', isBlank: true })
})

test('without attempts a file is empty, and JSON all the same', async () => {
  const rows = createMemoryRows()
  expect(JSON.parse(await (await historyTable(rows, 'json')).text())).toEqual([])
  expect((await historyTable(rows, 'responses')).size).toBe(3)
})
