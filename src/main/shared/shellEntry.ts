/** Entry of the shell that tests run: the browser shell with an empty library. `node shell.mjs <program's folder>`. */
import { runBrowserShell } from '../browser/browserShell'
import { emptyLibrary } from './emptyLibrary'

await runBrowserShell({
  root: new URL(process.argv[2] ?? ''),
  env: process.env,
  openLibrary: async () => emptyLibrary,
})
