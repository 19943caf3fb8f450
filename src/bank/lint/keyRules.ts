/** Rules on keys and options of one question. */
import type { Problem } from '#core/bank'
import { choiceCount } from '#core/question'
import type { BankContent } from '../readBank'
import type { ReadQuestion } from '../readQuestions'
import { warningOn, whysOf } from './questionTexts'

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six']
const asked = /\b(?:choose|select)\s+(one|two|three|four|five|six|\d)\b/i

/** Codes: `choose-count`, `why-missing`, `same-option`. */
export function keyProblems({ questions }: BankContent): Problem[] {
  return questions.flatMap((read) => [...chooseCount(read), ...missingWhys(read), ...sameOptions(read)])
}

function chooseCount(read: ReadQuestion): Problem[] {
  const { question, path } = read
  if (question.type !== 'multiple') return []
  const word = asked.exec(question.stem)?.[1]?.toLowerCase()
  const count = choiceCount(question)
  const stated = word === undefined ? null : Math.max(numbers.indexOf(word), Number(word) || 0)
  if (stated === count) return []
  return [
    warningOn(read, [...path, 'stem'], {
      code: 'choose-count',
      message:
        stated === null
          ? 'The stem does not say how many options to choose.'
          : `The stem asks for ${stated} options, and the key has ${count}.`,
      advice: `End the stem with "(Choose ${numbers[count] ?? count}.)", or mend the key.`,
    }),
  ]
}

function missingWhys(read: ReadQuestion): Problem[] {
  const { question, path } = read
  const wanted = question.options.length + question.prompts.length
  const missing = wanted - whysOf(read).length
  if (missing === 0) return []
  return [
    warningOn(read, [...path, 'options'], {
      code: 'why-missing',
      message: `${missing} of ${wanted} options and prompts have no why.`,
      advice: 'Say of each why it is right, or for which other constraint it would be.',
    }),
  ]
}

function sameOptions(read: ReadQuestion): Problem[] {
  const { question, path } = read
  const seen = new Set<string>()
  return question.options.flatMap(({ text }, index) => {
    const folded = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    if (folded === '' || !seen.has(folded)) {
      seen.add(folded)
      return []
    }
    return warningOn(read, [...path, 'options', index, 'text'], {
      code: 'same-option',
      message: 'This option says the same as another one.',
      advice: 'Replace one of them.',
    })
  })
}
