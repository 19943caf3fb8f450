/**
 * Builds the page and the two shells into out/. The other scripts build only when a source is newer than the last build;
 * `npm run build` always does.
 */
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attempt, ensureDependencies, must, root, tool } from './setUp.mjs'

const sources = ['src', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json']
const stamp = join(root, 'out', '.built')
const results = [
  'main/index.js',
  'main/browser.js',
  'main/bankWorker.js',
  'main/importWorker.js',
  'renderer/index.html',
]

function newestMs(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))))
}

function newestSourceMs() {
  return Math.max(...sources.map((source) => newestMs(join(root, source))))
}

function isCurrent() {
  if (!existsSync(stamp) || results.some((file) => !existsSync(join(root, 'out', file)))) return false
  return statSync(stamp).mtimeMs >= newestSourceMs()
}

/** Builds, whatever is there. `runTool` runs the tool and says whether it succeeded. */
function build(runTool) {
  const newestMsBefore = newestSourceMs()
  rmSync(stamp, { force: true })
  // A level below `error` warns of the preload script that is missing on purpose.
  const electronVite = [tool('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'error']
  if (!runTool('building (electron-vite build)', process.execPath, electronVite)) return false
  const buildWorkers = [join(root, 'scripts/buildWorkers.mjs')]
  if (!runTool('building the threads', process.execPath, buildWorkers)) return false
  writeFileSync(stamp, '')
  // A source saved while the build ran must count as newer than the build.
  const builtFrom = new Date(Math.ceil(newestMsBefore))
  utimesSync(stamp, builtFrom, builtFrom)
  return true
}

/** Builds unless the last build is of these sources; ends the program when that fails. */
export function ensureBuild() {
  if (!isCurrent()) build(must)
}

/** Builds; whether it succeeded. What is wrong is printed. */
export function tryBuild() {
  return build(attempt)
}

if (process.argv[1] === import.meta.filename) {
  ensureDependencies()
  build(must)
}
