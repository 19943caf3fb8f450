/** Starting the shells, with programs that stand in for Electron. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { hasScreen } from './electronRuntime.mjs'
import { attempt, failureOf } from './setUp.mjs'

const script = new URL('./runShell.mjs', import.meta.url).href

/** A program that runs a shell script, whatever its arguments. */
function standIn(body: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rehearse-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const program = join(folder, 'electron')
  writeFileSync(program, `#!/bin/sh\n${body}\n`, { mode: 0o755 })
  return program
}

function runnerOf(program: string): string[] {
  const source = `
    const { runElectron } = await import(${JSON.stringify(script)})
    runElectron(process.argv[1], (failure) => { console.log('unfit: ' + failure); process.exit(42) })
  `
  return ['--input-type=module', '--eval', source, program]
}

const runIn = (program: string) => spawnSync(process.execPath, runnerOf(program), { encoding: 'utf8' })

describe.skipIf(process.platform === 'win32')('Electron', () => {
  test.each([0, 1])('that ends with %i is the end of the program', (code) => {
    expect(runIn(standIn(`exit ${code}`)).status).toBe(code)
  })

  test('that cannot run on this machine is said, for the browser shell to follow', () => {
    const missingLibrary = runIn(standIn('exit 127'))
    expect(missingLibrary.status).toBe(42)
    expect(missingLibrary.stdout).toContain('unfit: exit code 127')
    expect(runIn(standIn('kill -TRAP $$')).stdout).toContain('unfit: SIGTRAP')
    expect(runIn('/nowhere/electron').stdout).toContain('unfit: spawn /nowhere/electron ENOENT')
  })

  test('that is interrupted is the end, not a reason to start another way', async () => {
    const child = spawn(process.execPath, runnerOf(standIn('echo up; exec sleep 60')), {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    await expect.poll(() => output).toContain('up')
    child.kill('SIGTERM')
    const [code] = (await once(child, 'exit')) as [number]
    expect(code).toBe(1)
    expect(output).not.toContain('unfit')
  })

  test.skipIf(process.getuid?.() !== 0)('goes without its sandbox as root, and that is said', () => {
    const { stdout } = runIn(standIn('echo "$@"'))
    expect(stdout).toContain('running as root, so Electron has no sandbox.')
    expect(stdout).toContain('--no-sandbox .')
  })

  test.runIf(process.getuid !== undefined && process.getuid() !== 0)(
    'keeps its sandbox for everybody else',
    () => {
      expect(runIn(standIn('echo "args: $@"')).stdout).toContain('args: .\n')
    },
  )

  test('gets a pipe that closes with its launcher', () => {
    expect(
      runIn(standIn('echo "fd: $REHEARSE_LAUNCHER_FD"; test -p /dev/fd/3 || test -S /dev/fd/3 && echo open'))
        .stdout,
    ).toMatch(/fd: 3\nopen/)
  })
})

test('a screen is what the system says, unless none is wanted', () => {
  expect(hasScreen({}, 'linux')).toBe(false)
  expect(hasScreen({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasScreen({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasScreen({}, 'darwin')).toBe(true)
  expect(hasScreen({ REHEARSE_NO_WINDOW: '1' }, 'darwin')).toBe(false)
})

test('a step that fails is said in one sentence', () => {
  expect(failureOf('checking layers', { status: 2 })).toBe(
    'Checking layers failed with exit code 2; the reason stands above.',
  )
  expect(failureOf('building', { signal: 'SIGKILL' })).toBe('Building was ended by SIGKILL.')
  expect(failureOf('building', { error: new Error('spawn x ENOENT') })).toBe(
    'Building could not be started (spawn x ENOENT).',
  )
  expect(attempt('doing nothing', process.execPath, ['--eval', ''])).toBe(true)
  expect(attempt('failing', process.execPath, ['--eval', 'process.exit(3)'])).toBe(false)
})
