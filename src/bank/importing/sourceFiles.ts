/**
 * The files of an import as they arrive, piece by piece.
 * Invariant: what they are put together to does not depend on the order in which files came.
 */
import { createHash } from 'node:crypto'
import type { SourceFile } from '../formats/imported'

export type SourceFiles = {
  /** Takes a piece of a file, in order; `isFirst` starts the file, or starts it anew. */
  add: (path: string, bytes: Uint8Array, isFirst: boolean) => void
  /** All files, by path. */
  all: () => SourceFile[]
  /** SHA-256 over paths and bytes of all files. */
  fingerprint: () => string
  /** What to call it: the file, or the folder all files are in. */
  name: () => string
}

/** No files yet. */
export function createSourceFiles(): SourceFiles {
  const pieces = new Map<string, Uint8Array[]>()

  const all = (): SourceFile[] => {
    const files = [...pieces].map(([path, parts]): SourceFile => {
      // One piece from now on, so that the same bytes are not held twice.
      const bytes = parts.length === 1 ? (parts[0] ?? new Uint8Array()) : new Uint8Array(Buffer.concat(parts))
      pieces.set(path, [bytes])
      return { path, bytes }
    })
    return files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  }

  return {
    all,
    add(path, bytes, isFirst) {
      const parts = isFirst ? [] : (pieces.get(path) ?? [])
      parts.push(bytes)
      pieces.set(path, parts)
    },
    fingerprint() {
      const hash = createHash('sha256')
      for (const { path, bytes } of all()) {
        // One file is the same under another name; among several, names tell what is what.
        if (pieces.size > 1) hash.update(JSON.stringify([path, bytes.length]))
        hash.update(bytes)
      }
      return hash.digest('hex')
    },
    name() {
      const [first = '', ...others] = [...pieces.keys()]
      if (others.length === 0) return first.split('/').at(-1) ?? first
      const folder = first.split('/')[0] ?? ''
      const isShared = first.includes('/') && others.every((path) => path.startsWith(`${folder}/`))
      return isShared ? folder : `${others.length + 1} files`
    },
  }
}
