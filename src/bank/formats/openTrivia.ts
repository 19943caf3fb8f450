/**
 * OpenTriviaQA: `#Q` and a question, `^` and the right answer, then lettered options.
 * Invariant: the right answer is the option of the same text; lines are read one by one, since files mix encodings.
 */
import { isUtf8 } from 'node:buffer'
import { addChoice } from './choiceQuestion'
import { createCollector, type Collector } from './collector'
import type { ImportResult, SourceFile } from './imported'
import { decodeAs } from './windows1252'

type Draft = { line: number; raw: string[]; stem: string[]; answer: string[]; options: string[] }

/** Reads a file of questions. */
export function importOpenTrivia(source: SourceFile): ImportResult {
  const collector = createCollector('open-trivia-text', source)
  const { lines, guessedAt } = decodedLines(source.bytes)
  if (guessedAt !== null) {
    const message = 'Some lines are not UTF-8 and were read as Windows-1252. Check their letters.'
    collector.issue(
      { severity: 'warning', code: 'encoding-guessed', message },
      { line: guessedAt, raw: lines[guessedAt - 1] ?? '' },
    )
  }
  let draft: Draft | null = null
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#Q')) {
      finish(collector, draft)
      draft = { line: index + 1, raw: [line], stem: [line.slice(2).trim()], answer: [], options: [] }
    } else if (draft) addLine(draft, line)
  }
  finish(collector, draft)
  return collector.result
}

function decodedLines(bytes: Uint8Array): { lines: string[]; guessedAt: number | null } {
  const lines: string[] = []
  let guessedAt: number | null = null
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  for (let at = start; at < bytes.length;) {
    const newline = bytes.indexOf(10, at)
    const end = newline < 0 ? bytes.length : newline
    const line = bytes.subarray(at, end)
    const isSure = isUtf8(line)
    if (!isSure) guessedAt ??= lines.length + 1
    lines.push(decodeAs(isSure ? 'utf-8' : 'windows-1252', line).replace(/\r$/, ''))
    at = end + 1
  }
  return { lines, guessedAt }
}

function addLine(draft: Draft, line: string): void {
  draft.raw.push(line)
  const option = /^([A-J])\s(.*)$/.exec(line)
  if (line.startsWith('^')) draft.answer.push(line.slice(1).trim())
  else if (
    option &&
    draft.answer.length > 0 &&
    option[1] === String.fromCharCode(65 + draft.options.length)
  ) {
    draft.options.push((option[2] ?? '').trim())
  } else if (line.trim() !== '') continueLast(draft, line.trim())
}

/** A text of several lines goes on until the next mark. */
function continueLast({ stem, answer, options }: Draft, text: string): void {
  const last = options.at(-1)
  if (last !== undefined) options[options.length - 1] = `${last}\n${text}`
  else if (answer.length > 0) answer[answer.length - 1] += `\n${text}`
  else stem.push(text)
}

function finish(collector: Collector, draft: Draft | null): void {
  if (!draft) return
  const stem = draft.stem.join('\n').trim()
  const place = { line: draft.line, raw: draft.raw.join('\n').trim() }
  const places = draft.answer.map((answer) =>
    draft.options.findIndex((option) => plain(option) === plain(answer)),
  )
  if (draft.answer.length > 0 && places.includes(-1)) {
    const reason = `The answer "${draft.answer.join(', ').slice(0, 60)}" is none of the options.`
    collector.refuse({ kind: 'key-unreadable', reason, title: stem }, place)
    return
  }
  const options = draft.options.map((text) => ({ text }))
  addChoice(
    collector,
    { stem, options, keys: places, type: places.length > 1 ? 'multiple' : 'single' },
    place,
  )
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}
