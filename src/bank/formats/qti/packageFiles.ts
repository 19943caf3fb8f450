/**
 * Finds the files of a package that its texts link to, however the link is written.
 * Invariant: a link finds a file of the package or nothing; nothing outside it is ever named.
 */
import type { SourceFile } from '../imported'
import type { FindFile } from './qtiContext'

/** Canvas and Common Cartridge write this for the folder of files. */
const fileBase = /^(?:\$|%24)IMS[-_]CC[-_]FILE[-_]?BASE(?:\$|%24)\/?/i

/** Blackboard writes this before a link into the package. */
const blackboardMark = /^@X@[\w.]{1,80}@X@/

/** A finder over the files of one package. */
export function createFileFinder(files: readonly SourceFile[]): FindFile {
  const byPath = new Map(files.map((file) => [foldPath(file.path), file]))
  const byName = new Map<string, SourceFile[]>()
  for (const file of files) {
    const name = foldPath(lastPart(file.path))
    byName.set(name, [...(byName.get(name) ?? []), file])
  }
  return (source, base) => {
    const link = decoded(source.trim().split(/[?#]/, 1)[0] ?? '').replace(blackboardMark, '')
    const found =
      candidates(link, base)
        .map((path) => byPath.get(foldPath(path)))
        .find((file) => file !== undefined) ??
      onlyOne(byName.get(foldPath(lastPart(link)))) ??
      blackboardFile(source, files)
    return found ? { name: lastPart(found.path), bytes: found.bytes } : null
  }
}

function candidates(link: string, base: string): string[] {
  if (fileBase.test(link)) {
    const path = link.replace(fileBase, '')
    return [`web_resources/${path}`, path, resolved(path, base)]
  }
  return [resolved(link, base), link.replace(/^\/+/, ''), `web_resources/${link}`]
}

/** A path relative to the file at `base`, without its dots. */
export function resolved(link: string, base: string): string {
  const parts = link.startsWith('/') ? [] : base.split('/').slice(0, -1)
  for (const part of link.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function onlyOne(files: SourceFile[] | undefined): SourceFile | undefined {
  return files?.length === 1 ? files[0] : undefined
}

/** Blackboard links to `…/xid-1234_1` and keeps the file as `__xid-1234_1.png`. */
function blackboardFile(source: string, files: readonly SourceFile[]): SourceFile | undefined {
  const id = /xid-\d{1,12}_\d{1,6}/.exec(source)?.[0]
  return id === undefined ? undefined : files.find(({ path }) => path.includes(id) && !path.endsWith('.xml'))
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link
  }
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
