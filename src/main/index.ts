/**
 * Entry of the Electron shell. Electron is ready only after this module has been loaded: what has to happen before is
 * awaited, and nothing that waits for Electron may be.
 */
import { startElectronShell } from './electron/electronShell'
import { openLibrary } from './shared/openLibrary'

const root = new URL('../../', import.meta.url)
/** What a package keeps beside its archive: the banks, and the thread that reads them, which knows no archives. */
const unpacked = new URL(root.href.replace('/app.asar/', '/app.asar.unpacked/'))

await startElectronShell({
  root,
  env: process.env,
  process,
  openLibrary: (environment) => openLibrary(environment, unpacked),
})
