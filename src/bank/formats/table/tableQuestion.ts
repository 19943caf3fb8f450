/**
 * One row of a table as a question.
 * Invariant: what the row says is taken as it stands; a row that cannot be asked is refused with its line.
 */
import { parseNumber } from '#core/scoring/typedAnswer'
import { addChoice } from '../choiceQuestion'
import { blankQuestion, type Collector, type Place } from '../collector'
import { addFlashcard } from '../flashcard'
import type { ColumnRole, ImportedQuestion, KeyReading } from '../imported'
import { namesOthersByPlace, withoutLetters } from '../markdown/optionTexts'
import { readKey } from './keyReading'
import { optionsOfCell } from './optionList'
import type { SourceRow } from './readDelimited'
import { typeOfCell, type CellType } from './typeOfCell'

/** A row taken apart by the roles of its columns. `labels` are the headers of its options. */
export type RowParts = {
  place: Place
  stem: string
  options: { text: string; why: string }[]
  labels: string[]
  /** Columns for options, filled or not. */
  optionColumnCount: number
  wrong: string[]
  key: string
  type: CellType | null
  front: string
  back: string
  more: Partial<ImportedQuestion>
  stimulus: string
  group: string
}

/** Takes a row apart. Options that are empty at the end or in between are none. */
export function partsOfRow(
  row: SourceRow,
  columns: readonly ColumnRole[],
  header: readonly string[],
): RowParts {
  const cells = (role: ColumnRole) =>
    columns.flatMap((column, index) =>
      column === role ? [{ text: withoutGuard((row.cells[index] ?? '').trim()), index }] : [],
    )
  const cell = (role: ColumnRole) => cells(role).find(({ text }) => text !== '')?.text ?? ''
  const stem = cell('stem')
  const { options, labels } = optionsOf(cells('option'), cells('option-why'), header)
  return {
    place: { line: row.line, raw: row.raw },
    stem,
    options,
    labels,
    optionColumnCount: columns.filter((column) => column === 'option').length,
    wrong: cells('wrong-option').flatMap(({ text }) => wrongOptions(text)),
    key: cell('key'),
    type: typeOfCell(cell('type')),
    front: cell('front'),
    back: cell('back'),
    stimulus: cell('stimulus'),
    group: cell('group'),
    more: {
      sourceId: cell('id') || null,
      explanation: cell('explanation'),
      category: cells('category')
        .flatMap(({ text }) => text.split(/\s?(?:::|\s>\s)\s?/))
        .filter((part) => part !== ''),
      tags: cell('tags')
        .split(/\s?[,;|]\s?/)
        .filter((tag) => tag !== ''),
      difficulty: difficultyOf(cell('difficulty')),
      references: cells('reference')
        .flatMap(({ text }) => text.match(/https?:\/\/[^\s,;<>"]+/g) ?? [])
        .slice(0, 20),
    },
  }
}

/** An apostrophe that keeps a spreadsheet from running the cell as a formula. One that closes again is a quote. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@]/.test(cell) && !/^'[^']{1,40}'/.test(cell) ? cell.slice(1) : cell
}

type Cell = { text: string; index: number }

function optionsOf(
  texts: Cell[],
  whys: Cell[],
  header: readonly string[],
): Pick<RowParts, 'options' | 'labels'> {
  const [only] = texts
  if (texts.length === 1 && only) {
    const listed = optionsOfCell(only.text)
    const options = listed.length > 1 || only.text === '' ? listed : [only.text]
    return { options: options.map((text) => ({ text, why: '' })), labels: [] }
  }
  const all = texts.map(({ text, index }, at) => ({
    text,
    why: whys[at]?.text ?? '',
    label: header[index] ?? '',
  }))
  const filled = all.filter(({ text }) => text !== '')
  return { options: filled.map(({ text, why }) => ({ text, why })), labels: filled.map(({ label }) => label) }
}

/** Wrong answers in one cell stand with a line, a bar or a semicolon between them. */
function wrongOptions(text: string): string[] {
  const listed = optionsOfCell(text)
  return listed.length > 1 ? listed : [text].filter((option) => option !== '')
}

function difficultyOf(cell: string): ImportedQuestion['difficulty'] {
  const word = cell.toLowerCase()
  if (/^(?:1|easy|low|beginner|basic)$/.test(word)) return 1
  if (/^(?:2|medium|moderate|intermediate|normal)$/.test(word)) return 2
  return /^(?:3|hard|high|difficult|advanced|expert)$/.test(word) ? 3 : null
}

/** Adds the row's question, or refuses it. */
export function addRow(collector: Collector, parts: RowParts, reading: KeyReading | null): void {
  const { stem, options, wrong, key, type, place, more } = parts
  if (stem === '' && (parts.front !== '' || parts.back !== '')) {
    addFlashcard(collector, { front: parts.front, back: parts.back, more }, place)
  } else if (type && typeof type !== 'string') {
    const reason = `Questions of the kind "${type.name}" cannot be asked here.`
    collector.refuse({ kind: 'type-unsupported', reason, title: stem }, place)
  } else if (wrong.length > 0 && key !== '') {
    const all = [key, ...wrong].map((text) => ({ text }))
    addChoice(collector, { stem, options: all, keys: [0], more }, place)
  } else if (type === 'ordering' && options.length > 1) addSequence(collector, parts)
  else if (isChoice(parts)) addRowChoice(collector, parts, reading)
  else addTyped(collector, parts)
}

/** A letter or a small number is no answer to be typed where the table has columns for options. */
function isChoice({ options, type, key, optionColumnCount }: RowParts): boolean {
  if (type === 'text' || type === 'numeric') return false
  return options.length > 0 || (optionColumnCount > 1 && /^[A-Ha-h0-9]$/.test(key))
}

function addRowChoice(collector: Collector, parts: RowParts, reading: KeyReading | null): void {
  const { stem, key, type, place } = parts
  const texts = parts.options.map(({ text }) => text)
  const keys =
    key === '' || reading === null ? null : readKey({ key, options: texts, labels: parts.labels }, reading)
  if (key !== '' && keys === null) {
    const reason = `The correct answer is given as "${key.slice(0, 60)}", which is none of the options. Fix the row, or choose another way to read answers.`
    collector.refuse({ kind: 'key-unreadable', reason, title: stem }, place)
    return
  }
  const bare = withoutLetters(texts)
  const options = parts.options.map(({ why }, index) => ({ text: bare[index] ?? '', why }))
  const more = { ...parts.more, hasFixedOrder: namesOthersByPlace(texts) }
  const declared = type === 'single' || type === 'multiple' ? type : null
  addChoice(collector, { stem, options, keys, type: declared, more }, place)
}

/** The order of the columns is the key. */
function addSequence(collector: Collector, { stem, options, place, more }: RowParts): void {
  collector.add({
    ...blankQuestion('ordering', stem, place),
    ...more,
    options: options.map(({ text, why }, index) => ({
      text,
      why,
      isCorrect: true,
      weight: null,
      position: index + 1,
    })),
  })
}

/** Without options the key is what has to be typed, or true or false. */
function addTyped(collector: Collector, { stem, key, type, place, more }: RowParts): void {
  const value = type === 'text' || /^[-+]?0\d/.test(key) ? null : parseNumber(key)
  if (stem === '' || key === '') {
    const kind = stem === '' ? 'stem-missing' : 'key-missing'
    const reason = stem === '' ? 'This row has no question.' : 'This row has neither options nor an answer.'
    collector.refuse({ kind, reason, title: stem }, place)
  } else if (type !== 'text' && truthWords(key)) addTruth(collector, { stem, key, more }, place)
  else if (value !== null) {
    const numericAnswers = [{ value, tolerance: 0 }]
    collector.add({ ...blankQuestion('numeric', stem, place), ...more, numericAnswers })
  } else addFlashcard(collector, { front: stem, back: key, more }, place)
}

/** The two words a key of one of them is chosen from, or null. */
function truthWords(key: string): string[] | null {
  if (/^(?:true|false|t|f)$/i.test(key)) return ['True', 'False']
  return /^(?:yes|no)$/i.test(key) ? ['Yes', 'No'] : null
}

type Truth = { stem: string; key: string; more: Partial<ImportedQuestion> }

function addTruth(collector: Collector, { stem, key, more }: Truth, place: Place): void {
  const words = truthWords(key) ?? []
  const keys = [words.findIndex((word) => word[0]?.toLowerCase() === key[0]?.toLowerCase())]
  const options = words.map((text) => ({ text }))
  addChoice(collector, { stem, options, keys, more: { ...more, hasFixedOrder: true } }, place)
}
