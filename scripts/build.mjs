/** Builds the page and the two shells into out/, only when a source is newer than the last build. */
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { must, root, tool } from './setUp.mjs'

const sources = ['src', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json']
const stamp = join(root, 'out', '.built')

function newestMs(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))))
}

export function ensureBuild() {
  const newest = Math.max(...sources.map((source) => newestMs(join(root, source))))
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= newest) return
  must('building (electron-vite build)…', process.execPath, [
    tool('electron-vite/bin/electron-vite.js'),
    'build',
    '--logLevel',
    'warn',
  ])
  writeFileSync(stamp, '')
  // A source saved while the build ran must count as newer than the build.
  const newestWholeMs = new Date(Math.ceil(newest))
  utimesSync(stamp, newestWholeMs, newestWholeMs)
}
