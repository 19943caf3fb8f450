import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BankId, ContentHash, QuestionId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import type { Question } from '#core/bank/question'
import { settingEvent, settingEvents } from '../log/fixtures'
import type { LibraryPort } from '../libraryPort'
import { bankId, call, openTestService, question } from '../serviceFixtures'

const api = 'http://rehearse.localhost:4857/api'

type World = Awaited<ReturnType<typeof openTestService>>

async function post({ service }: World, path: string, body: unknown) {
  const reply = await call(service, 'POST', api + path, body)
  return { status: reply.status, body: await reply.json() }
}

async function events({ log }: World): Promise<LogEvent[]> {
  let text = ''
  for await (const part of log.read({})) text += part
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LogEvent)
}

/** What a page sends to have these questions kept, at a place of the log's sequence. */
function naming({ log }: World, seq: number, questions: Pick<Question, 'id' | 'hash'>[], bank = bankId) {
  const named = questions.map(({ id, hash }) => ({ id, hash }))
  const stamp = { id: `named-${seq}`, device: log.device(), seq, atMs: 5 }
  return { ...stamp, type: 'questions.named', bankId: bank, seed: 7, questions: named }
}

describe('the page that writes', () => {
  test('is one at a time, and the other is refused by a code of its own', async () => {
    const world = await openTestService()
    const device = world.log.device()
    expect((await post(world, '/writer', { page: 'a', takeOver: false })).body).toEqual({ isWriter: true })
    expect((await post(world, '/writer', { page: 'b', takeOver: false })).body).toEqual({ isWriter: false })
    const refused = await post(world, '/log', { page: 'b', events: [settingEvent(device, 1)] })
    expect(refused).toMatchObject({ status: 423, body: { code: 'notWriter' } })
    expect((await post(world, '/log', { page: 'a', events: [settingEvent(device, 1)] })).status).toBe(200)
    expect((await post(world, '/writer', { page: 'b', takeOver: true })).body).toEqual({ isWriter: true })
    const late = await post(world, '/log', { page: 'a', events: [settingEvent(device, 2)] })
    expect(late).toMatchObject({ status: 423, body: { code: 'notWriter' } })
  })

  test('leaves with its last changes, and the next one writes behind them', async () => {
    const world = await openTestService()
    const device = world.log.device()
    await post(world, '/writer', { page: 'a', takeOver: false })
    expect((await post(world, '/leave', { page: 'a', events: settingEvents(device, 1, 2) })).status).toBe(200)
    expect((await post(world, '/writer', { page: 'b', takeOver: false })).body).toEqual({ isWriter: true })
    expect((await post(world, '/leave', { page: 'b', events: [] })).status).toBe(200)
    expect(world.log.cursor()).toEqual({ [device]: 2 })
  })

  test('leaves also when its last change is refused', async () => {
    const world = await openTestService()
    await post(world, '/writer', { page: 'a', takeOver: false })
    const last = await post(world, '/leave', { page: 'a', events: [settingEvent(world.log.device(), 9)] })
    expect(last).toMatchObject({ status: 409, body: { code: 'sequenceGap' } })
    expect((await post(world, '/writer', { page: 'b', takeOver: false })).body).toEqual({ isWriter: true })
  })

  test('is gone when its event stream ends, and the others hear of it', async () => {
    const world = await openTestService()
    await post(world, '/writer', { page: 'a', takeOver: false })
    const stream = async (page: string) =>
      (await call(world.service, 'GET', `${api}/events?page=${page}`)).body!.getReader()
    const [first, second] = [await stream('a'), await stream('b')]
    expect((await post(world, '/writer', { page: 'b', takeOver: false })).body).toEqual({ isWriter: false })
    const heard = async () => new TextDecoder().decode((await second.read()).value)
    expect(await heard()).toBe('retry: 2000\n\n')
    await first.cancel()
    expect(await heard()).toBe('event: writer\ndata: {}\n\n')
    expect((await post(world, '/writer', { page: 'b', takeOver: false })).body).toEqual({ isWriter: true })
    await second.cancel()
  })

  test('is always the newest in an app window: there is one', async () => {
    const world = await openTestService({ shell: 'electron' })
    await post(world, '/writer', { page: 'a', takeOver: false })
    expect((await post(world, '/writer', { page: 'b', takeOver: false })).body).toEqual({ isWriter: true })
  })
})

