/**
 * Showing the page: in an app window, else in the default browser, else by telling the address. Each way hands over a
 * nonce of its own.
 */
import { createAppWindow } from './appWindow'
import { findBrowser } from './browsers'
import type { Environment } from '../shared/environment'
import { createLoginHandOff, type LoginHandOff } from './loginHandOff'
import { openProfile } from './profile'
import type { Session } from './session'
import { systemOpener } from '../shared/systemOpener'
import { words } from '../shared/words'

export type WindowsOptions = {
  environment: Environment
  env: NodeJS.ProcessEnv
  session: Session
  /** Where the page is served, such as `http://rehearse.localhost:4857/`. */
  address: string
  /** The last app window is closed. */
  onClosed: () => void
}

export type Windows = {
  /** Opens a window, in front of others; resolves with an address to open by hand where there is no way to. */
  show: () => Promise<string | null>
  /** A window is in: its hand-over is deleted. */
  used: (nonce: string) => void
  close: () => void
}

/** The windows of this shell. */
export async function createWindows(options: WindowsOptions): Promise<Windows> {
  const { environment, env, session, address } = options
  const { dataFolder, canShowWindow } = environment
  const handOffs = new Map<string, LoginHandOff>()
  const appWindow = canShowWindow ? await openAppWindow(options) : null
  const opener = canShowWindow ? systemOpener(env, process.platform) : null
  const ways = [appWindow?.open, opener].filter((way) => way !== undefined && way !== null)

  return {
    async show() {
      for (const open of ways) {
        const nonce = session.issueNonce()
        try {
          const handOff = await createLoginHandOff(dataFolder, `${address}#t=${nonce}`)
          handOffs.set(nonce, handOff)
          await open(handOff.file)
          return null
        } catch {
          await handOffs.get(nonce)?.remove()
        }
      }
      return `${address}#t=${session.issueNonce()}`
    },
    used(nonce) {
      void handOffs.get(nonce)?.remove()
      handOffs.delete(nonce)
    },
    close: () => appWindow?.close(),
  }
}

async function openAppWindow({ environment, env, onClosed }: WindowsOptions) {
  const browser = findBrowser(env, process.platform)
  if (!browser) return null
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (isRoot) console.warn(`rehearse: ${words.runningAsRoot}`)
  const profile = await openProfile(environment.dataFolder)
  return createAppWindow({ browser, profile, hasSandbox: !isRoot, onClosed })
}
