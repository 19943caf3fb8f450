/**
 * The app window: an installed Chromium, Chrome or Edge without tabs or address bar, on a profile of its own and with
 * everything that would talk to the network by itself switched off.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Profile } from './profile'

/** A browser that ends with an error sooner than this has shown nothing. */
const startLimitMs = 4_000
const pollMs = 1_000

const quietFlags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,OptimizationHints,Translate',
  // Nothing secret is kept in this profile, so nobody is asked for the key of a password store.
  '--password-store=basic',
  '--use-mock-keychain',
]

export type AppWindowOptions = {
  browser: string
  profile: Profile
  /** Chromium refuses its sandbox to root; anybody else has it. */
  hasSandbox: boolean
  /** The last window is closed. May be called more than once. */
  onClosed: () => void
}

export type AppWindow = {
  /** Opens a file in a new window, in front. Rejects when the browser cannot be started or ends with an error. */
  open: (file: string) => Promise<void>
  /** Closes all windows. */
  close: () => void
}

/** Windows of one browser on one profile. */
export function createAppWindow({ browser, profile, hasSandbox, onClosed }: AppWindowOptions): AppWindow {
  const running = new Set<ChildProcess>()

  // A browser that finds another one on its profile hands the file to it and ends: what counts is the profile.
  const watchEnd = async () => {
    while (await profile.isInUse()) await wait(pollMs)
    if (running.size === 0) onClosed()
  }

  return {
    async open(file) {
      await profile.clearStaleLock()
      const flags = windowFlags(profile.folder, hasSandbox)
      const child = spawn(browser, [...flags, `--app=${pathToFileURL(file).href}`], { stdio: 'ignore' })
      running.add(child)
      await new Promise<void>((resolve, reject) => {
        let hasStarted = false
        const started = () => {
          hasStarted = true
          resolve()
        }
        const timer = setTimeout(started, startLimitMs)
        child.once('error', (error) => {
          running.delete(child)
          clearTimeout(timer)
          reject(error)
        })
        child.once('exit', (code) => {
          running.delete(child)
          clearTimeout(timer)
          if (!hasStarted && code !== 0) {
            reject(new Error(`${browser} ended with ${code}`))
            return
          }
          started()
          void watchEnd()
        })
      })
    },
    close: () => running.forEach((child) => child.kill()),
  }
}

function windowFlags(profileFolder: string, hasSandbox: boolean): string[] {
  return [`--user-data-dir=${profileFolder}`, ...quietFlags, ...(hasSandbox ? [] : ['--no-sandbox'])]
}
