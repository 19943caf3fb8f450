/** Numbers from names, spread evenly, for ranks and short marks. Not for secrets. */

/** 32 bits of a name: FNV-1a over UTF-16 units with a final mix. The same on every machine. */
export function nameHash(name: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < name.length; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return (hash ^ (hash >>> 16)) >>> 0
}
