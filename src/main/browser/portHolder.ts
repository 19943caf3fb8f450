/** Which program listens on a port, as far as this system tells an ordinary user. */
import { readFile, readdir, readlink } from 'node:fs/promises'
import { words } from '../shared/words'

/** Name and process id, such as `python3, process 123`; null when it cannot be told. Linux only. */
export async function portHolder(port: number): Promise<string | null> {
  const inode = await listeningInode(port)
  if (!inode) return null
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  for (const pid of processes) {
    if (!(await hasOpen(pid, `socket:[${inode}]`))) continue
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => words.unknownProgram)
    return words.program(name.trim(), pid)
  }
  return null
}

/** The socket that listens on the port, of any address, IPv4 or IPv6. */
async function listeningInode(port: number): Promise<string | null> {
  const ending = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    const rows = (await readFile(table, 'utf8').catch(() => '')).split('\n')
    for (const row of rows) {
      // Columns: place, local address, remote address, state (0A listens), queues, timer, retries, user, timeout, inode.
      const columns = row.trim().split(/\s+/)
      if (columns[1]?.endsWith(ending) && columns[3] === '0A') return columns[9] ?? null
    }
  }
  return null
}

async function hasOpen(pid: string, target: string): Promise<boolean> {
  const folder = `/proc/${pid}/fd`
  const names = await readdir(folder).catch(() => [])
  const targets = await Promise.all(names.map((name) => readlink(`${folder}/${name}`).catch(() => '')))
  return targets.includes(target)
}
