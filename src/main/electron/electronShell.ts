/**
 * The Electron shell: owns a data folder, mounts the service under app://rehearse/, shows one window.
 * Invariants: the lock is taken before anything is opened; a data folder of a newer program is refused before Chromium
 * touches its profile; there is no preload and no IPC.
 */
import { app, BrowserWindow, dialog, Menu, protocol, session } from 'electron'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPageFiles } from '#service/routes/pageFiles'
import { Refusal } from '#service/http/refusal'
import { prepareDataFolder } from '../shared/dataFolder'
import { appMenu } from './electronMenu'
import { electronPlatform } from './electronPlatform'
import { guardContents, guardSession } from './electronPolicy'
import { answerApp, appScheme, pageAddress } from './electronProtocol'
import { openWindow } from './electronWindow'
import { readEnvironment, type Environment } from '../shared/environment'
import { followLauncher } from '../browser/launcher'
import { openRehearse, type OpenedLibrary } from '../shared/openRehearse'
import { claimDataFolder, type Owner } from '../shared/owner'
import { ownerNotice } from '../shared/ownerNotice'
import { StartProblem } from '../shared/startProblem'

export type ElectronShellOptions = {
  /** The program's folder. */
  root: URL
  env: NodeJS.ProcessEnv
  openLibrary: (environment: Environment) => Promise<OpenedLibrary>
}

/**
 * Starts the shell. Resolves once everything that has to happen before Electron is ready has happened: the entry awaits
 * that, and Electron waits for the entry, so nothing on the way may wait for Electron. `running` resolves when the
 * window is open, or the program is on its way out.
 */
export async function startElectronShell(options: ElectronShellOptions): Promise<{ running: Promise<void> }> {
  try {
    const prepared = await prepare(options)
    return { running: prepared ? run(options, prepared).catch(giveUp) : Promise.resolve() }
  } catch (error) {
    giveUp(error)
    return { running: Promise.resolve() }
  }
}

function giveUp(error: unknown): void {
  const isForPeople = error instanceof StartProblem || error instanceof Refusal
  const message = isForPeople ? error.message : `Something went wrong: ${String(error)}`
  console.error('rehearse:', message)
  dialog.showErrorBox('Rehearse cannot start', message)
  app.exit(1)
}

type Prepared = { environment: Environment; release: () => void }

/** Everything before Electron is ready; null when another program has the data folder. */
async function prepare(options: ElectronShellOptions): Promise<Prepared | null> {
  const environment = readEnvironment(options.env, process.platform)
  const { dataFolder, launcherFd } = environment
  await prepareDataFolder(dataFolder)
  const profileFolder = join(dataFolder, 'electron')
  await mkdir(profileFolder, { recursive: true, mode: 0o700 })
  // The lock is per profile folder, so the folder comes first.
  app.setPath('userData', profileFolder)
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return null
  }
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([appScheme])
  const claim = await claimDataFolder({ dataFolder, shell: 'electron', show: showWindow })
  if (claim.status === 'taken') {
    sayOwner(claim.owner)
    app.exit(0)
    return null
  }
  app.on('second-instance', () => void showWindow())
  app.on('web-contents-created', (_, contents) => guardContents(contents))
  if (launcherFd !== null) followLauncher(launcherFd, () => app.quit())
  return { environment, release: claim.release }
}

async function run(options: ElectronShellOptions, { environment, release }: Prepared): Promise<void> {
  await app.whenReady()
  guardSession(session.defaultSession)
  const rehearse = await openService(options, environment)
  session.defaultSession.protocol.handle('app', answerApp(rehearse.fetch))
  Menu.setApplicationMenu(appMenu())
  app.on('window-all-closed', () => app.quit())
  closeBeforeQuit(async () => {
    await rehearse.close()
    release()
  })
  await openWindow(environment.dataFolder)
  console.log(`rehearse: ready ${pageAddress}`)
}

async function openService({ root, openLibrary }: ElectronShellOptions, environment: Environment) {
  const { dataFolder } = environment
  const pageFiles = await readPageFiles(fileURLToPath(new URL('out/renderer', root))).catch(() => {
    throw new StartProblem('The page has not been built yet. Run npm run build, then start Rehearse again.')
  })
  return openRehearse({
    root,
    dataFolder,
    pageFiles,
    platform: electronPlatform(),
    hasAutomaticBackups: environment.hasAutomaticBackups,
    openLibrary: () => openLibrary(environment),
  })
}

/** Whoever started the app from an icon reads no terminal: where no window came forward, a box says why. */
function sayOwner(owner: Owner | null): void {
  const notice = ownerNotice(owner)
  notice.forEach((line) => console.log(`rehearse: ${line}`))
  if (owner?.address) dialog.showErrorBox('Rehearse is running already', notice.join('\n'))
}

/** Quitting waits until the log is closed, once; a close that fails does not keep the program. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let isClosing = false
  app.on('before-quit', (event) => {
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    void close()
      .catch((error: unknown) => console.error('rehearse:', error))
      .finally(() => app.exit(0))
  })
}

/** Brings the window forward for a second program. It needs no address: there is a window. */
function showWindow(): Promise<null> {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
  return Promise.resolve(null)
}
