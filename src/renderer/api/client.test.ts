import { afterEach, describe, expect, test, vi } from 'vitest'
import type { BankId, ContentHash, DeviceId, EventId, QuestionId } from '#core/bank/ids'
import { questionOfType } from '#core/form/fixtures'
import type { LogEvent } from '#core/log/logEvent'
import { createClient } from './client'

type Sent = { path: string; keepalive: boolean; body: unknown }

/** A service that answers every request with `reply`; `fails` rejects one as a browser does. */
function serviceOf(reply: unknown = {}, fails: (sent: Sent) => boolean = () => false) {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    const request = {
      path,
      keepalive: init?.keepalive === true,
      body: JSON.parse((init?.body as string | undefined) ?? 'null') as unknown,
    }
    sent.push(request)
    if (fails(request)) throw new TypeError('Failed to fetch')
    return Response.json(typeof reply === 'function' ? (reply as (sent: Sent) => unknown)(request) : reply)
  })
  return sent
}

afterEach(() => vi.unstubAllGlobals())

const note = (text: string, seq = 1): LogEvent => ({
  type: 'note.written',
  subject: { kind: 'topic', bankId: 'b' as BankId, topic: 't' },
  text,
  id: `e${seq}` as EventId,
  device: 'd' as DeviceId,
  seq,
  atMs: 0,
})

describe('a request that may outlive its page', () => {
  test('goes again without, where the browser or the shell refuses it', async () => {
    const sent = serviceOf({ cursor: {} }, ({ keepalive }) => keepalive)
    await createClient('p').append([note('a')])
    expect(sent.map(({ keepalive }) => keepalive)).toEqual([true, false])
    expect(sent[0]?.body).toEqual(sent[1]?.body)
  })

  test('is one that changes something: reading never uses up what browsers allow', async () => {
    const sent = serviceOf({ questions: [], hits: [], isWriter: true, uptimeMs: 1 })
    const client = createClient('p')
    await client.questions('b' as BankId, ['q1' as QuestionId], 0)
    await client.findNotes('b' as BankId, 'word')
    await client.claimWriter(false)
    await client.append([note('a')])
    await client.leave([])
    expect(sent.map(({ path, keepalive }) => [path, keepalive])).toEqual([
      ['/api/banks/b/questions', false],
      ['/api/banks/b/notes/find', false],
      ['/api/writer', false],
      ['/api/log', true],
      ['/api/leave', true],
    ])
  })

  test('leaves the quota of browsers alone, whatever is under way and in whatever letters', async () => {
    const gates: (() => void)[] = []
    const lengths: number[] = []
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      if (init.keepalive) lengths.push(new TextEncoder().encode(init.body as string).length)
      await new Promise<void>((resolve) => gates.push(resolve))
      return Response.json({ cursor: {} })
    })
    const client = createClient('p')
    const saving = Array.from({ length: 8 }, (_, index) => client.append([note('字'.repeat(4_000), index)]))
    saving.push(client.append([note('字'.repeat(30_000), 9)]))
    await vi.waitFor(() => expect(gates).toHaveLength(9))
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(65_536)
    gates.forEach((open) => open())
    await Promise.all(saving)
    lengths.length = 0
    const again = client.append([note('a')])
    await vi.waitFor(() => expect(lengths).toHaveLength(1))
    gates.at(-1)?.()
    await again
  })
})

test('2,500 questions, or 60 kB of ids, are asked for in parts the service takes', async () => {
  const sent = serviceOf(({ body }: Sent) => ({
    questions: (body as { ids: string[] }).ids.map((id) => ({ id })),
  }))
  const client = createClient('p')
  for (const ids of [
    Array.from({ length: 2_500 }, (_, index) => `question-with-a-long-name-of-its-own-${index}`),
    Array.from({ length: 300 }, (_, index) => `${index}${'é'.repeat(197)}`),
  ]) {
    const found = await client.questions('b' as BankId, ids as QuestionId[], 3)
    expect(found.map(({ id }) => id)).toEqual(ids)
  }
  for (const { body } of sent) {
    expect((body as { ids: string[] }).ids.length).toBeLessThanOrEqual(500)
    expect(new TextEncoder().encode(JSON.stringify(body)).length).toBeLessThan(64_000)
  }
})

test('questions go to the log by name', async () => {
  const sent = serviceOf({ cursor: {} })
  const question = { ...questionOfType.single, hash: 'h1' as ContentHash }
  const event: LogEvent = {
    ...note(''),
    type: 'questions.kept',
    bankId: 'b' as BankId,
    seed: 7,
    questions: [question],
  }
  await createClient('p').append([event])
  expect(sent[0]?.body).toEqual({
    page: 'p',
    events: [
      {
        type: 'questions.named',
        bankId: 'b',
        seed: 7,
        questions: [{ id: question.id, hash: 'h1' }],
        id: 'e1',
        device: 'd',
        seq: 1,
        atMs: 0,
      },
    ],
  })
})

test('a cursor of a thousand devices is no address: the log is then read from its start', async () => {
  const paths: string[] = []
  vi.stubGlobal('fetch', async (path: string) => (paths.push(path), new Response('')))
  const read = async (count: number) => {
    const devices = Array.from({ length: count }, (_, index) => [`device-${index}`, index])
    const cursor = Object.fromEntries(devices) as Record<DeviceId, number>
    for await (const events of createClient('p').log(cursor)) expect(events).toEqual([])
  }
  await read(2)
  await read(1_000)
  expect(paths[0]).toContain('device-1')
  expect(paths[1]).toBe('/api/log?after={}')
})
