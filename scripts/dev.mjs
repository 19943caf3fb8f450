/** `npm run dev`: builds, starts the browser shell, and builds again on every change; reload the page to see it. */
import { spawn } from 'node:child_process'
import { ensureBuild } from './build.mjs'
import { ensureDependencies, root, tool } from './setUp.mjs'

ensureDependencies()
ensureBuild()
const watch = spawn(process.execPath, [tool('electron-vite/bin/electron-vite.js'), 'build', '--watch'], {
  cwd: root,
  stdio: 'inherit',
})
const shell = spawn(process.execPath, ['scripts/start.mjs', '--browser'], { cwd: root, stdio: 'inherit' })
shell.on('exit', (code) => {
  watch.kill()
  process.exit(code ?? 0)
})
