/** `npm run banks -- <command>`: the entry. Its exit code is 0 when the command has nothing to complain of. */
import { fileURLToPath } from 'node:url'
import { runCommand } from './commands/commands'

const isFine = await runCommand(process.argv.slice(2), {
  shippedFolder: fileURLToPath(new URL('../../questions', import.meta.url)),
  write: (text) => process.stdout.write(text),
  today: new Date().toISOString().slice(0, 10),
})
process.exitCode = isFine ? 0 : 1
