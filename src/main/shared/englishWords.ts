/** What the shells say around the page and before it is there. Its menus are Electron's own where that has words. */
type ItemWords = Readonly<Record<string, string>>
type Range = { name: string; value: string; least: number; most: number }

const electronsOwn: ItemWords = {}
const endOrMove = 'End it, or set REHEARSE_PORT to another number, then start Rehearse again.'

export const english = {
  items: electronsOwn,
  view: 'View',
  back: 'Back',
  substitutions: 'Substitutions',
  speech: 'Speech',
  keyboardShortcuts: 'Keyboard Shortcuts',
  openDataFolder: 'Open Data Folder',
  about: 'About Rehearse',

  unsaved: 'Your last changes are not saved.',
  unsavedDetail:
    'They are in this window only. Save a copy to a file first, or wait until saving works again.',
  stay: 'Stay',
  closeAnyway: 'Close anyway',
  pageStopped: 'The page stopped working.',
  pageStoppedDetail:
    'Your answers up to the last one shown as saved are safe. Reload to continue where you were.',
  reload: 'Reload',
  quit: 'Quit',
  askOutside: 'Open this address in your browser?',
  open: 'Open',
  cancel: 'Cancel',
  fault: 'Something went wrong in Rehearse',
  faultDetail: (file: string) =>
    `What happened is written in ${file}. Answers shown as saved are safe. Rehearse keeps running; if something no longer works, quit and start it again.`,
  faultEnds: (file: string) => `this is written in ${file}. Start Rehearse again.`,
  lostDataFolder: 'Rehearse has lost its data folder',

  cannotStart: 'Rehearse cannot start',
  wentWrong: (error: string) => `Something went wrong: ${error}`,
  notBuilt: 'The page has not been built yet. Run npm run build, then start Rehearse again.',
  unusableFolder: (folder: string) =>
    `Rehearse cannot use its data folder (${folder}). Make it a folder you can write to, or set REHEARSE_HOME to another one.`,
  outOfFiles:
    'Rehearse can’t open any more files right now. Close some programs, or raise the limit on open files, then start Rehearse again.',
  openToOthers: (folder: string) =>
    `Other users of this computer can open the data folder (${folder}). Set REHEARSE_HOME to a folder that is yours alone, then start Rehearse again.`,
  pathTooLong: (folder: string) =>
    `The path of the data folder is too long (${folder}). Set REHEARSE_HOME to a shorter one.`,
  isNoSocket: (what: 'file' | 'folder', path: string) =>
    `A ${what} lies where Rehearse keeps its socket (${path}). Move it away, then start Rehearse again.`,
  isNoLock: (path: string) =>
    `Something other than a file lies where Rehearse keeps its lock (${path}). Move it away, then start Rehearse again.`,
  isNoNumber: ({ name, value, least, most }: Range) =>
    `${name} is ${value}; set it to a whole number from ${least} to ${most}.`,

  alreadyRunning: 'Rehearse is already running',
  folderHeld: (pid: number | null) =>
    `Another program${pid === null ? '' : ` (process ${pid})`} holds this data folder but does not answer. End it, then start Rehearse again.`,
  folderInUse: (shell: 'electron' | 'browser', pid: number) =>
    `this data folder is in use by ${shell === 'electron' ? 'the Rehearse app' : 'Rehearse in the browser'} (process ${pid}).`,
  broughtForward: 'its window has been brought forward.',
  howToOpen:
    'open this address in a browser on this computer within 30 seconds; start Rehearse again for another one.',
  unknownProgram: 'a program',
  program: (name: string, pid: string) => `${name}, process ${pid}`,
  portTaken: (port: number, holder: string | null) =>
    `Another program${holder === null ? '' : ` (${holder})`} uses port ${port}. ${endOrMove}`,
  portTakenByRehearse: (port: number, pid: number) =>
    `Another Rehearse, with another data folder, uses port ${port} (process ${pid}). ${endOrMove}`,
  isSilent: (pid: number) =>
    `Rehearse is already running on this data folder (process ${pid}) but isn’t responding. End that process, then start Rehearse again.`,
  runningAsRoot: 'running as root, so the window has no browser sandbox. Use an ordinary user at home.',
  tooManyCookies:
    'Pages on other ports of this address have left too many cookies in this browser. Delete the cookies of rehearse.localhost in its settings, then start Rehearse again.',
}

export type ShellWords = typeof english
