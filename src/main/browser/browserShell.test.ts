import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'
import { namesIn } from '#service/log/fixtures'
import { brokenBrowser, fakeBrowser, freePort, sendRaw } from '../doubles/shellFixtures'
import type { ShellProcess } from '../doubles/shellProcess'
import { page, withBundle, world, type World } from '../doubles/shellWorld'

/** The same with a browser that can show a window. */
async function worldWithBrowser() {
  const base = await world()
  const browser = await fakeBrowser(base.folder)
  const change = { REHEARSE_NO_WINDOW: '', REHEARSE_BROWSER: browser.program, DISPLAY: ':none' }
  return { ...base, browser, start: () => base.start(change) }
}

const nonceOf = (text: string) => /#t=([\w-]+)/.exec(text)?.[1] ?? ''

/** What a page does with its nonce. */
function useNonce({ port, host }: World, nonce: string) {
  const body = JSON.stringify({ nonce })
  const head = [
    'POST /api/session HTTP/1.1',
    `Host: ${host}`,
    `Origin: http://${host}`,
    'Sec-Fetch-Site: same-origin',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Connection: close',
  ]
  return sendRaw(port, [...head, '', body].join('\r\n'))
}

const stopped = (shell: ShellProcess) => {
  shell.child.kill('SIGTERM')
  return shell.ended
}

/** Command lines and environments of every process this user may look at. */
async function commandLines(): Promise<string[]> {
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  return Promise.all(processes.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
}

withBundle()

describe.skipIf(process.platform === 'win32')('without a window', () => {
  test('the address is printed, lets one page in, and a signal ends it cleanly', async () => {
    const here = await world()
    const shell = here.start()
    const address = await shell.address('ready')
    expect(address).toMatch(new RegExp(`^http://${here.host}/#t=[\\w-]{43}$`))
    expect((await page(here)).status).toBe(200)
    expect((await useNonce(here, nonceOf(address))).status).toBe(200)
    expect((await useNonce(here, nonceOf(address))).status).toBe(403)
    expect((await stat(here.dataFolder)).mode & 0o777).toBe(0o700)
    expect(await stopped(shell)).toBe(0)
    expect(await namesIn(here.dataFolder)).not.toContain('owner.sock')
    expect((await page(here).catch(() => ({ status: 0 }))).status).toBe(0)
  })

  test.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGINT'] as const)(
    '%s ends it although a thread hangs and its end is never told',
    async (signal) => {
      const { dataFolder, start } = await world()
      const shell = start({}, 'hanging')
      await shell.address('ready')
      shell.child.kill(signal)
      expect(await shell.ended).toBe(0)
      expect(await namesIn(dataFolder)).not.toContain('owner.lock')
    },
  )

  test('a second start prints a new address of the first, and ends', async () => {
    const here = await world()
    const first = here.start()
    const address = await first.address('ready')
    const second = here.start()
    const other = await second.address('open')
    expect(await second.ended).toBe(0)
    expect(second.output()).toContain(`in use by Rehearse in the browser (process ${first.child.pid}).`)
    expect(nonceOf(other)).not.toBe(nonceOf(address))
    expect((await useNonce(here, nonceOf(other))).status).toBe(200)
    expect(first.child.exitCode).toBeNull()
  })

  test.skipIf(process.platform === 'win32')(
    'a second start on another port, after the first one’s socket was deleted, ends and names it',
    async () => {
      const here = await world()
      const first = here.start()
      await first.address('ready')
      await rm(join(here.dataFolder, 'owner.sock'))
      const second = here.start({ REHEARSE_PORT: String(await freePort()) })
      expect(await second.ended).toBe(1)
      expect(second.output()).toContain(`Another program (process ${first.child.pid}) holds this data folder`)
      expect(first.child.exitCode).toBeNull()
      // It puts its socket back, so that a third one finds it.
      await expect.poll(() => namesIn(here.dataFolder), { timeout: 15_000 }).toContain('owner.sock')
      const third = here.start()
      await third.address('open')
      expect(await third.ended).toBe(0)
    },
  )

  test('what a kill leaves behind does not stand in the way', async () => {
    const here = await world()
    const killed = here.start()
    await killed.address('ready')
    killed.child.kill('SIGKILL')
    await killed.ended
    expect(await namesIn(here.dataFolder)).toContain('owner.sock')
    const again = here.start()
    await again.address('ready')
    expect((await page(here)).status).toBe(200)
  })
})

describe.skipIf(process.platform === 'win32')('with a window', () => {
  test('it opens on a hand-over that is gone once used, and its end is the program’s', async () => {
    const here = await worldWithBrowser()
    const shell = here.start()
    expect(await shell.address('ready')).toBe(`http://${here.host}/`)
    const [args = []] = await here.browser.starts()
    const handOff = fileURLToPath((args.at(-1) ?? '').replace('--app=', ''))
    expect((await stat(handOff)).mode & 0o777).toBe(0o600)
    const nonce = nonceOf(await readFile(handOff, 'utf8'))
    expect((await useNonce(here, nonce)).status).toBe(200)
    await vi.waitFor(async () => expect(await namesIn(here.dataFolder)).not.toContain(handOff))
    await writeFile(join(here.dataFolder, 'profile', 'quit'), '')
    expect(await shell.ended).toBe(0)
    expect((await namesIn(here.dataFolder)).filter((name) => name.startsWith('open-'))).toEqual([])
  })

  test('a second start brings it forward and ends', async () => {
    const here = await worldWithBrowser()
    const first = here.start()
    await first.address('ready')
    const second = here.start()
    expect(await second.ended).toBe(0)
    expect(second.output()).toContain('its window has been brought forward.')
    expect(await here.browser.starts()).toHaveLength(2)
    expect(first.child.exitCode).toBeNull()
  })

  test('neither nonce nor session is in an argument list, a log or what is printed', async () => {
    const here = await worldWithBrowser()
    const shell = here.start()
    await shell.address('ready')
    const [args = []] = await here.browser.starts()
    const handOff = await readFile(fileURLToPath((args.at(-1) ?? '').replace('--app=', '')), 'utf8')
    const session = JSON.parse(await readFile(join(here.dataFolder, 'session.json'), 'utf8')) as {
      secret: string
    }
    const secrets = [nonceOf(handOff), session.secret]
    expect(secrets.every((secret) => secret.length === 43)).toBe(true)
    const places = [shell.output(), JSON.stringify(args), ...(await commandLines())]
    for (const secret of secrets) expect(places.filter((text) => text.includes(secret))).toEqual([])
    // The same search finds what is there to be found.
    if (process.platform === 'linux') {
      expect(places.filter((text) => text.includes(join(here.dataFolder, 'profile'))).length).toBeGreaterThan(
        1,
      )
    }
  })

  test('a browser that fails leaves the address to open by hand', async () => {
    const here = await world()
    const shell = here.start({
      REHEARSE_NO_WINDOW: '',
      REHEARSE_BROWSER: await brokenBrowser(here.folder),
      DISPLAY: ':none',
      PATH: '',
    })
    const address = await shell.address('ready')
    expect((await useNonce(here, nonceOf(address))).status).toBe(200)
    expect((await namesIn(here.dataFolder)).filter((name) => name.startsWith('open-'))).toEqual([])
  })
})
