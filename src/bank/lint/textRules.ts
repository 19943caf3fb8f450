/** Rules on how questions are worded, alone and beside each other. */
import type { Problem } from '#core/bank'
import { plainText } from '#core/plainText'
import { shown } from '../problem'
import type { BankContent } from '../readBank'
import type { ReadQuestion } from '../readQuestions'
import { explanationsOf, warningOn } from './questionTexts'

/** Letters and places mean nothing once options are shuffled. */
const byPlace =
  /\b(?:[Oo]ptions?|[Aa]nswers?|[Cc]hoices?)\s+\(?(?:[A-H]|[1-8])\)?(?![\w-])|\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast)\s+options?\b/

const shingleLength = 4
const nearShare = 0.5

/** Codes: `option-by-place`, `near-duplicate`. */
export function textProblems({ questions }: BankContent): Problem[] {
  return [...questions.flatMap(byPlaceProblems), ...nearDuplicates(questions)]
}

function byPlaceProblems(read: ReadQuestion): Problem[] {
  return explanationsOf(read).flatMap(({ text, path }) => {
    const found = byPlace.exec(text)?.[0]
    if (!found) return []
    return warningOn(read, path, {
      code: 'option-by-place',
      message: `"${shown(found)}" means another option once they are shuffled.`,
      advice: 'Name the option by what it says.',
    })
  })
}

/** Pairs whose stems share half of their runs of four words. */
function nearDuplicates(questions: readonly ReadQuestion[]): Problem[] {
  const runs = questions.map(({ question }) => shingles(question.stem))
  const holders = new Map<string, number[]>()
  runs.forEach((set, index) => {
    for (const run of set) holders.set(run, [...(holders.get(run) ?? []), index])
  })
  return questions.flatMap((read, index) => {
    const own = runs[index] ?? new Set<string>()
    const shared = new Map<number, number>()
    for (const run of own)
      for (const other of holders.get(run) ?? [])
        if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1)
    return [...shared].flatMap(([other, count]) => {
      const union = own.size + (runs[other]?.size ?? 0) - count
      const twin = questions[other]
      if (!twin || count / union < nearShare) return []
      return warningOn(read, [...read.path, 'stem'], {
        code: 'near-duplicate',
        message: `This stem is nearly that of ${shown(twin.question.id)}.`,
        advice: 'Ask something else, or remove one of the two.',
      })
    })
  })
}

function shingles(stem: string): Set<string> {
  const words =
    plainText(stem)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = words.slice(0, Math.max(0, words.length - shingleLength + 1))
  return new Set(runs.map((_, at) => words.slice(at, at + shingleLength).join(' ')))
}
