/** Rules on the claims questions and notes rest on. They apply to banks that have a facts file. */
import type { Problem } from '#core/bank'
import { problemIn, shown, type Fault } from '../problem'
import type { BankContent, Placed } from '../readBank'
import type { ReadQuestion } from '../readQuestions'
import type { FileFact } from '../schema/bankSchema'
import { nearest } from '../schema/nearest'
import { warningOn } from './questionTexts'

type Known = ReadonlyMap<string, FileFact>
type Saying = Pick<Fault, 'code' | 'message' | 'advice'>

/** Codes: `unknown-fact`, `fact-not-corrected`, `corrects-nothing`, `fact-without-correction`, `fact-twice`. */
export function factProblems({ facts, questions, notes }: BankContent): Problem[] {
  if (facts === null) return []
  const known: Known = new Map(facts.map(({ value }) => [value.id, value]))
  return [
    ...facts.flatMap((placed, index) => claimProblems(placed, facts.slice(0, index))),
    ...questions.flatMap((read) => [...carriedProblems(read, known), ...correctsProblems(read)]),
    ...notes.flatMap(({ value, file }) =>
      value.facts.flatMap((id, index) =>
        known.has(id)
          ? []
          : problemIn(file, { severity: 'warning', ...unknown(id, known), path: ['facts', index] }),
      ),
    ),
  ]
}

function claimProblems({ value, file, path }: Placed<FileFact>, earlier: Placed<FileFact>[]): Problem[] {
  const sayings: Saying[] = []
  if (earlier.some((other) => other.value.id === value.id)) {
    sayings.push({
      code: 'fact-twice',
      message: `The fact ${shown(value.id)} is there twice.`,
      advice: 'Remove one of the two.',
    })
  }
  if (value.verdict !== 'correct' && value.correction === undefined) {
    sayings.push({
      code: 'fact-without-correction',
      message: `This claim is ${value.verdict}, and nothing says what holds instead.`,
      advice: 'Add a correction.',
    })
  }
  return sayings.map((saying) => problemIn(file, { severity: 'warning', ...saying, path }))
}

function carriedProblems(read: ReadQuestion, known: Known): Problem[] {
  const { facts: carried = [], corrects = [] } = read.fields
  return carried.flatMap((id, index) => {
    const path = [...read.path, 'facts', index]
    const fact = known.get(id)
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

function correctsProblems(read: ReadQuestion): Problem[] {
  const { facts: carried = [], corrects = [] } = read.fields
  return corrects.flatMap((id, index) =>
    carried.includes(id)
      ? []
      : warningOn(read, [...read.path, 'corrects', index], {
          code: 'corrects-nothing',
          message: `${shown(id)} is corrected here but not among the facts of the question.`,
          advice: 'Add it to "facts", or remove it here.',
        }),
  )
}

function unknown(id: string, known: Known): Saying {
  const near = nearest(id, [...known.keys()])
  return {
    code: 'unknown-fact',
    message: `There is no fact ${shown(id)} in facts.yaml.`,
    advice: near ? `Did you mean ${near}?` : 'Add it with its source, or correct the name.',
  }
}
