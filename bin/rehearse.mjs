#!/usr/bin/env node
/** `rehearse`, as the packed program is called: the browser shell, built, with the banks that come with it. */
import { readFileSync } from 'node:fs'
import { isSupportedNode } from './supportedNode.mjs'

const usage = `rehearse: exam practice on your own desktop, offline

  rehearse             opens a window on your data folder, and ends with it
  rehearse --version   says which version this is
  rehearse --help      says this

REHEARSE_HOME names another data folder, REHEARSE_PORT another port, and REHEARSE_NO_WINDOW=1 opens no window and prints
the address instead.`

/** What to say instead of starting, with the exit code; null to start. */
function answerTo(args) {
  if (!isSupportedNode(process.version)) {
    return {
      text: `rehearse: This is Node ${process.version}; Rehearse needs Node 20.19, 22.12 or newer. Install it and run the command again.`,
      code: 1,
    }
  }
  if (args.length === 0) return null
  if (args[0] === '--help' || args[0] === '-h') return { text: usage, code: 0 }
  if (args[0] === '--version') {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    return { text: version, code: 0 }
  }
  return { text: `rehearse: There is no “${args[0]}”.\n\n${usage}`, code: 1 }
}

const answer = answerTo(process.argv.slice(2))
if (answer === null) await import('../out/main/browser.js')
else {
  console[answer.code === 0 ? 'log' : 'error'](answer.text)
  process.exitCode = answer.code
}
