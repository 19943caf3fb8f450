/** How the formats of other programs are called on screen. */
import type { FormatName } from '../api/client'
import { sourceFormatWords } from './en/sourceFormats'

/** A format in the middle of a sentence; null for none. */
export function formatWords(format: FormatName | null): string | null {
  return format && sourceFormatWords[format]
}
