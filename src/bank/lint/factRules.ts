/**
 * Rules on the claims that questions and notes rest on.
 * Invariant: a claim that does not hold is carried only where it is set right.
 */
import type { Problem } from '#core/bank/bank'
import { problemIn, shown, type Placed } from '../problem'
import type { BankContent } from '../readBank'
import type { ReadQuestion } from '../readQuestions'
import type { FileFact } from '../schema/bankSchema'
import { createSuggestions } from '../schema/nearest'
import { warningOn, type Saying } from './questionTexts'

/** The claims by id, and the id that was probably meant. */
type Known = { byId: ReadonlyMap<string, FileFact>; near: (id: string) => string | null }

/**
 * Codes: `unknown-fact`, `facts-missing`, `fact-not-corrected`, `corrects-nothing`, `fact-without-correction`,
 * `fact-twice`.
 */
export function factProblems({ facts, questions, notes }: BankContent): Problem[] {
  if (facts === null) return missingFile(questions)
  const byId = new Map(facts.map(({ value }) => [value.id, value]))
  const known: Known = { byId, near: createSuggestions([...byId.keys()]) }
  return [
    ...claimProblems(facts),
    ...questions.flatMap((read) => [...carriedProblems(read, known), ...correctsProblems(read, known)]),
    ...notes.flatMap(({ value, file }) =>
      value.facts.flatMap((id, index) =>
        known.byId.has(id)
          ? []
          : problemIn(file, { severity: 'warning', ...unknown(id, known), path: ['facts', index] }),
      ),
    ),
  ]
}

/** Said once: without the file every fact of the bank would be unknown. */
function missingFile(questions: readonly ReadQuestion[]): Problem[] {
  const read = questions.find(({ question }) => question.facts.length > 0)
  if (!read) return []
  return [
    warningOn(read, [...read.path, 'facts'], {
      code: 'facts-missing',
      message: 'Questions name facts, but this bank has no facts.yaml.',
      advice: 'Add the file, or leave "facts" out.',
    }),
  ]
}

function claimProblems(facts: readonly Placed<FileFact>[]): Problem[] {
  const seen = new Set<string>()
  return facts.flatMap(({ value, file, path }) => {
    const sayings: Saying[] = []
    if (seen.has(value.id)) {
      sayings.push({
        code: 'fact-twice',
        message: `The fact ${shown(value.id)} is there twice.`,
        advice: 'Remove one of the two.',
      })
    }
    seen.add(value.id)
    if (value.verdict !== 'correct' && value.correction === undefined) {
      sayings.push({
        code: 'fact-without-correction',
        message: `This claim is ${value.verdict}, and nothing says what holds instead.`,
        advice: 'Add a correction.',
      })
    }
    return sayings.map((saying) => problemIn(file, { severity: 'warning', ...saying, path }))
  })
}

function carriedProblems(read: ReadQuestion, known: Known): Problem[] {
  const { facts: carried = [], corrects = [] } = read.fields
  return carried.flatMap((id, index) => {
    const path = [...read.path, 'facts', index]
    const fact = known.byId.get(id)
    if (!fact) return warningOn(read, path, unknown(id, known))
    const isWrong = fact.verdict === 'wrong' || fact.verdict === 'outdated'
    if (!isWrong || corrects.includes(id)) return []
    return warningOn(read, path, {
      code: 'fact-not-corrected',
      message: `The fact ${shown(id)} is ${fact.verdict}, and the question does not say that it sets it right.`,
      advice: 'Name it under "corrects" as well, or carry another fact.',
    })
  })
}

function correctsProblems(read: ReadQuestion, known: Known): Problem[] {
  const { facts: carried = [], corrects = [] } = read.fields
  return corrects.flatMap((id, index) => {
    const path = [...read.path, 'corrects', index]
    if (!carried.includes(id)) {
      return warningOn(read, path, {
        code: 'corrects-nothing',
        message: `${shown(id)} is corrected here but not among the facts of the question.`,
        advice: 'Add it to "facts", or remove it here.',
      })
    }
    if (known.byId.get(id)?.verdict !== 'correct') return []
    return warningOn(read, path, {
      code: 'corrects-nothing',
      message: `The fact ${shown(id)} is correct: there is nothing to set right.`,
      advice: 'Remove it here, or check its verdict.',
    })
  })
}

function unknown(id: string, known: Known): Saying {
  const near = known.near(id)
  return {
    code: 'unknown-fact',
    message: `There is no fact ${shown(id)} in facts.yaml.`,
    advice: near ? `Did you mean ${near}?` : 'Add it with its source, or correct the name.',
  }
}
