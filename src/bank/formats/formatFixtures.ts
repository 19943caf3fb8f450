/** Sources for tests of importers. Nothing of the program imports it. */
import type { SourceFile } from './imported'

/** A UTF-8 file. */
export function fileOf(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) }
}
