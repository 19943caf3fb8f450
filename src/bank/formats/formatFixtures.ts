/** Sources for tests of importers. Nothing of the program imports it. */
import fc from 'fast-check'
import type { SourceFile } from './imported'

/** An XML text with some characters taken out at a place and a piece put there, one of XML's own or of these. */
export function damaged(text: string, pieces: readonly string[]): fc.Arbitrary<string> {
  const put = fc.constantFrom('', '<', '>', '&', '</', '<![CDATA[', '<!--', '"', 'x', ...pieces)
  return fc
    .record({ at: fc.nat(text.length), drop: fc.nat(12), put })
    .map(({ at, drop, put: piece }) => text.slice(0, at) + piece + text.slice(at + drop))
}

/** A UTF-8 file. */
export function fileOf(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) }
}
