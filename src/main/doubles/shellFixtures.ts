/** What the tests of the shells share: raw HTTP over a socket, free ports, a built program to run from. */
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

export type RawReply = { status: number; head: string; body: string }

/** Sends bytes as they stand to 127.0.0.1 and reads until the other end closes. Status 0: closed without a reply. */
export async function sendRaw(port: number, text: string): Promise<RawReply> {
  const socket = connect(port, '127.0.0.1')
  // A server that refuses may cut the connection before it has read everything.
  socket.on('error', () => undefined)
  socket.write(text)
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(socket, 'close')
  const [head = '', ...body] = Buffer.concat(chunks).toString().split('\r\n\r\n')
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body: body.join('\r\n\r\n') }
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A program's folder with a page in it, as after a build. */
export async function builtProgram(root: string): Promise<URL> {
  await mkdir(join(root, 'out', 'renderer', 'assets'), { recursive: true })
  await writeFile(join(root, 'package.json'), '{"version":"0.1.0"}')
  await writeFile(join(root, 'out', 'renderer', 'index.html'), '<!doctype html><title>Rehearse</title>')
  await writeFile(join(root, 'out', 'renderer', 'assets', 'page-1a2b.js'), 'export {}')
  return new URL(`file://${root}/`)
}

export type FakeBrowser = {
  program: string
  /** The arguments of every start so far. */
  starts: () => Promise<string[][]>
}

/**
 * A program that behaves like Chromium towards whoever starts it: the first one on a profile locks it and stays until
 * it is killed or told to `quit` (a file of that name in the profile); later ones hand over to it and end. It ends with
 * its profile too: however a test ended, its folder goes, and nothing of it stays behind.
 */
export async function fakeBrowser(folder: string): Promise<FakeBrowser> {
  const program = join(folder, 'fake-browser.mjs')
  const log = join(folder, 'starts.ndjson')
  await writeFile(
    program,
    `#!${process.execPath}
import { appendFileSync, existsSync, rmSync, symlinkSync } from 'node:fs'
const args = process.argv.slice(2)
const profile = args.find((arg) => arg.startsWith('--user-data-dir=')).split('=')[1]
const lock = profile + '/SingletonLock'
let isFirst = true
try { symlinkSync('host-' + process.pid, lock) } catch { isFirst = false }
appendFileSync(${JSON.stringify(log)}, JSON.stringify(args) + '\\n')
const end = () => { rmSync(lock, { force: true }); process.exit(0) }
if (isFirst) {
  process.on('SIGTERM', end)
  setInterval(() => (existsSync(profile + '/quit') || !existsSync(profile)) && end(), 20)
}
`,
    { mode: 0o755 },
  )
  return {
    program,
    async starts() {
      const text = await readFile(log, 'utf8').catch(() => '')
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as string[])
    },
  }
}

/** A program that ends at once with an error, as a browser that cannot show anything. */
export async function brokenBrowser(folder: string): Promise<string> {
  const program = join(folder, 'broken-browser')
  await writeFile(program, '#!/bin/sh\nexit 3\n', { mode: 0o755 })
  return program
}
