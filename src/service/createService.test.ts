import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ServiceState } from './contract'
import { settingEvent, settingEvents } from './log/fixtures'
import { bankId, call, openTestService, origins, question } from './serviceFixtures'

const page = 'page-1'

describe.each(origins)('at %s', (origin) => {
  const api = `${origin}/api`

  test('state tells a page all it starts from', async () => {
    const { service, log, folder } = await openTestService()
    await log.append(settingEvents(log.device(), 1, 2))
    const reply = await call(service, 'GET', `${api}/state`)
    expect((await reply.json()) as ServiceState).toEqual({
      version: '0.1.0',
      shell: 'browser',
      dataFolderId: log.dataFolderId(),
      dataFolder: folder,
      device: log.device(),
      cursor: { [log.device()]: 2 },
      lastId: 'event-2',
      heartbeats: [],
      notices: [],
      can: { revealFolder: false, chooseFolder: false },
    })
    expect(reply.headers.get('cache-control')).toBe('no-store')
  })

  test('events are appended and read back as lines', async () => {
    const { service, log } = await openTestService()
    const events = settingEvents(log.device(), 1, 3)
    const reply = await call(service, 'POST', `${api}/log`, { page, events })
    expect(await reply.json()).toEqual({ cursor: { [log.device()]: 3 } })
    const after = encodeURIComponent(JSON.stringify({ [log.device()]: 1 }))
    const read = await call(service, 'GET', `${api}/log?after=${after}`)
    expect(read.headers.get('content-type')).toBe('application/x-ndjson')
    const lines = (await read.text()).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(events.slice(1))
    const all = await (await call(service, 'GET', `${api}/log`)).text()
    expect(all.trimEnd().split('\n')).toHaveLength(3)
  })

  test('a gap is 409 and says where the log ends', async () => {
    const { service, log } = await openTestService()
    const reply = await call(service, 'POST', `${api}/log`, { page, events: [settingEvent(log.device(), 7)] })
    expect(reply.status).toBe(409)
    expect(await reply.json()).toEqual({
      code: 'sequenceGap',
      message: 'Change 7 came, but the log ends at change 0.',
    })
  })

  test.each([
    ['ENOSPC', 507, 'diskFull'],
    ['EROFS', 503, 'readOnly'],
    ['EIO', 500, 'storageFailed'],
  ])('%s is %i %s, and mended later', async (code, status, refusal) => {
    const { service, log, disk } = await openTestService()
    const events = settingEvents(log.device(), 1, 1)
    disk.writeFails = { code, afterBytes: 10 }
    const reply = await call(service, 'POST', `${api}/log`, { page, events })
    expect(reply.status).toBe(status)
    expect(await reply.json()).toMatchObject({ code: refusal })
    disk.writeFails = null
    expect((await call(service, 'POST', `${api}/log`, { page, events })).status).toBe(200)
  })

  test('a heartbeat is kept and answers with the machine’s uptime', async () => {
    const { service, log } = await openTestService()
    const reply = await call(service, 'POST', `${api}/heartbeat`, { attemptId: 'a1', elapsedMs: 12.5 })
    expect(((await reply.json()) as { uptimeMs: number }).uptimeMs).toBeGreaterThan(0)
    expect(log.heartbeats()).toMatchObject([{ attemptId: 'a1', elapsedMs: 12.5 }])
  })

  test('erasing wants its word', async () => {
    const { service, log } = await openTestService()
    const before = log.dataFolderId()
    expect((await call(service, 'POST', `${api}/erase`, { confirm: 'yes' })).status).toBe(400)
    expect(log.dataFolderId()).toBe(before)
    expect((await call(service, 'POST', `${api}/erase`, { confirm: 'erase' })).status).toBe(200)
    expect(log.dataFolderId()).not.toBe(before)
  })

  test('banks: list, one, questions, note', async () => {
    const { service } = await openTestService()
    const list = (await (await call(service, 'GET', `${api}/banks`)).json()) as { banks: unknown[] }
    expect(list).toMatchObject({ banks: [{ id: bankId }], isScanning: false })
    const one = await call(service, 'GET', `${api}/banks/${bankId}`)
    expect(await one.json()).toMatchObject({ bank: { id: bankId }, index: { hash: 'hash' } })
    const questions = await call(service, 'POST', `${api}/banks/${bankId}/questions`, { ids: ['q1', 'gone'] })
    expect(await questions.json()).toEqual({ questions: [question] })
    const note = await call(service, 'GET', `${api}/banks/${bankId}/notes/a%2Fb`)
    expect(await note.json()).toMatchObject({ note: { topic: 'a/b' } })
  })

  test('notes: contents, and words found in them', async () => {
    const { service } = await openTestService()
    const list = await call(service, 'GET', `${api}/banks/${bankId}/notes`)
    expect(await list.json()).toEqual({ notes: [{ topic: 'a/b', title: 'T' }] })
    const find = async (query: unknown) =>
      call(service, 'POST', `${api}/banks/${bankId}/notes/find`, { query })
    const excerpts = [{ heading: null, text: 'x' }]
    expect(await (await find('X')).json()).toEqual({
      hits: [{ topic: 'a/b', title: 'T', excerpts, count: 1 }],
    })
    expect(await (await find('nowhere')).json()).toEqual({ hits: [] })
    expect((await find('x'.repeat(201))).status).toBe(400)
    expect((await find(7)).status).toBe(400)
  })

  test.each([
    ['GET', '/banks/..%2f..%2fetc'],
    ['GET', '/banks/gone'],
    ['GET', '/banks/gone/notes'],
    ['GET', '/banks/gone/notes/x'],
    ['GET', '/nothing'],
    ['DELETE', '/state'],
    ['POST', '/session'],
  ])('%s %s is not there', async (method, path) => {
    const { service } = await openTestService()
    const reply = await call(service, method, api + path, method === 'POST' ? {} : undefined)
    expect(reply.status).toBe(404)
    expect(await reply.json()).toEqual({ code: 'notFound', message: expect.any(String) as string })
  })

  test('an image has a fixed type and can run nothing', async () => {
    const { service } = await openTestService()
    const reply = await call(service, 'GET', `${api}/banks/${bankId}/assets/figures/page.html.png`)
    expect(reply.headers.get('content-type')).toBe('image/png')
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    expect(reply.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect((await reply.arrayBuffer()).byteLength).toBe(4)
  })

  test.each([
    '..%2f..%2fetc%2fpasswd.png',
    'figures/..%2f..%2fx.png',
    'figures/%2e%2e/%2e%2e/x.png',
    'figures%5c..%5cx.png',
    'C:%2fx.png',
    'figures/x.png%00.png',
    'figures//x.png',
  ])('no image is %s', async (path) => {
    const { service } = await openTestService()
    const reply = await call(service, 'GET', `${api}/banks/${bankId}/assets/${path}`)
    expect(reply.status).toBe(404)
  })

  // Its place says that it is missing; a failed request would be an error in the console besides.
  test.each([`${bankId}/assets/figures/x.html`, `${bankId}/assets/figures/x`, 'gone/assets/figures/a.png'])(
    'a picture that is not there is empty, and no failed request: %s',
    async (path) => {
      const { service } = await openTestService()
      const reply = await call(service, 'GET', `${api}/banks/${path}`)
      expect(reply.status).toBe(204)
      expect(reply.headers.get('cache-control')).toBe('no-store')
      expect(await reply.text()).toBe('')
    },
  )

  test('the page comes with a strict policy and is never kept', async () => {
    const { service } = await openTestService()
    const reply = await call(service, 'GET', `${origin}/`)
    expect(await reply.text()).toBe('<!doctype html>')
    expect(reply.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    )
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect((await call(service, 'HEAD', `${origin}/`)).status).toBe(200)
  })

  test('a file named by its content may be kept for good', async () => {
    const { service } = await openTestService()
    const reply = await call(service, 'GET', `${origin}/assets/index-1a2b.js`)
    expect(reply.headers.get('cache-control')).toContain('immutable')
    expect(reply.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  test.each([
    '/index.htm',
    '/library',
    '/assets/../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/package.json',
    '/assets%2findex-1a2b.js',
    '/constructor',
    '/__proto__',
  ])('no page file is %s', async (path) => {
    const { service } = await openTestService()
    expect((await call(service, 'GET', origin + path)).status).toBe(404)
  })

  test('revealing makes the banks folder and opens it', async () => {
    const revealed: string[] = []
    const revealFolder = async (path: string) => void revealed.push(path)
    const { service, folder } = await openTestService({ revealFolder })
    expect((await call(service, 'POST', `${api}/reveal`, { place: 'banks' })).status).toBe(200)
    expect((await call(service, 'POST', `${api}/reveal`, { place: 'data' })).status).toBe(200)
    expect((await call(service, 'POST', `${api}/reveal`, { place: '/etc' })).status).toBe(400)
    expect(revealed).toEqual([join(folder, 'banks'), folder])
    expect((await stat(join(folder, 'banks'))).isDirectory()).toBe(true)
  })

  test('what the shell cannot do is notSupported', async () => {
    const { service } = await openTestService()
    const reply = await call(service, 'POST', `${api}/reveal`, { place: 'data' })
    expect(reply.status).toBe(501)
    expect(await reply.json()).toMatchObject({ code: 'notSupported' })
  })
})

describe('the event stream', () => {
  const read = async (reader: ReadableStreamDefaultReader<Uint8Array>) =>
    new TextDecoder().decode((await reader.read()).value)

  test('speaks when a bank changes, stops with its page, ends with the service', async () => {
    const { service, change, listeners } = await openTestService()
    const open = async () => {
      const reply = await call(service, 'GET', 'app://rehearse/api/events')
      expect(reply.headers.get('content-type')).toBe('text/event-stream')
      return reply.body!.getReader()
    }
    const [leaving, staying] = [await open(), await open()]
    expect(await read(leaving)).toBe('retry: 2000\n\n')
    change()
    expect(await read(leaving)).toBe(`event: banks\ndata: {"banks":["${bankId}"]}\n\n`)
    await leaving.cancel()
    expect(listeners.size).toBe(1)
    service.close()
    expect(listeners.size).toBe(0)
    await read(staying)
    await read(staying)
    expect((await staying.read()).done).toBe(true)
  })
})

test('a fault is told to the shell and not to the page', async () => {
  const { service, deps, faults } = await openTestService()
  const fault = new Error('/home/someone/secret')
  deps.library.list = () => {
    throw fault
  }
  const reply = await call(service, 'GET', 'app://rehearse/api/banks')
  expect(reply.status).toBe(500)
  expect(await reply.text()).not.toContain('secret')
  expect(faults).toEqual([fault])
})

describe('a folder of banks', () => {
  const post = async (shell: Awaited<ReturnType<typeof openTestService>>, body: unknown = {}) => {
    const reply = await call(shell.service, 'POST', `${origins[0]}/api/folders`, body)
    const answer: unknown = await reply.json()
    return { status: reply.status, body: answer }
  }

  test('is chosen and added, and its path stays here', async () => {
    const shell = await openTestService({ chooseFolder: async () => '/home/someone/my banks' })
    expect(await post(shell)).toEqual({ status: 200, body: { added: 'my banks' } })
    expect(shell.added).toEqual(['/home/someone/my banks'])
  })

  test('that is not chosen after all changes nothing', async () => {
    const shell = await openTestService({ chooseFolder: async () => null })
    expect(await post(shell)).toEqual({ status: 200, body: { added: null } })
    expect(shell.added).toEqual([])
  })

  test('cannot be named by the page, nor chosen where the shell has no dialog', async () => {
    const shell = await openTestService()
    expect(await post(shell, { folder: '/etc' })).toMatchObject({
      status: 501,
      body: { code: 'notSupported' },
    })
    expect(await post(shell, 'not json')).toMatchObject({ status: 400 })
    expect(shell.added).toEqual([])
  })
})
