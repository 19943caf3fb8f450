/**
 * The Electron shell: owns a data folder, mounts the service under app://rehearse/, shows one window.
 * Invariants: the lock is taken before anything is opened; a data folder of a newer program is refused before Chromium
 * touches its profile; there is no preload and no IPC.
 */
import { app, BrowserWindow, dialog, Menu, protocol, session } from 'electron'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDataFile } from '#service/log/dataFile'
import { readPageFiles } from '#service/pageFiles'
import { Refusal } from '#service/refusal'
import { appMenu } from './electronMenu'
import { electronPlatform } from './electronPlatform'
import { guardContents, guardSession } from './electronPolicy'
import { answerApp, appScheme } from './electronProtocol'
import { openWindow } from './electronWindow'
import { readEnvironment, type Environment } from './environment'
import { followLauncher } from './launcher'
import { openRehearse, type OpenedLibrary } from './openRehearse'
import { claimDataFolder, type Claim } from './owner'
import { StartProblem } from './startProblem'

export type ElectronShellOptions = {
  /** The program's folder. */
  root: URL
  env: NodeJS.ProcessEnv
  openLibrary: (environment: Environment) => Promise<OpenedLibrary>
}

/** Starts the shell; resolves when the window is open, or the program is on its way out. */
export async function startElectronShell(options: ElectronShellOptions): Promise<void> {
  try {
    await start(options)
  } catch (error) {
    const isForPeople = error instanceof StartProblem || error instanceof Refusal
    const message = isForPeople ? error.message : `Something went wrong: ${String(error)}`
    console.error('rehearse:', message)
    dialog.showErrorBox('Rehearse cannot start', message)
    app.exit(1)
  }
}

async function start(options: ElectronShellOptions): Promise<void> {
  const environment = readEnvironment(options.env, process.platform)
  const { dataFolder, launcherFd } = environment
  // The lock is per profile folder, so the folder comes first.
  app.setPath('userData', join(dataFolder, 'electron'))
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  protocol.registerSchemesAsPrivileged([appScheme])
  await readDataFile(dataFolder)
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const claim = await claimDataFolder({ dataFolder, shell: 'electron', show: showWindow })
  if (claim.status === 'taken') {
    console.log('rehearse: this data folder is in use already; its window has been brought forward.')
    app.exit(0)
    return
  }
  app.on('second-instance', () => void showWindow())
  app.on('web-contents-created', (_, contents) => guardContents(contents))
  await app.whenReady()
  await serve(options, environment, claim)
  if (launcherFd !== null) followLauncher(launcherFd, () => app.quit())
}

async function serve(
  { root, openLibrary }: ElectronShellOptions,
  environment: Environment,
  claim: Extract<Claim, { status: 'ours' }>,
): Promise<void> {
  const { dataFolder } = environment
  const pageFiles = await readPageFiles(fileURLToPath(new URL('out/renderer', root))).catch(() => {
    throw new StartProblem('The page has not been built yet. Run npm run build, then start Rehearse again.')
  })
  const rehearse = await openRehearse({
    root,
    dataFolder,
    pageFiles,
    platform: electronPlatform(),
    openLibrary: () => openLibrary(environment),
  })
  guardSession(session.defaultSession)
  session.defaultSession.protocol.handle('app', answerApp(rehearse.fetch))
  Menu.setApplicationMenu(appMenu())
  await openWindow(dataFolder)
  console.log('rehearse: ready app://rehearse/')
  app.on('activate', () => void (BrowserWindow.getAllWindows().length === 0 && openWindow(dataFolder)))
  app.on('window-all-closed', () => app.quit())
  closeBeforeQuit(async () => {
    await rehearse.close()
    claim.release()
  })
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
