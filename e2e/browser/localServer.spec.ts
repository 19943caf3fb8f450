/**
 * Other sites open in the same browser, with our session in it: what they try against the local server comes to
 * nothing.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test as base } from '../fixtures'
import { freePort, newAddress, startService, temporaryFolder, type RunningService } from '../service'
import { testBanks } from '../shells'

type World = {
  service: RunningService
  /** Another page of ours, let in: the browser holds the session's cookie. */
  ours: Page
  context: BrowserContext
  /** A server of somebody else on this machine, and what it was asked. */
  stranger: { port: number; heard: IncomingMessage[] }
  /** One more address of ours with a nonce in it. */
  another: () => Promise<string>
}

/** Nothing here may change anything, so all tests of a worker try it on one service. */
const test = base.extend<{ world: World }, { sharedWorld: World }>({
  sharedWorld: [
    async ({ playwright, launchOptions }, use) => {
      const { folder, remove } = await temporaryFolder()
      // Chromium’s own guard against sites that reach for this machine is off: other browsers have none.
      const args = [
        '--host-resolver-rules=MAP rebind.test 127.0.0.1',
        '--disable-features=LocalNetworkAccessChecks',
      ]
      const browser = await playwright.chromium.launch({ ...launchOptions, args })
      const options = { dataFolder: folder, port: await freePort(), bankFolders: [testBanks] }
      const service = await startService(options)
      const context = await browser.newContext()
      const ours = await context.newPage()
      await ours.goto(service.address)
      await expect(ours.getByRole('navigation').first()).toBeVisible()
      const stranger = await openStranger()
      await use({ service, ours, context, stranger, another: () => newAddress(options) })
      await browser.close()
      stranger.close()
      await service.stop()
      await remove()
    },
    { scope: 'worker' },
  ],
  world: async ({ sharedWorld }, use) => {
    sharedWorld.stranger.heard.length = 0
    await use(sharedWorld)
    const { context, ours } = sharedWorld
    await Promise.all(context.pages().flatMap((page) => (page === ours ? [] : [page.close()])))
  },
})

// One service serves them all only if one worker runs them all.
test.describe.configure({ mode: 'default' })

async function openStranger() {
  const heard: IncomingMessage[] = []
  const server = createServer((request, response) => {
    heard.push(request)
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>stranger</title><body>')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { port: (server.address() as AddressInfo).port, heard, close }
}

const stateOf = (page: Page) =>
  page.evaluate(async () => (await fetch('/api/state')).json() as Promise<{ dataFolderId: string }>)

/** Statuses of every answer of ours a page got, by path. */
function answersTo(page: Page, origin: string) {
  const answers: { path: string; status: number }[] = []
  page.on('response', (response) => {
    const url = new URL(response.url())
    if (url.origin === origin) answers.push({ path: url.pathname, status: response.status() })
  })
  return answers
}

test('a site that rebinds its name to this machine is answered with nothing but a refusal', async ({
  world,
}) => {
  const { service, context } = world
  const origin = `http://rebind.test:${new URL(service.origin).port}`
  const page = await context.newPage()
  // The site's own page, from before its name changed hands.
  await page.route(`${origin}/start`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>rebind</title>' }),
  )
  await page.goto(`${origin}/start`)
  const replies = await page.evaluate(async () => {
    const ask = async (path: string, init?: RequestInit) => {
      const reply = await fetch(path, { credentials: 'include', ...init })
      return { path, status: reply.status, text: await reply.text() }
    }
    const post = { method: 'POST', headers: { 'content-type': 'application/json' } }
    return Promise.all([
      ask('/'),
      ask('/instance'),
      ask('/api/state'),
      ask('/api/log'),
      ask('/api/banks'),
      ask('/api/session', { ...post, body: '{"nonce":"x"}' }),
      ask('/api/erase', { ...post, body: '{"confirm":"erase"}' }),
    ])
  })
  for (const { path, status, text } of replies) {
    expect(status, path).toBe(421)
    // It did reach us: these are our words.
    expect(text, path).toContain(`Rehearse answers at ${service.origin} only.`)
  }
})

// The host name of another port is ours, and so is a name below it: to these the browser sends our cookie.
for (const host of [
  'rehearse.localhost',
  'evil.rehearse.localhost',
  'localhost',
  '127.0.0.1',
  'evil.localhost',
]) {
  test(`a page on another port, at ${host}, changes and reads nothing`, async ({ world }) => {
    const { service, ours, context, stranger } = world
    const before = await stateOf(ours)
    const page = await context.newPage()
    await page.goto(`http://${host}:${stranger.port}/`)
    const answers = answersTo(page, service.origin)
    const outcomes = await page.evaluate(attack, service.origin)
    expect(outcomes).toEqual({
      simplePost: 'failed',
      jsonPost: 'failed',
      read: 'failed',
      readOpaque: 'failed',
      image: 'failed',
      script: 'failed',
      events: 'failed',
      socket: 'failed',
      form: 'sent',
    })
    // The form's answer is a page of its own. The others say that they are for our origin only (CORP), so the browser
    // gives the stranger not even an opaque one.
    const statuses = answers.map(({ path, status }) => `${path} ${status}`)
    expect(statuses).toEqual(['/api/erase 403'])
    expect(await stateOf(ours)).toEqual(before)
  })
}

/** Runs in the stranger's page: every way a page has to reach another origin. */
async function attack(origin: string) {
  const outcome = (promise: Promise<string>) => promise.catch(() => 'failed')
  const json = { 'content-type': 'application/json' }
  const erase = { method: 'POST', credentials: 'include', body: '{"confirm":"erase"}' } as const
  const state = `${origin}/api/state`
  const loaded = (element: HTMLElement) =>
    new Promise<string>((resolve) => {
      element.addEventListener('load', () => resolve('loaded'))
      element.addEventListener('error', () => resolve('failed'))
      document.body.append(element)
    })
  const opened = (target: EventTarget) =>
    new Promise<string>((resolve) => {
      target.addEventListener('open', () => resolve('opened'))
      target.addEventListener('error', () => resolve('failed'))
    })
  const frame = Object.assign(document.createElement('iframe'), { name: 'target' })
  document.body.append(frame)
  const form = Object.assign(document.createElement('form'), {
    action: `${origin}/api/erase`,
    method: 'post',
    enctype: 'text/plain',
    target: 'target',
  })
  form.append(
    Object.assign(document.createElement('input'), { name: '{"confirm":"erase","x":"', value: '"}' }),
  )
  document.body.append(form)
  const formSent = new Promise<string>((resolve) => frame.addEventListener('load', () => resolve('sent')))
  form.submit()
  return {
    simplePost: await outcome(
      fetch(`${origin}/api/erase`, { ...erase, mode: 'no-cors' }).then(({ type }) => type),
    ),
    jsonPost: await outcome(
      fetch(`${origin}/api/erase`, { ...erase, headers: json }).then(({ type }) => type),
    ),
    read: await outcome(fetch(state, { credentials: 'include' }).then(({ type }) => type)),
    readOpaque: await outcome(
      fetch(state, { credentials: 'include', mode: 'no-cors' }).then(({ type }) => type),
    ),
    image: await loaded(
      Object.assign(new Image(), { src: `${origin}/api/banks/sampler/assets/triangle.svg` }),
    ),
    script: await loaded(Object.assign(document.createElement('script'), { src: state })),
    events: await opened(new EventSource(`${origin}/api/events`, { withCredentials: true })),
    socket: await opened(new WebSocket(`${origin.replace('http', 'ws')}/api/events`)),
    form: await formSent,
  }
}

test('our page cannot be shown inside another', async ({ world }) => {
  const { service, context, stranger } = world
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(`http://evil.rehearse.localhost:${stranger.port}/`)
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src }))
  }, `${service.origin}/`)
  await expect.poll(() => complaints.join('\n')).toContain('frame-ancestors')
  await expect.poll(() => page.frames()[1]?.url()).toContain('chrome-error:')
})

