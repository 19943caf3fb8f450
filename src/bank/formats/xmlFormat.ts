/**
 * Tells the format of an XML file from its root element.
 * Invariant: declarations, comments and a document type are stepped over, not interpreted.
 */
import type { FormatName } from './imported'

/** The format, or null when the root is none that is known. */
export function xmlFormat(text: string): FormatName | null {
  const start = rootOffset(text)
  const root = /^<(?:[\w.-]+:)?([\w.-]+)([^>]*)/.exec(text.slice(start, start + 5000))
  if (!root) return null
  const [, name = '', attributes = ''] = root
  if (name === 'quiz') return 'moodle-xml'
  if (name === 'questestinterop') return 'qti-1.2'
  if (name.startsWith('qti-')) return 'qti-3.0'
  if (name === 'manifest') return manifestFormat(text)
  if (!/^assessment(?:Item|Test|Section|Stimulus)$/.test(name)) return null
  return /imsqti_v2p2|v2p2/.test(attributes) ? 'qti-2.2' : 'qti-2.1'
}

/** A manifest names the kind of its resources. */
function manifestFormat(text: string): FormatName | null {
  if (/imsqti_(?:item|test)_xmlv3p0|imsqtiasi_v3p0/.test(text)) return 'qti-3.0'
  if (/imsqti_(?:item|test)_xmlv2p2/.test(text)) return 'qti-2.2'
  if (/imsqti_(?:item|test)_xmlv2p1/.test(text)) return 'qti-2.1'
  return /imsqti_xmlv1p2/.test(text) ? 'qti-1.2' : null
}

/** Where the first element opens. */
function rootOffset(text: string): number {
  let at = 0
  for (;;) {
    at = text.indexOf('<', at)
    if (at < 0) return text.length
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null
    if (end) at = after(text, end, at)
    else if (text.startsWith('<!', at)) at = afterDoctype(text, at)
    else return at
  }
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from)
  return at < 0 ? text.length : at + end.length
}

/** A document type may hold declarations in brackets. */
function afterDoctype(text: string, from: number): number {
  const end = after(text, '>', from)
  const bracket = text.indexOf('[', from)
  return bracket >= 0 && bracket < end ? after(text, ']', from) : end
}
