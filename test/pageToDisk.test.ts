/** The way of a change from the page to the disk, with the page's own parts and the service's: only the wire is short. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { ExamId } from '#core/bank/ids'
import type { LogAction, LogEvent } from '#core/log/logEvent'
import { bankId, openTestService, question } from '#service/serviceFixtures'
import type { PageStorage } from '../src/renderer/db/pageStorage'
import { createEngine } from '../src/renderer/actions/createEngine'
import { keepQuestions } from '../src/renderer/actions/keepQuestions'
import { unsavedFile } from '../src/renderer/actions/saveFile'
import { createClient } from '../src/renderer/api/client'
import { createMemoryRows } from '../src/renderer/db/memoryRows'

const note = (text: string, topic = 't'): LogAction => ({
  type: 'note.written',
  subject: { kind: 'topic', bankId, topic },
  text,
})
const goal: LogAction = { type: 'goal.set', bankId, examId: 'e' as ExamId, examDay: null, minutesADay: 30 }

/** A service, and pages that reach it by `fetch` alone; `cut` ends its answers. */
async function openWorld() {
  const world = await openTestService()
  const wire = { isCut: false }
  // A page that nobody sees, which paints nothing before it saves.
  vi.stubGlobal('document', { visibilityState: 'hidden' })
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (wire.isCut) throw new TypeError('Failed to fetch')
    const { keepalive: _, ...rest } = init
    return world.service.fetch(new Request(`http://rehearse.localhost:4857${path}`, rest))
  })
  const open = async (name: string) => {
    const client = createClient(name)
    const canWrite = await client.claimWriter(false)
    return createEngine({ client, state: await client.state(), rows: createMemoryRows(), canWrite })
  }
  const logged = async () => {
    let text = ''
    for await (const part of world.log.read({})) text += part
    const lines = text.split('\n').filter((line) => line !== '')
    return lines.map((line) => JSON.parse(line) as LogEvent)
  }
  return { ...world, wire, open, logged }
}

/** The storage of a browser that was never here. */
function emptyStorage(): PageStorage {
  return {
    getItem: () => null,
    setItem: () => undefined,
    removeItem: () => undefined,
    key: () => null,
    length: 0,
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openWorld>>['open']>>

const settled = async ({ saver, rowsSettled }: Page) => {
  await saver.settled()
  await rowsSettled()
}
const notesOf = async (page: Page) => (await page.rows().personalNotes()).map(({ text }) => text)

test('a change the log never takes is in a file, and those before and behind it are in the log', async () => {
  const { open, logged, folder } = await openWorld()
  const page = await open('a')
  for (const change of [note('first'), note('x'.repeat(300_000), 'odd'), note('last')])
    page.saver.save(change)
  keepQuestions(page, { bankId, seed: 0 }, [question])
  await settled(page)
  expect((await logged()).map(({ type, seq }) => [type, seq])).toEqual([
    ['note.written', 1],
    ['note.written', 2],
    ['questions.kept', 3],
  ])
  expect(await page.rows().get('snapshots', question.hash)).toEqual(question)
  await vi.waitFor(() => expect(page.saver.setAside()).toMatchObject([{ isKept: true }]))
  const [kept] = (await readFile(join(folder, 'set-aside.ndjson'), 'utf8')).trimEnd().split('\n')
  expect(JSON.parse(kept ?? '')).toMatchObject({ change: note('x'.repeat(300_000), 'odd') })
  expect(await notesOf(page)).toEqual(['last'])
})

test('two pages write in turn, and neither loses what it could not save in between', async () => {
  const { open, logged } = await openWorld()
  const [first, second] = [await open('a'), await open('b')]
  expect([first.canWrite, second.canWrite]).toEqual([true, false])
  first.saver.save(note('of the first'))
  await settled(first)
  await second.writer.takeOver()
  expect(await notesOf(second)).toEqual(['of the first'])
  first.saver.save(note('of the first, late'))
  await vi.waitFor(() => expect(first.saver.state()).toMatchObject({ status: 'failed', code: 'notWriter' }))
  expect(first.canWrite).toBe(false)
  second.saver.save(goal)
  await settled(second)
  await first.writer.takeOver()
  await settled(first)
  expect((await logged()).map(({ type, seq }) => [type, seq])).toEqual([
    ['note.written', 1],
    ['goal.set', 2],
    ['note.written', 3],
  ])
  expect(await notesOf(first)).toEqual(['of the first, late'])
  expect(await first.rows().goals()).toHaveLength(1)
})

test('the file of a page that lost its place rescues what it holds, and nothing twice', async () => {
  const { open, logged, wire } = await openWorld()
  const lost = await open('a')
  lost.saver.save(note('saved'))
  await settled(lost)
  wire.isCut = true
  lost.saver.save(note('kept in a file'))
  lost.saver.save(goal)
  await vi.waitFor(() => expect(lost.saver.state()).toMatchObject({ status: 'failed', code: 'unreachable' }))
  const file = await unsavedFile(lost.saver.waiting(), 1)
  wire.isCut = false
  // The window is gone, and one of another browser, which has nothing of it, took the places of its changes.
  vi.stubGlobal('localStorage', emptyStorage())
  const other = await open('b')
  await other.writer.takeOver()
  for (const text of ['a', 'b', 'c']) other.saver.save(note(text, text))
  await settled(other)
  expect(await other.client.importHistory(file)).toEqual({ added: 2, unreadable: 0 })
  expect(await other.client.importHistory(file)).toEqual({ added: 0, unreadable: 0 })
  // The page that took it in goes on behind it.
  other.saver.save(note('d', 'd'))
  await settled(other)
  const events = await logged()
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
  expect((await notesOf(other)).toSorted()).toEqual(['a', 'b', 'c', 'd', 'kept in a file'])
})