test('a nonce lets one page in, and neither it nor our address is told to anyone', async ({ world }) => {
  const { service, context, stranger, another } = world
  const address = await another()
  const nonce = new URL(address).hash.slice(3)
  expect(nonce).toHaveLength(43)
  const asked: string[] = []
  const referers = new Set<string>()
  context.on('request', (request) => {
    asked.push(`${request.url()} ${JSON.stringify(request.headers())}`)
    referers.add(request.headers()['referer'] ?? '')
  })
  const page = await context.newPage()
  await page.goto(address)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  expect(page.url()).not.toContain(nonce)
  expect(asked.length).toBeGreaterThan(3)
  // The browser adds the fragment to the address it reports; what goes over the wire has none.
  expect(asked.filter((text) => text.replace(`#t=${nonce}`, '').includes(nonce))).toEqual([])
  expect([...referers]).toEqual([''])

  await page.evaluate((url) => void open(url), `http://127.0.0.1:${stranger.port}/`).catch(() => undefined)
  await page.goto(`http://127.0.0.1:${stranger.port}/`)
  expect(stranger.heard.map(({ headers }) => headers.referer ?? null)).not.toContain(service.origin)
  expect(stranger.heard.some(({ headers }) => headers.referer?.includes('rehearse'))).toBe(false)

  const stolen = await page.context().browser()?.newContext()
  const thief = await stolen?.newPage()
  await thief?.goto(address)
  await expect(thief!.getByText('used before or is more than 30 seconds old')).toBeVisible()
  expect(await thief?.evaluate(async () => (await fetch('/api/state')).status)).toBe(403)
  await stolen?.close()
})

test('a page on another port that fills our name’s cookie jar keeps us out of nothing', async ({ world }) => {
  const { service, context, stranger, ours } = world
  const page = await context.newPage()
  await page.goto(`http://rehearse.localhost:${stranger.port}/`)
  // As many as a browser keeps for a name, each as long as it lets them be.
  await page.evaluate(() => {
    const names = Array.from({ length: 170 }, (_, index) => `jar${index}`)
    // oxlint-disable-next-line unicorn/no-document-cookie -- the attack is made this way
    for (const name of names) document.cookie = `${name}=${'x'.repeat(4_000)}; path=/`
  })
  const kept = async () =>
    (await context.cookies(service.origin)).filter(({ name }) => name.startsWith('jar'))
  await expect.poll(async () => (await kept()).length).toBeGreaterThan(100)
  await ours.reload()
  await expect(ours.getByRole('navigation').first()).toBeVisible()
  expect(await stateOf(ours)).toHaveProperty('dataFolderId')
  await context.clearCookies({ name: /^jar/ })
})
