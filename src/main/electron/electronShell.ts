/**
 * The Electron shell: owns a data folder, mounts the service under app://rehearse/, shows one window.
 * Invariants: the lock is taken before anything is opened; a data folder of a newer program is refused before Chromium
 * touches its profile; there is no preload and no IPC.
 */
import { app, BrowserWindow, Menu, protocol, session } from 'electron'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { folderLost } from '#service/log/files'
import { readPageFiles } from '#service/routes/pageFiles'
import { prepareDataFolder } from '../shared/dataFolder'
import { deferred } from '../shared/deferred'
import { sayAndExit, tell, tellOnce } from './electronFailure'
import { endWith } from './electronLifecycle'
import { appMenu, offerEditing } from './electronMenu'
import { electronPlatform } from './electronPlatform'
import { guardContents, guardSession } from './electronPolicy'
import { answerApp, appScheme, pageAddress } from './electronProtocol'
import { openWindow } from './electronWindow'
import { readEnvironment, type Environment } from '../shared/environment'
import { catchFaults, createFaultLog, type FaultLog, type FaultSource } from '../shared/faultLog'
import { followLauncher } from '../browser/launcher'
import { openRehearse, type OpenedLibrary, type RehearseOptions } from '../shared/openRehearse'
import { claimDataFolder, type Owner, type Ownership } from '../shared/owner'
import { ownerNotice } from '../shared/ownerNotice'
import { StartProblem, startMessage } from '../shared/startProblem'
import { speakFirstOf, words } from '../shared/words'

/** What Windows groups windows and pins by; the packages carry the same. */
const appId = 'org.rehearse.app'

export type ElectronShellOptions = {
  /** The program's folder. */
  root: URL
  env: NodeJS.ProcessEnv
  /** Where faults that nobody caught are heard: the process. */
  process: FaultSource
  openLibrary: (environment: Environment) => Promise<OpenedLibrary>
}

/**
 * Starts the shell. Resolves once everything that has to happen before Electron is ready has happened: the entry awaits
 * that, and Electron waits for the entry, so nothing on the way may wait for Electron. `running` resolves when the
 * window is open, or the program is on its way out.
 */
export async function startElectronShell(options: ElectronShellOptions): Promise<{ running: Promise<void> }> {
  speakFirstOf(app.getPreferredSystemLanguages())
  const shown = deferred<() => Promise<void>>()
  try {
    const prepared = await prepare(options, async () => (await shown.promise)())
    return {
      running: 'ended' in prepared ? prepared.ended : run(options, prepared, shown.resolve).catch(giveUp),
    }
  } catch (error) {
    return { running: giveUp(error) }
  }
}

function giveUp(error: unknown): Promise<void> {
  const message = startMessage(error)
  console.error('rehearse:', message)
  return sayAndExit({ title: words.cannotStart, message, exitCode: 1 })
}

type Prepared = { environment: Environment; faults: FaultLog; ownership: Ownership }
type Ended = { ended: Promise<void> }

/** Everything before Electron is ready; `ended` when another program has the data folder. */
async function prepare(options: ElectronShellOptions, show: () => Promise<void>): Promise<Prepared | Ended> {
  const environment = readEnvironment(options.env, process.platform)
  const { dataFolder, launcherFd } = environment
  await prepareDataFolder(dataFolder)
  const profileFolder = join(dataFolder, 'electron')
  await mkdir(profileFolder, { recursive: true, mode: 0o700 })
  // The lock is per profile folder, so the folder comes first.
  app.setPath('userData', profileFolder)
  app.setAppUserModelId(appId)
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return { ended: Promise.resolve() }
  }
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([appScheme])
  const onLost = () => tell(words.lostDataFolder, folderLost().message)
  const claim = await claimDataFolder({
    dataFolder,
    shell: 'electron',
    show: () => show().then(() => null),
    onLost,
  })
  if (claim.status === 'taken') return { ended: sayOwner(claim.owner, claim.pid) }
  // On macOS the Dock and a second start do the same.
  for (const event of ['second-instance', 'activate'] as const) app.on(event as 'activate', () => void show())
  app.on('web-contents-created', (_, contents) => {
    guardContents(contents)
    offerEditing(contents)
  })
  if (launcherFd !== null) followLauncher(launcherFd, () => app.quit())
  const faults = createFaultLog(dataFolder)
  catchFaults(options.process, faults, tellOnce(faults.file))
  return { environment, faults, ownership: claim }
}

async function run(
  options: ElectronShellOptions,
  { environment, faults, ownership }: Prepared,
  onShown: (show: () => Promise<void>) => void,
): Promise<void> {
  const { dataFolder } = environment
  await app.whenReady()
  guardSession(session.defaultSession)
  const rehearse = await openService(options, environment, {
    isStillOwner: ownership.isStillOwner,
    onFault: faults.write,
  })
  session.defaultSession.protocol.handle('app', answerApp(rehearse.fetch))
  Menu.setApplicationMenu(appMenu(dataFolder))
  const { mayAsk, follow } = endWith(async () => {
    await rehearse.close()
    ownership.release()
  })
  const icon = fileURLToPath(new URL('out/renderer/icon.png', options.root))
  const open = async () => follow(await openWindow({ dataFolder, icon, mayAsk }))
  await open()
  onShown(windowKeeper(open))
  console.log(`rehearse: ready ${pageAddress}`)
}

async function openService(
  { root, openLibrary }: ElectronShellOptions,
  environment: Environment,
  ties: Pick<RehearseOptions, 'isStillOwner' | 'onFault'>,
) {
  const { dataFolder } = environment
  const pageFiles = await readPageFiles(fileURLToPath(new URL('out/renderer', root))).catch(() => {
    throw new StartProblem(words.notBuilt)
  })
  return openRehearse({
    root,
    dataFolder,
    pageFiles,
    platform: electronPlatform(),
    hasAutomaticBackups: environment.hasAutomaticBackups,
    ...ties,
    openLibrary: () => openLibrary(environment),
  })
}

/** Whoever started the app from an icon reads no terminal: where no window came forward, a box says why. */
function sayOwner(owner: Owner | null, pid: number | null): Promise<void> {
  const notice = ownerNotice(owner, pid)
  notice.forEach((line) => console.log(`rehearse: ${line}`))
  if (owner?.address)
    return sayAndExit({ title: words.alreadyRunning, message: notice.join('\n'), exitCode: 0 })
  app.exit(0)
  return Promise.resolve()
}

/** Brings the window forward, minimized or not, and opens one where there is none: one at a time. */
function windowKeeper(open: () => Promise<void>): () => Promise<void> {
  let opening: Promise<void> | null = null
  return async () => {
    if (opening) return opening
    const [window] = BrowserWindow.getAllWindows()
    if (!window) {
      opening = open().finally(() => (opening = null))
      return opening
    }
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }
}
