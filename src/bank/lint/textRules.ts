/**
 * Rules on how questions are worded, alone and beside each other.
 * Invariant: two questions are compared by what they ask, whatever their capitals, signs and Markdown.
 */
import type { Problem } from '#core/bank/bank'
import { plainText } from '#core/common/plainText'
import { shown } from '../problem'
import type { BankContent } from '../readBank'
import type { ReadQuestion } from '../readQuestions'
import { explanationsOf, warningOn } from './questionTexts'

/** Letters and places mean nothing once options are shuffled. */
const byPlace = [
  /\b(?:options?|answers?|choices?)\s+\(?(?:[A-H]|[1-8])\)?(?![\w-])/i,
  /\b(?:first|second|third|fourth|fifth|last|previous)\s+(?:(?:two|three|four)\s+)?options?\b/i,
  /\b(?:option|answer|choice)s?\s+(?:above|below)\b|\b(?:above|preceding)\s+(?:option|answer|choice)s?\b/i,
  /(?<![\w-])[A-H]\)?\s+(?:and\s+[A-H]\s+)?(?:is|are)\s+(?:right|wrong|correct|incorrect|true|false)\b/,
]

/** "Answers 5 questions" and "option a team" are no places. */
const isByPlace = (found: string) => !/^(?:answers \d|(?:options?|answers?|choices?) a$)/i.test(found)

const shingleLength = 4
const nearShare = 0.5

/** Codes: `option-by-place`, `near-duplicate`. */
export function textProblems({ questions }: BankContent): Problem[] {
  return [...questions.flatMap(byPlaceProblems), ...nearDuplicates(questions)]
}

function byPlaceProblems(read: ReadQuestion): Problem[] {
  return explanationsOf(read).flatMap(({ text, path }) => {
    const found = byPlace.map((pattern) => pattern.exec(text)?.[0]).find((one) => one && isByPlace(one))
    if (found === undefined) return []
    return warningOn(read, path, {
      code: 'option-by-place',
      message: `"${shown(found)}" means another option once they are shuffled.`,
      advice: 'Name the option by what it says.',
    })
  })
}

/** Questions whose stems share half of their runs of four words with an earlier one. */
function nearDuplicates(questions: readonly ReadQuestion[]): Problem[] {
  const runs = questions.map(({ question }) => shingles(question.stem))
  const holders = new Map<string, number[]>()
  runs.forEach((set, index) => {
    for (const run of set) {
      const before = holders.get(run)
      if (before) before.push(index)
      else holders.set(run, [index])
    }
  })
  return questions.flatMap((read, index) => {
    const own = runs[index] ?? new Set<string>()
    const shared = new Map<number, number>()
    for (const run of own) {
      for (const other of holders.get(run) ?? []) {
        if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1)
      }
    }
    const near = [...shared].filter(
      ([other, count]) => count / (own.size + (runs[other]?.size ?? 0) - count) >= nearShare,
    )
    return near.flatMap(([other]) => {
      const twin = questions[other]?.question
      if (!twin) return []
      return warningOn(read, [...read.path, 'stem'], {
        code: 'near-duplicate',
        message: `This stem is nearly that of ${shown(twin.id)}.`,
        advice: 'Ask something else, or remove one of the two.',
      })
    })
  })
}

/** Whether two stems, as `shingles` gives them, are nearly the same: they share half of their runs of words. */
export function areNear(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0
  for (const run of a) if (b.has(run)) shared += 1
  return shared > 0 && shared / (a.size + b.size - shared) >= nearShare
}

/** Runs of four words; of a stem that is shorter, all of it. */
export function shingles(stem: string): Set<string> {
  const words =
    plainText(stem)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const count = Math.max(1, words.length - shingleLength + 1)
  return new Set(
    Array.from({ length: count }, (_, at) => words.slice(at, at + shingleLength).join(' ')).filter(Boolean),
  )
}
