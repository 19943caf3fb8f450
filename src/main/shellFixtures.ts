/** What the tests of the shells share: raw HTTP over a socket, free ports, a built program to run from. */
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
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
