/**
 * Aiken: a line of question, options `A)` or `A.`, a line `ANSWER: B`.
 * Invariant: as in Moodle, a question that is not finished is noticed where the next one starts; several lines of
 * question are joined, since people write them.
 */
import { addChoice } from './choiceQuestion'
import { createCollector, type Collector } from './collector'
import type { ImportResult, SourceFile } from './imported'
import { decodeSource, splitLines } from './sourceText'

type Draft = { stem: string[]; options: string[]; letters: string[]; line: number; raw: string[] }

const optionLine = /^\s*([A-Z])[.)](.*)$/
const answerLine = /^\s*ANSWER\s*:(.*)$/i

/** Reads an Aiken file. */
export function importAiken(source: SourceFile): ImportResult {
  const { text, issues } = decodeSource(source.bytes)
  const collector = createCollector('aiken', source)
  for (const issue of issues) collector.result.issues.push(issue)
  let draft: Draft | null = null
  for (const [index, line] of splitLines(text).entries()) {
    if (line.trim() === '') continue
    const key = answerLine.exec(line)
    if (key) {
      finish(collector, draft ?? emptyDraft(index + 1), { line, key: (key[1] ?? '').trim() })
      draft = null
    } else draft = withLine(collector, draft ?? emptyDraft(index + 1), { line, lineNumber: index + 1 })
  }
  if (draft) unfinished(collector, draft)
  return collector.result
}

/** A line that is not the answer belongs to the question, or starts the next one when this one has options already. */
function withLine(
  collector: Collector,
  draft: Draft,
  { line, lineNumber }: { line: string; lineNumber: number },
): Draft {
  const option = optionLine.exec(line)
  if (option && draft.stem.length > 0) {
    draft.letters.push(option[1] ?? '')
    draft.options.push((option[2] ?? '').trim())
    draft.raw.push(line)
    return draft
  }
  const isNext = draft.options.length > 0
  if (isNext) unfinished(collector, draft)
  const question = isNext ? emptyDraft(lineNumber) : draft
  question.stem.push(line.trim())
  question.raw.push(line)
  return question
}

function emptyDraft(line: number): Draft {
  return { stem: [], options: [], letters: [], line, raw: [] }
}

function finish(collector: Collector, draft: Draft, { line, key }: { line: string; key: string }): void {
  const raw = [...draft.raw, line].join('\n')
  const place = { line: draft.line, raw }
  const stem = draft.stem.join('\n')
  const expected = draft.letters.findIndex((letter, index) => letter !== String.fromCharCode(65 + index))
  if (expected >= 0) {
    const reason = `The options should be lettered A, B, C in order; one is ${draft.letters[expected]}.`
    collector.refuse({ kind: 'option-letters', reason, title: stem }, place)
    return
  }
  if (!/^[A-Z]$/i.test(key)) {
    const reason = `ANSWER should be followed by one letter, such as "ANSWER: B"; it is "${key.slice(0, 40)}".`
    collector.refuse({ kind: 'key-unreadable', reason, title: stem }, place)
    return
  }
  const options = draft.options.map((text) => ({ text }))
  addChoice(collector, { stem, options, keys: [key.toUpperCase().charCodeAt(0) - 65], type: 'single' }, place)
}

function unfinished(collector: Collector, draft: Draft): void {
  const reason =
    draft.options.length === 0
      ? 'This question has neither options nor an ANSWER line.'
      : 'This question has no ANSWER line.'
  const kind = draft.options.length === 0 ? 'no-options' : 'key-missing'
  collector.refuse(
    { kind, reason, title: draft.stem.join(' ') },
    { line: draft.line, raw: draft.raw.join('\n') },
  )
}
