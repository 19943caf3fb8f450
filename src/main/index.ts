/** Entry of the Electron shell. What has to happen before Chromium starts happens in `startElectronShell`, awaited. */
import { startElectronShell } from './electronShell'
import { openLibrary } from './openLibrary'

const root = new URL('../../', import.meta.url)

await startElectronShell({
  root,
  env: process.env,
  openLibrary: (environment) => openLibrary(environment, root),
})
