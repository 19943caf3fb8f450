/**
 * Brings a fresh machine to where `npm start` and `npm test` can run: Node's version, dependencies, a browser.
 * No dependency of its own. Each step that does something prints one line; what cannot be done ends with one sentence.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isSupportedNode } from '../bin/supportedNode.mjs'

export const root = join(import.meta.dirname, '..')

// A log that nobody looks at in a terminal is read without its colors.
if (!process.stdout.isTTY && !process.env.FORCE_COLOR) process.env.NO_COLOR = '1'

/** Ends the program with one sentence for the person. */
export function stop(sentence) {
  console.error(`\nrehearse: ${sentence}`)
  process.exit(1)
}

export function step(sentence) {
  console.log(`rehearse: ${sentence}`)
}

/**
 * Names of packages of the lock file that are not installed as locked; empty when node_modules is current.
 * Packages for other platforms are left out by npm and do not count.
 */
export function stalePackages(locked, installed) {
  return Object.entries(locked).flatMap(([path, entry]) => {
    if (path === '' || (entry.optional && !installed[path])) return []
    return installed[path]?.version === entry.version ? [] : [path]
  })
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
}

/** npm as a script for this Node where npm told us where it is, because on Windows its command needs a shell. */
function runNpm(args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('npm-cli.js')) return run(process.execPath, [script, ...args])
  return run('npm', args, { shell: process.platform === 'win32' })
}

/** Installs dependencies when they are missing or not what the lock file says. */
export function ensureDependencies() {
  if (!isSupportedNode(process.version)) {
    stop(
      `This is Node ${process.version}; Rehearse needs Node 20.19, 22.12 or newer. Install it and run the command again.`,
    )
  }
  const locked = packagesOf(join(root, 'package-lock.json'))
  const stale = stalePackages(locked, packagesOf(join(root, 'node_modules', '.package-lock.json')))
  if (stale.length === 0) return
  const packages = stale.length === 1 ? 'one package' : `${stale.length} packages`
  if (process.env.NO_INSTALL) {
    stop(`NO_INSTALL is set, and ${packages} of package-lock.json are not in node_modules. Run npm ci first.`)
  }
  step(`installing ${packages} (npm ci)…`)
  const result = runNpm([
    'ci',
    '--include=dev',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    // Electron asks for a newer Node than its package needs here; that is no news to whoever starts Rehearse.
    '--loglevel=error',
  ])
  if (result.status !== 0) {
    stop('The packages could not be installed. npm says why above; mend that, then run the command again.')
  }
}

/** Where Chromium, Chrome or Edge usually is. */
const usualBrowsers = {
  linux: [
    '/usr/lib/chromium/chromium',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ],
}

/** Path of a Chromium-family browser: REHEARSE_BROWSER, Playwright's own, an installed one; null when there is none. */
export async function findBrowser() {
  const named = process.env.REHEARSE_BROWSER
  if (named) return existsSync(named) ? named : stop(`REHEARSE_BROWSER names ${named}, which does not exist.`)
  const { chromium } = await import(pathToFileURL(join(root, 'node_modules/playwright/index.mjs')).href)
  const candidates = [chromium.executablePath(), ...(usualBrowsers[process.platform] ?? [])]
  return candidates.find((path) => path && existsSync(path)) ?? null
}

/** A browser for the end-to-end tests, installed if there is none. */
export async function ensureBrowser() {
  const found = await findBrowser()
  if (found) return found
  if (process.env.NO_INSTALL)
    stop(
      'No Chromium, Chrome or Edge was found and NO_INSTALL is set. Install one, or set REHEARSE_BROWSER to its path.',
    )
  const isDebianRoot =
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (isDebianRoot) {
    step('installing Chromium (apt-get)…')
    run('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'ignore' })
  }
  const installed = await findBrowser()
  if (installed) return installed
  step('downloading Chromium (playwright install)…')
  run(process.execPath, [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium'])
  return (
    (await findBrowser()) ??
    stop(
      'No browser could be found or installed. Install Chromium, Chrome or Edge, or set REHEARSE_BROWSER to its path.',
    )
  )
}

/** Path of Electron's program when its runtime is here; null when it was never fetched. */
export function findElectron() {
  const folder = join(root, 'node_modules/electron')
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) return null
  const program = join(folder, 'dist', readFileSync(named, 'utf8').trim())
  return existsSync(program) ? program : null
}

const electronLimitMs = 120_000

/** Fetches Electron's runtime if it is missing; null when that fails or takes too long. */
export function fetchElectron() {
  const found = findElectron()
  if (found || process.env.NO_INSTALL) return found
  step('fetching Electron’s runtime (at most two minutes)…')
  run(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    stdio: 'ignore',
    timeout: electronLimitMs,
  })
  return findElectron()
}

/**
 * Runs one of the project's tools and says in one sentence when it fails. `title` is what is done, such as `checking the
 * lock file`. Returns whether it succeeded.
 */
export function attempt(title, command, args, options) {
  return statusOf(title, command, args, options) === 0
}

/** The same, but ends the program with the tool's exit code when it fails. */
export function must(title, command, args, options) {
  const status = statusOf(title, command, args, options)
  if (status !== 0) process.exit(status)
  return true
}

function statusOf(title, command, args, options) {
  step(`${title}…`)
  const result = run(command, args, options)
  if (result.status !== 0) console.error(`\nrehearse: ${failureOf(title, result)}`)
  return result.status ?? 1
}

/**
 * Why a step came to nothing, in one sentence.
 * @param {string} title
 * @param {{ status?: number | null; signal?: string | null; error?: Error }} result
 */
export function failureOf(title, { status, signal, error }) {
  const what = `${title[0]?.toUpperCase()}${title.slice(1)}`
  if (error) return `${what} could not be started (${error.message}).`
  if (signal) return `${what} was ended by ${signal}.`
  return `${what} failed with exit code ${status}; the reason stands above.`
}

/** Path of a tool's script in node_modules, run with this Node: no shell, no .cmd files. */
export function tool(path) {
  return join(root, 'node_modules', path)
}
