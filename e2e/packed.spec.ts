/** From `npm pack` to the first question: nothing of this folder but the package is there. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, expect, test } from '@playwright/test'
import { findBrowser, root } from '../scripts/setUp.mjs'
import { freePort, temporaryFolder } from './service'

const isWindows = process.platform === 'win32'

/** Runs npm and gives what it printed. Nothing may come from the network. */
function npm(args: string[], cwd: string): string {
  const env = {
    ...process.env,
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  }
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, env, encoding: 'utf8', shell: isWindows })
  expect(status, stderr).toBe(0)
  return stdout
}

test('the packed program is installed into an empty folder and asks its first question within a minute', async () => {
  const { folder, remove } = await temporaryFolder()
  try {
    npm(['pack', '--pack-destination', folder], root)
    const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? ''
    expect(tarball).toMatch(/^rehearse-[\d.]+\.tgz$/)
    await writeFile(join(folder, 'package.json'), '{ "private": true }')
    const startedMs = Date.now()
    npm(['install', join(folder, tarball)], folder)
    expect(await readdir(join(folder, 'node_modules')), 'no other package').toEqual(
      expect.not.arrayContaining([expect.stringMatching(/^(?!rehearse$|\.)/)]),
    )
    await askFirstQuestion(folder)
    const seconds = (Date.now() - startedMs) / 1000
    test.info().annotations.push({ type: 'measured', description: `${seconds.toFixed(1)} s` })
    console.log(`from the package to the first question: ${seconds.toFixed(1)} s`)
    expect(seconds).toBeLessThan(60)
  } finally {
    await remove()
  }
})

async function askFirstQuestion(folder: string): Promise<void> {
  const program = spawn('npx', ['--no-install', 'rehearse'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: isWindows,
    detached: !isWindows,
    env: {
      ...process.env,
      REHEARSE_HOME: join(folder, 'data'),
      REHEARSE_PORT: String(await freePort()),
      REHEARSE_NO_WINDOW: '1',
    },
  })
  const ended = once(program, 'exit')
  const browser = await chromium.launch({ executablePath: (await findBrowser()) ?? undefined })
  try {
    const page = await browser.newPage()
    await page.goto(await addressFrom(program.stdout))
    await expect(page.getByRole('heading', { name: 'Which exam are you preparing for?' })).toBeVisible()
    await page.getByRole('button', { name: 'Start with ten questions' }).click()
    await expect(page.getByRole('article', { name: 'Question 1', exact: true })).toBeVisible()
    const manifest = await page.evaluate(async () => (await fetch('/manifest.webmanifest')).json() as unknown)
    expect(manifest).toMatchObject({ name: 'Rehearse', display: 'standalone' })
  } finally {
    await browser.close()
    // npx passes no signal on: its whole group is told.
    if (isWindows || program.pid === undefined) program.kill()
    else process.kill(-program.pid, 'SIGTERM')
    await ended
    // npx may end before the program it started.
    await expect.poll(() => readdir(join(folder, 'data'))).not.toContain('owner.sock')
  }
}

function addressFrom(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: output })
    lines.on('line', (line) => {
      const address = /^rehearse: ready (http\S+)$/.exec(line)?.[1]
      if (address) resolve(address)
    })
    lines.on('close', () => reject(new Error('It ended before it was ready.')))
  })
}
