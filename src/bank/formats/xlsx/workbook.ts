/**
 * What a workbook says about itself: its sheets, its texts, and which numbers are dates.
 * Invariant: what is missing reads as empty; a workbook without texts or styles is one all the same.
 */
import type { Archive } from '../archive/readArchive'
import { attributeOf, streamXml } from './streamXml'

/** `path` is inside the archive. */
export type SheetEntry = { name: string; path: string; isHidden: boolean }

/** What the number of a cell is shown as. */
export type NumberKind = 'number' | 'date' | 'time' | 'date-time' | 'percent'

/** `kinds` has one for each style that cells name by its place. */
export type Workbook = {
  sheets: SheetEntry[]
  texts: string[]
  kinds: NumberKind[]
  isFrom1904: boolean
  faults: string[]
}

/** All texts of a workbook together, in UTF-16 units. */
const mostText = 100_000_000

/** Opens the workbook in an archive; null when there is none in it that can be read. */
export function openWorkbook(archive: Archive): Workbook | null {
  const bytes = archive.read('xl/workbook.xml')
  if (!bytes) return null
  const targets = targetsOf(archive.read('xl/_rels/workbook.xml.rels'))
  const book: Workbook = { sheets: [], texts: [], kinds: [], isFrom1904: false, faults: [] }
  const fault = streamXml(bytes, {
    open: (name, attributes) => {
      if (name === 'workbookPr') book.isFrom1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const path = targets.get(attributeOf(attributes, 'id') ?? '')
      const isHidden = /hidden/i.test(attributes['state'] ?? '')
      if (path !== undefined) book.sheets.push({ name: attributes['name'] ?? '', path, isHidden })
    },
  })
  if (fault !== null) book.faults.push(`The list of sheets: ${fault}.`)
  readTexts(archive.read('xl/sharedStrings.xml'), book)
  readStyles(archive.read('xl/styles.xml'), book)
  return book
}

/** Relation id to path. Targets are relative to `xl/`, or absolute. */
function targetsOf(bytes: Uint8Array | null): Map<string, string> {
  const targets = new Map<string, string>()
  if (bytes) {
    streamXml(bytes, {
      open: (name, { Id = '', Target = '' }) => {
        if (name === 'Relationship')
          targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
      },
    })
  }
  return targets
}

/** A text may be in runs of different look; how it is pronounced (`rPh`) is no part of it. */
function readTexts(bytes: Uint8Array | null, book: Workbook): void {
  if (!bytes) return
  let text = ''
  let isText = false
  let phonetic = 0
  let total = 0
  const fault = streamXml(bytes, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic += 1
      else if (name === 't') isText = phonetic === 0
    },
    text: (piece) => {
      if (isText) text += piece
    },
    close: (name) => {
      if (name === 't') isText = false
      else if (name === 'rPh') phonetic -= 1
      else if (name === 'si') {
        book.texts.push(unescaped(text))
        total += text.length
      }
    },
    isDone: () => total > mostText,
  })
  if (fault !== null) book.faults.push(`The texts of the workbook: ${fault}.`)
  if (total > mostText)
    book.faults.push('The workbook has more text than is read; what is beyond it is missing.')
}

/** Excel writes characters that XML cannot hold as `_x000D_`, and such a text itself as `_x005F_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
}

function readStyles(bytes: Uint8Array | null, book: Workbook): void {
  if (!bytes) return
  const codes = new Map<number, string>()
  let isCellStyle = false
  streamXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (name === 'cellXfs') isCellStyle = true
      else if (name === 'xf' && isCellStyle)
        book.kinds.push(kindOf(Number(attributes['numFmtId'] ?? 0), codes))
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
}

/** Formats that every workbook has without saying so, from and to. Source: ECMA-376, part 1, 18.8.30. */
const builtIn: [from: number, to: number, kind: NumberKind][] = [
  [9, 10, 'percent'],
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date-time'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 47, 'time'],
  [50, 58, 'date'],
]

function kindOf(id: number, codes: ReadonlyMap<number, string>): NumberKind {
  const code = codes.get(id)
  if (code !== undefined) return kindOfCode(code)
  return builtIn.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number'
}

/** By the letters of a format's first part, without what it shows as it stands. */
function kindOfCode(code: string): NumberKind {
  const [first = ''] = code.split(';', 1)
  const signs = first.replace(/"[^"]*"|\\.|\[[^[\]]*\]|_./g, '').toLowerCase()
  if (signs.includes('general') || signs.includes('0.') || signs.includes('#')) {
    return signs.includes('%') ? 'percent' : 'number'
  }
  if (signs.includes('%')) return 'percent'
  const isTime = /[hs]/.test(signs)
  const isDate = /[yd]/.test(signs) || (signs.includes('m') && !isTime)
  if (isDate) return isTime ? 'date-time' : 'date'
  return isTime ? 'time' : 'number'
}
