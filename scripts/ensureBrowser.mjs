/** Finds or installs a browser for the end-to-end tests, beside other work: scripts/test.mjs starts it and goes on. */
import { ensureBrowser } from './setUp.mjs'

await ensureBrowser()
