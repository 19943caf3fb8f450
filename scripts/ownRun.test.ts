import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  abandonedFolders,
  clearAway,
  environmentOf,
  foldersLeft,
  openRunFolder,
  processesOf,
} from './ownRun.mjs'

/** A folder in which runs have their folders. */
async function parentFolder() {
  const parent = await mkdtemp(join(tmpdir(), 'rehearse-'))
  onTestFinished(() => rm(parent, { recursive: true, force: true }))
  return parent
}

/** A program that ends only when it is killed, and that has started another one without waiting for it. */
async function startStubborn(folder: string) {
  const stubborn = `process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000)`
  const program = `
    require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}], { detached: true, stdio: 'ignore' }).unref()
    ${stubborn}
    console.log('up')`
  const child = spawn(process.execPath, ['-e', program], {
    env: environmentOf(folder),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
}

describe.skipIf(process.platform === 'win32')('the processes of a run', () => {
  test('are found whoever started them, ended whatever they make of it, and their folder goes', async () => {
    const folder = openRunFolder(await parentFolder())
    expect(processesOf(folder)).toEqual([])
    await startStubborn(folder)
    await expect.poll(() => processesOf(folder)).toHaveLength(2)
    await clearAway(folder)
    expect(processesOf(folder)).toEqual([])
    expect(existsSync(folder)).toBe(false)
  })
})

test('folders of ours that are left are named, those of tools are not', async () => {
  const folder = openRunFolder(await parentFolder())
  await mkdir(join(folder, 'rehearse-one'))
  await mkdir(join(folder, 'playwright-artifacts'))
  expect(foldersLeft(folder)).toEqual(['rehearse-one'])
})

test('a folder is abandoned when its owner has ended, and only one that had an owner', async () => {
  const parent = await parentFolder()
  const mine = openRunFolder(parent)
  const abandoned = openRunFolder(parent)
  const ended = spawn(process.execPath, ['-e', ''])
  await once(ended, 'exit')
  await writeFile(join(abandoned, '.run-owner'), String(ended.pid))
  await mkdir(join(parent, 'rehearse-data'))
  expect(abandonedFolders(parent)).toEqual([abandoned])
  expect(existsSync(mine)).toBe(true)
})
