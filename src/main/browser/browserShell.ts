/**
 * The browser shell: owns a data folder, serves the page on this machine, opens a window on it, and ends with that
 * window, with its launcher or on a signal. What tests wait for is the line `rehearse: ready <address>`.
 */
import { fileURLToPath } from 'node:url'
import { readDataFile } from '#service/log/dataFile'
import { folderLost } from '#service/log/files'
import { readPageFiles } from '#service/routes/pageFiles'
import { openBrowserServer } from './browserServer'
import { prepareDataFolder } from '../shared/dataFolder'
import { deferred } from '../shared/deferred'
import { readEnvironment, type Environment } from '../shared/environment'
import { removeOldHandOffs } from './loginHandOff'
import { closeServer, PortTaken } from './httpServer'
import { catchFaults, createFaultLog } from '../shared/faultLog'
import { askInstance } from './instance'
import { followLauncher } from './launcher'
import { exchangeSession } from './sessionExchange'
import { openRehearse, type OpenedLibrary, type RehearseOptions } from '../shared/openRehearse'
import { claimDataFolder } from '../shared/owner'
import { ownerNotice } from '../shared/ownerNotice'
import { portHolder } from './portHolder'
import { openSession } from './session'
import { StartProblem, startMessage } from '../shared/startProblem'
import { systemOpener } from '../shared/systemOpener'
import { createWindows, type Windows } from './windows'
import { speakFirstOf, systemLanguage, words } from '../shared/words'

export type BrowserShellOptions = {
  /** The program's folder. */
  root: URL
  env: NodeJS.ProcessEnv
  openLibrary: (environment: Environment) => Promise<OpenedLibrary>
}

/** Runs until it is stopped; ends the process. */
export async function runBrowserShell(options: BrowserShellOptions): Promise<void> {
  speakFirstOf([systemLanguage()])
  try {
    await start(options)
  } catch (error) {
    console.error('rehearse:', startMessage(error))
    process.exit(1)
  }
}

type Running = { windows: Windows; address: string; close: () => Promise<void> }

/** Whatever hangs at the end, an orphan that keeps the port is worse: nothing acknowledged waits to be written. */
const stopLimitMs = 5_000

async function start(options: BrowserShellOptions): Promise<void> {
  const environment = readEnvironment(options.env, process.platform)
  const { dataFolder, launcherFd } = environment
  await prepareDataFolder(dataFolder)
  const started = deferred<Running>()
  const show = async () => (await started.promise).windows.show()
  const onLost = () => say(folderLost().message)
  const claim = await claimDataFolder({ dataFolder, shell: 'browser', show, onLost })
  if (claim.status === 'taken') {
    ownerNotice(claim.owner, claim.pid).forEach(say)
    return
  }
  const faults = createFaultLog(dataFolder)
  // What it was about is unknown, so going on is not safe; nothing acknowledged waits to be written.
  catchFaults(process, faults, () => {
    say(words.faultEnds(faults.file))
    process.exit(1)
  })
  const stop = once(async () => {
    const leave = () => {
      claim.release()
      process.exit(0)
    }
    setTimeout(leave, stopLimitMs).unref()
    await (await started.promise).close().catch(console.error)
    leave()
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  if (launcherFd !== null) followLauncher(launcherFd, stop)
  const running = await serve(options, environment, {
    stop,
    isStillOwner: claim.isStillOwner,
    onFault: faults.write,
  }).catch((error: unknown) => {
    claim.release()
    throw error
  })
  started.resolve(running)
  sayAddress(running.address, await running.windows.show())
}

/** What the service has to do with the rest of the program. */
type Ties = { stop: () => void } & Pick<RehearseOptions, 'isStillOwner' | 'onFault'>

async function serve(
  { root, env, openLibrary }: BrowserShellOptions,
  environment: Environment,
  { stop, isStillOwner, onFault }: Ties,
): Promise<Running> {
  const { dataFolder, port } = environment
  const host = `rehearse.localhost:${port}`
  const pageFiles = await readPageFiles(fileURLToPath(new URL('out/renderer', root))).catch(() => {
    throw new StartProblem(words.notBuilt)
  })
  await removeOldHandOffs(dataFolder)
  const session = await openSession(dataFolder)
  const { server, mount } = await openBrowserServer({ port, host, session, pageFiles }).catch(
    async (error: unknown) => {
      throw error instanceof PortTaken ? await portProblem(environment, host) : error
    },
  )
  const rehearse = await openRehearse({
    root,
    dataFolder,
    pageFiles,
    platform: { shell: 'browser', revealFolder: systemOpener(env, process.platform), chooseFolder: null },
    hasAutomaticBackups: environment.hasAutomaticBackups,
    isStillOwner,
    onFault,
    openLibrary: () => openLibrary(environment),
  })
  const address = `http://${host}/`
  const windows = await createWindows({ environment, env, session, address, onClosed: stop })
  const instance = () => ({
    program: 'rehearse' as const,
    dataFolderId: rehearse.dataFolderId(),
    pid: process.pid,
  })
  mount(exchangeSession({ session, instance, onUsed: windows.used, fetch: rehearse.fetch }))
  return {
    windows,
    address,
    async close() {
      windows.close()
      closeServer(server)
      await rehearse.close()
      await removeOldHandOffs(dataFolder)
    },
  }
}

async function portProblem({ dataFolder, port }: Environment, host: string): Promise<StartProblem> {
  const instance = await askInstance(port, host)
  if (!instance) return new StartProblem(words.portTaken(port, await portHolder(port)))
  const data = await readDataFile(dataFolder)
  const isOurs = data !== null && data !== 'unreadable' && data.dataFolderId === instance.dataFolderId
  return new StartProblem(
    isOurs ? words.isSilent(instance.pid) : words.portTakenByRehearse(port, instance.pid),
  )
}

function sayAddress(address: string, byHand: string | null): void {
  if (byHand !== null) say(words.howToOpen)
  say(`ready ${byHand ?? address}`)
}

function say(line: string): void {
  console.log(`rehearse: ${line}`)
}

function once(act: () => Promise<void>): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    void act()
  }
}
