/**
 * Entry of the Electron shell. Electron is ready only after this module has been loaded: what has to happen before is
 * awaited, and nothing that waits for Electron may be.
 */
import { startElectronShell } from './electron/electronShell'
import { openLibrary } from './shared/openLibrary'
import { outsideArchive } from './shared/outsideArchive'

const root = new URL('../../', import.meta.url)

await startElectronShell({
  root,
  env: process.env,
  process,
  openLibrary: (environment) => openLibrary(environment, outsideArchive(root)),
})
