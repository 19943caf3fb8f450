/** The floor under a start: a server with next to nothing behind it, and a page with a script of one line. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'

const server = `
const page = '<!doctype html><title>waits</title><p>Empty</p><script>document.title = "ready"</script>'
const server = require('node:http').createServer((_, reply) => reply.setHeader('content-type', 'text/html').end(page))
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
`

/** Starts the server in a process of its own. */
export async function startEmptyPage(): Promise<{ address: string; pid: number; stop: () => void }> {
  const child = spawn(process.execPath, ['-e', server], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    address: `http://127.0.0.1:${port.toString().trim()}/`,
    pid: child.pid ?? 0,
    stop: () => void child.kill(),
  }
}
