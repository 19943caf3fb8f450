/** The browser shell as people run it: real processes, real sockets, a stand-in for the browser's window only. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { namesIn, temporaryFolder } from '#service/log/fixtures'
import { askInstance } from './instance'
import { brokenBrowser, builtProgram, fakeBrowser, freePort, sendRaw } from '../doubles/shellFixtures'
import { bundleShell, startShell, type ShellProcess } from '../doubles/shellProcess'

let bundle = ''
beforeAll(async () => {
  bundle = await bundleShell()
})
afterAll(() => rm(dirname(bundle), { recursive: true, force: true }))

/** A program, a data folder and a port of the test's own. */
async function world() {
  const folder = await temporaryFolder()
  const root = await builtProgram(join(folder, 'program'))
  const dataFolder = join(folder, 'data')
  const port = await freePort()
  const env = { REHEARSE_HOME: dataFolder, REHEARSE_PORT: String(port), REHEARSE_NO_WINDOW: '1' }
  const start = (change: NodeJS.ProcessEnv = {}, ...more: string[]) =>
    startShell(bundle, root, { ...env, ...change }, ...more)
  return { folder, root, dataFolder, port, env, start, host: `rehearse.localhost:${port}` }
}

type World = Awaited<ReturnType<typeof world>>

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

const page = ({ port, host }: World) =>
  sendRaw(port, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)

const stopped = (shell: ShellProcess) => {
  shell.child.kill('SIGTERM')
  return shell.ended
}

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

/** Command lines and environments of every process this user may look at. */
async function commandLines(): Promise<string[]> {
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  return Promise.all(processes.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
}

describe.skipIf(process.platform === 'win32')('the launcher', () => {
  /** Starts the shell with a pipe of its own and nothing on its input, prints what it prints, waits to be killed. */
  const launcher = `
    import { spawn } from 'node:child_process'
    const [args, options] = JSON.parse(process.argv[1])
    const stdio = ['ignore', 'inherit', 'inherit', options.hasPipe ? 'pipe' : 'ignore']
    const child = spawn(process.execPath, args, { stdio, env: { ...process.env, ...options.env } })
    console.log('shell', child.pid)
    setInterval(() => undefined, 1_000)
  `

  async function launched(here: World, hasPipe: boolean) {
    const env = { ...here.env, ...(hasPipe ? { REHEARSE_LAUNCHER_FD: '3' } : {}) }
    const argument = JSON.stringify([[bundle, here.root.href], { hasPipe, env }])
    const child = spawn(process.execPath, ['--input-type=module', '--eval', launcher, argument], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    await vi.waitFor(() => expect(output).toContain('rehearse: ready'))
    const pid = Number(/shell (\d+)/.exec(output)?.[1])
    onTestFinished(() => {
      child.kill('SIGKILL')
      if (isAlive(pid)) process.kill(pid, 'SIGKILL')
    })
    return { child, pid }
  }

  function isAlive(pid: number): boolean {
    try {
      process.kill(pid, 0)
      return true
    } catch {
      return false
    }
  }

  test('that is killed takes the service with it, and the port is free', async () => {
    const here = await world()
    const { child, pid } = await launched(here, true)
    child.kill('SIGKILL')
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false))
    expect(await namesIn(here.dataFolder)).not.toContain('owner.sock')
    const server = createServer().listen({ host: '127.0.0.1', port: here.port })
    await once(server, 'listening')
    server.close()
  })

  test('is followed by that pipe alone: without it the service lives on', async () => {
    const here = await world()
    const { child, pid } = await launched(here, false)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await askInstance(here.port, here.host)).toMatchObject({ pid })
  })
})

describe.skipIf(process.platform === 'win32')('it does not start, and says in one sentence why, when', () => {
  async function refusal(shell: ShellProcess) {
    expect(await shell.ended).toBe(1)
    expect(shell.output().trimEnd().split('\n')).toHaveLength(1)
    return shell.output()
  }

  test('a stranger has the port; its log is not opened', async () => {
    const here = await world()
    const stranger = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n{}'))
    stranger.listen({ host: '127.0.0.1', port: here.port })
    await once(stranger, 'listening')
    onTestFinished(() => void stranger.close())
    const said = await refusal(here.start())
    expect(said).toMatch(
      /^rehearse: Another program .*uses port \d+\. End it, or set REHEARSE_PORT to another/,
    )
    expect(said).toContain(`port ${here.port}.`)
    if (process.platform === 'linux') expect(said).toContain(`process ${process.pid})`)
    expect(await namesIn(here.dataFolder)).not.toContain('data.json')
    expect(await namesIn(here.dataFolder)).not.toContain('owner.sock')
  })

  test('Rehearse with another data folder has the port', async () => {
    const here = await world()
    const other = here.start()
    await other.address('ready')
    const said = await refusal(here.start({ REHEARSE_HOME: join(here.folder, 'another') }))
    expect(said).toContain(`Another Rehearse, with another data folder, uses port ${here.port}`)
    expect(said).toContain(`process ${other.child.pid}`)
  })

  test('a newer program wrote the data folder, which stays as it is', async () => {
    const here = await world()
    await mkdir(here.dataFolder)
    await writeFile(join(here.dataFolder, 'data.json'), '{"formatVersion":99}')
    expect(await refusal(here.start())).toContain('newer Rehearse')
    expect(await namesIn(here.dataFolder)).toEqual(['data.json'])
  })

  test('the data folder is a file', async () => {
    const here = await world()
    await writeFile(here.dataFolder, '')
    expect(await refusal(here.start())).toContain('set REHEARSE_HOME to another one.')
  })

  test('the page is not built', async () => {
    const here = await world()
    const root = new URL(`file://${here.folder}/`)
    expect(await refusal(startShell(bundle, root, here.env))).toContain('Run npm run build')
  })

  test('the port is no number', async () => {
    const here = await world()
    expect(await refusal(here.start({ REHEARSE_PORT: 'http' }))).toContain('REHEARSE_PORT is http')
  })
})
