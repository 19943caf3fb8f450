import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { namesIn } from '#service/log/fixtures'
import { askInstance } from './instance'
import { startShell, type ShellProcess } from '../doubles/shellProcess'
import { bundle, withBundle, world, type World } from '../doubles/shellWorld'

withBundle()

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

test.runIf(process.platform === 'linux')('it speaks German on a German system', async () => {
  const shell = (await world()).start({ LC_ALL: 'de_DE.UTF-8' })
  await shell.address('ready')
  expect(shell.output()).toContain('rehearse: Öffne diese Adresse')
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
