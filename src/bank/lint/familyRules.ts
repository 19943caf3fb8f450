/**
 * Rules on calculation families: each is drawn many times, as its candidates will see it.
 * Invariant: a family is judged by the same draw that sittings use.
 */
import type { Problem } from '#core/bank/bank'
import { createRandom } from '#core/common/random'
import { namesIn, parseExpression } from '#core/family/expression'
import { drawOnce, parseFamily, type Draw, type Family } from '#core/family/family'
import { placeholdersIn } from '#core/family/placeholders'
import { shown, type Path } from '../problem'
import type { BankContent } from '../readBank'
import { warningOn, type Saying } from './questionTexts'

const drawCount = 200
/** Fewer usable draws, and a person waits for numbers; fewer different ones, and they are known by heart. */
const fewest = { usable: 40, different: 20 }

/** Codes: `family-unused`, `family-not-finite`, `family-rare`, `family-few`. */
export function familyProblems({ questions }: BankContent): Problem[] {
  return questions.flatMap((read) => {
    if (!read.family) return []
    const at = (path: Path) => [...read.path, 'family', ...path]
    return [
      ...unusedVariables(read.family).map((name) => warningOn(read, at(['variables', name]), unused(name))),
      ...drawSayings(read.family).map((saying) => warningOn(read, at([]), saying)),
    ]
  })
}

function unused(name: string): Saying {
  return {
    code: 'family-unused',
    message: `No text and no number uses ${shown(name)}.`,
    advice: 'Use it, or remove it.',
  }
}

function unusedVariables({ question, variables, where, answer, optionValues }: Family): string[] {
  const derived = variables.flatMap((variable) => (variable.kind === 'derived' ? variable.expression : []))
  const expressions = [...derived, ...where, answer, ...optionValues].filter((text) => text !== null)
  const texts = [
    question.stem,
    question.explanation,
    ...question.options.flatMap(({ text, why }) => [text, why]),
  ]
  const used = new Set([
    ...expressions.flatMap((text) => namesIn(parseExpression(text))),
    ...texts.flatMap((text) => placeholdersIn(text).map(({ name }) => name)),
  ])
  return variables.map(({ name }) => name).filter((name) => !used.has(name))
}

function drawSayings(family: Family): Saying[] {
  const parsed = parseFamily(family)
  const random = createRandom(1)
  const draws = Array.from({ length: drawCount }, () => drawOnce(parsed, random))
  const sayings: Saying[] = []
  const endless = draws.find(({ refusal }) => refusal === 'notFinite')
  if (endless) {
    sayings.push({
      code: 'family-not-finite',
      message: `With ${valuesOf(endless)} a number is not finite: a division by 0, or the logarithm or root of what has none.`,
      advice: 'Keep these numbers out with a condition under "where".',
    })
  }
  const usable = draws.flatMap(({ content }) => content ?? [])
  const different = new Set(usable.map(({ stem }) => stem)).size
  if (usable.length < fewest.usable) {
    const alike = draws.filter(({ refusal }) => refusal === 'sameOptions').length
    const reason = alike > 0 ? ` In ${alike} two options read the same.` : ''
    sayings.push({
      code: 'family-rare',
      message: `Only ${usable.length} of ${drawCount} draws give a question.${reason}`,
      advice: 'Loosen "where", or draw from numbers that fulfill it.',
    })
  } else if (different < fewest.different) {
    sayings.push({
      code: 'family-few',
      message: `${drawCount} draws give only ${different} different questions.`,
      advice: 'Widen the ranges, or let more of its numbers be drawn.',
    })
  }
  return sayings
}

function valuesOf({ values }: Draw): string {
  return [...values].map(([name, value]) => `${name} = ${value}`).join(', ')
}
