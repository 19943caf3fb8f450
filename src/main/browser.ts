/** Entry of the browser shell: `node out/main/browser.js`. */
import { runBrowserShell } from './browser/browserShell'
import { openLibrary } from './shared/openLibrary'

const root = new URL('../../', import.meta.url)

await runBrowserShell({
  root,
  env: process.env,
  openLibrary: (environment) => openLibrary(environment, root),
})
