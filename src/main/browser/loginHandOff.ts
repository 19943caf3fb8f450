/**
 * Letting a new window in: a file only this user can read sends the browser to the page with a single-use nonce. The
 * nonce is in no command line, which every user of the machine can read, and in no request line.
 */
import { randomBytes } from 'node:crypto'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nonceLifeMs } from './session'

export type LoginHandOff = {
  /** The file to open in a browser. */
  file: string
  /** Deletes the file. It goes by itself when its nonce is too old to be used. */
  remove: () => Promise<void>
}

/** Writes a hand-over to an address. */
export async function createLoginHandOff(dataFolder: string, address: string): Promise<LoginHandOff> {
  const file = join(dataFolder, `open-${randomBytes(12).toString('hex')}.html`)
  await writeFile(file, handOffPage(address), { mode: 0o600, flag: 'wx' })
  const timer = setTimeout(() => void remove(), nonceLifeMs)
  timer.unref()
  const remove = () => {
    clearTimeout(timer)
    return rm(file, { force: true })
  }
  return { file, remove }
}

/** Deletes hand-overs of a program that was stopped before it could. */
export async function removeOldHandOffs(dataFolder: string): Promise<void> {
  const names = await readdir(dataFolder)
  const old = names.filter((name) => /^open-[0-9a-f]{24}\.html$/.test(name))
  await Promise.all(old.map((name) => rm(join(dataFolder, name), { force: true })))
}

function handOffPage(address: string): string {
  const literal = JSON.stringify(address).replaceAll('<', '\\u003c')
  return `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Rehearse</title>
<script>location.replace(${literal})</script>
`
}
