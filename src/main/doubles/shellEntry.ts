/**
 * Entry of the shell that tests run: the browser shell with an empty library, or one whose thread never answers again.
 * `node shell.mjs <program's folder> [hanging]`.
 */
import { Worker } from 'node:worker_threads'
import { runBrowserShell } from '../browser/browserShell'
import { emptyLibrary } from './emptyLibrary'

await runBrowserShell({
  root: new URL(process.argv[2] ?? ''),
  env: process.env,
  openLibrary: async () => {
    if (process.argv[3] !== 'hanging') return emptyLibrary
    const worker = new Worker('for (;;);', { eval: true })
    return { ...emptyLibrary, close: () => new Promise((resolve) => worker.once('message', resolve)) }
  },
})
