/**
 * From the bytes of an XML file to its text, by byte order mark or the encoding it declares.
 * Invariant: every byte sequence gives a text; a reading that is not certain is said in an issue.
 */
import type { ImportIssue, SourceFile } from '../imported'
import { decodeSource } from '../sourceText'
import { decodeAs } from '../windows1252'

const declaration = /^\s{0,20}<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([A-Za-z0-9._:-]{1,40})["']/

/** The text of an XML file; issues carry the file's path. */
export function decodeXml({ bytes, path }: SourceFile): { text: string; issues: ImportIssue[] } {
  const declared = declaredEncoding(bytes)
  if (declared && !/^utf-?(?:8|16)/i.test(declared)) {
    const known = decodedAs(declared, bytes)
    if (known !== null) return { text: known, issues: [] }
    const { text, issues } = decodeSource(bytes)
    return { text, issues: [unknownEncoding(declared, path), ...issues.map((issue) => ({ ...issue, path }))] }
  }
  const { text, issues } = decodeSource(bytes)
  return { text, issues: issues.map((issue) => ({ ...issue, path })) }
}

/** What the declaration says; empty when it says nothing, or when the file is in an encoding of two bytes a letter. */
function declaredEncoding(bytes: Uint8Array): string {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  if (isMarked) return ''
  return declaration.exec(Buffer.from(bytes.subarray(0, 400)).toString('latin1'))?.[1] ?? ''
}

function decodedAs(label: string, bytes: Uint8Array): string | null {
  try {
    return decodeAs(label, bytes)
  } catch {
    return null
  }
}

function unknownEncoding(label: string, path: string): ImportIssue {
  return {
    severity: 'warning',
    code: 'encoding-unknown',
    line: 1,
    path,
    message: `The file declares the encoding "${label}", which is not known here. Check its letters, or save it as UTF-8 and import it again.`,
    raw: null,
  }
}
