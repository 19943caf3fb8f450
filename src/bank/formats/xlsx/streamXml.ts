/**
 * A pass over the XML of a workbook, piece by piece.
 * Invariants: no document type, and with it no entity of its own, is accepted; nothing is kept but what a handler keeps.
 */
import { SaxesParser } from 'saxes'

/** Names are without their prefix. `text` may come in several pieces. `close` follows an empty element as well. */
export type XmlHandlers = {
  open?: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
  /** Asked between pieces: true ends the pass. */
  isDone?: () => boolean
}

const pieceBytes = 64 * 1024

/** Runs the handlers over the bytes. The sentence says where the XML is broken; null when it is sound. Never throws. */
export function streamXml(bytes: Uint8Array, { open, text, close, isDone }: XmlHandlers): string | null {
  const parser = new SaxesParser({ xmlns: false })
  const faults: string[] = []
  const fail = (reason: string) => faults.push(`${reason} (line ${parser.line})`)
  parser.on('doctype', () => fail('it has a document type, which is not read'))
  parser.on('error', (error) => fail(error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')))
  parser.on('opentag', ({ name, attributes }) => open?.(bare(name), attributes))
  parser.on('closetag', ({ name }) => close?.(bare(name)))
  parser.on('text', (piece) => text?.(piece))
  parser.on('cdata', (piece) => text?.(piece))
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let start = 0; start < bytes.length && faults.length === 0; start += pieceBytes) {
    if (isDone?.()) return null
    parser.write(decoder.decode(bytes.subarray(start, start + pieceBytes), { stream: true }))
  }
  if (faults.length === 0) parser.close()
  return faults[0] ?? null
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** An attribute by its name without prefix, since `r:id` may have any. */
export function attributeOf(attributes: Record<string, string>, name: string): string | null {
  if (attributes[name] !== undefined) return attributes[name]
  const entry = Object.entries(attributes).find(([full]) => full.endsWith(`:${name}`))
  return entry ? entry[1] : null
}