test('a change of a device that writes here no more is refused by a code of its own', async () => {
  const world = await openTestService()
  const event = settingEvent(world.log.device(), 1)
  await world.log.erase()
  expect(await post(world, '/log', { page: 'a', events: [event] })).toMatchObject({
    status: 409,
    body: { code: 'otherHistory' },
  })
})

describe('questions named by a page', () => {
  test('are kept with the text the service has read', async () => {
    const world = await openTestService()
    expect((await post(world, '/log', { page: 'a', events: [naming(world, 1, [question])] })).status).toBe(
      200,
    )
    expect(await events(world)).toEqual([
      {
        type: 'questions.kept',
        id: 'named-1',
        device: world.log.device(),
        seq: 1,
        atMs: 5,
        bankId,
        seed: 7,
        questions: [question],
      },
    ])
  })

  test.each([
    ['with another text by now', [{ ...question, hash: 'older' as ContentHash }], bankId],
    ['gone', [{ ...question, id: 'gone' as QuestionId }], bankId],
    ['of a bank that is gone', [question], 'gone' as BankId],
  ])('%s are refused, for the page to draw again', async (_, named, bank) => {
    const world = await openTestService()
    const refused = await post(world, '/log', { page: 'a', events: [naming(world, 1, named, bank)] })
    expect(refused).toMatchObject({ status: 409, body: { code: 'questionsChanged' } })
    expect(world.log.cursor()).toEqual({})
  })

  test('are acknowledged again although the bank has changed in between', async () => {
    const world = await openTestService()
    const named = { page: 'a', events: [naming(world, 1, [question])] }
    await post(world, '/log', named)
    world.deps.library.questions = () => []
    expect((await post(world, '/log', named)).status).toBe(200)
    expect(await events(world)).toHaveLength(1)
  })

  test('of six megabytes go in parts, in a request of a few kilobytes', async () => {
    const world = await openTestService()
    const large = Array.from({ length: 60 }, (_, index): Question => {
      const id = `large-${index}` as QuestionId
      return { ...question, id, hash: `hash-${index}` as ContentHash, stem: 'x'.repeat(100_000) }
    })
    const questions: LibraryPort['questions'] = (__, ids) => large.filter(({ id }) => ids.includes(id))
    world.deps.library.questions = questions
    const parts = [large.slice(0, 20), large.slice(20, 40), large.slice(40)]
    const sent = parts.map((part, index) => naming(world, index + 1, part))
    expect((await post(world, '/log', { page: 'a', events: sent })).status).toBe(200)
    const kept = (await events(world)).flatMap((event) =>
      event.type === 'questions.kept' ? event.questions : [],
    )
    expect(kept).toEqual(large)
  })
})

test('a change that was refused for good is kept in a file of its own, until everything is erased', async () => {
  const world = await openTestService()
  const change = { type: 'note.written', text: 'mine' }
  expect((await post(world, '/log/set-aside', { reason: 'Too long.', change })).status).toBe(200)
  expect((await post(world, '/log/set-aside', { reason: 'Odd.', change: null })).status).toBe(200)
  const path = join(world.folder, 'set-aside.ndjson')
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { atMs: expect.any(Number) as number, reason: 'Too long.', change },
    { atMs: expect.any(Number) as number, reason: 'Odd.', change: null },
  ])
  await world.log.erase()
  await expect(readFile(path)).rejects.toThrow('ENOENT')
})
