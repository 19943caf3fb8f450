/** Rules on keys and options of one question. Invariant: what they ask for, any type of question can give. */
import { withoutEnding } from '#core/common/withoutEnding'
import type { Problem } from '#core/bank/bank'
import { choiceCount } from '#core/bank/question'
import { shown } from '../problem'
import type { BankContent } from '../readBank'
import type { ReadQuestion } from '../readQuestions'
import { lengthRatio } from './register'
import { warningOn, whysOf } from './questionTexts'
import { readsRequestsIn, requestFor, statedCount } from './statedCount'

/** Codes: `choose-count`, `all-correct`, `why-missing`, `same-option`, `option-on-options`, `option-lengths`. */
export function keyProblems({ questions, bank }: BankContent): Problem[] {
  const language = bank?.value.language ?? 'en'
  return questions.flatMap((read) => [
    ...(readsRequestsIn(language) ? chooseCount(read, language) : []),
    ...allCorrect(read),
    ...missingWhys(read),
    ...sameOptions(read),
    ...optionsOnOptions(read),
    ...unevenOptions(read),
  ])
}

/** Between a third and this nothing is said of a single question; short options may differ by a word. */
const uneven = { ratio: 1.6, characters: 20 }

function unevenOptions(read: ReadQuestion): Problem[] {
  const { question, path } = read
  if (question.type !== 'single' && question.type !== 'multiple') return []
  const lengths = question.options.map(({ text }) => text.length)
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)]
  if (lengthRatio(question) < uneven.ratio || longest - shortest < uneven.characters) return []
  const index = lengths.indexOf(longest)
  return [
    warningOn(read, [...path, 'options', index, 'text'], {
      code: 'option-lengths',
      message: `This option has ${longest} characters, the shortest ${shortest}: length tells them apart.`,
      advice:
        'Let options differ by less than a third: give the short ones as much to say, or shorten this one.',
    }),
  ]
}

function chooseCount(read: ReadQuestion, language: string): Problem[] {
  const { question, path } = read
  if (question.type !== 'single' && question.type !== 'multiple') return []
  const isMultiple = question.type === 'multiple'
  // In a story about selecting two features, only what stands in brackets is meant for the candidate.
  const stated = statedCount(question.stem, { language, isBracketed: !isMultiple })
  const count = choiceCount(question)
  if (stated === count || (stated === null && !isMultiple)) return []
  return [
    warningOn(read, [...path, 'stem'], {
      code: 'choose-count',
      message:
        stated === null
          ? 'The stem does not say how many options to choose.'
          : `The stem asks for ${stated} of the options, and the key has ${count}.`,
      advice: isMultiple
        ? `End the stem with "${requestFor(count, language)}", or mend the key.`
        : 'Make it "type: multiple", or mend the stem.',
    }),
  ]
}

function allCorrect(read: ReadQuestion): Problem[] {
  const { question, path } = read
  if (question.type !== 'multiple' || question.options.some(({ isCorrect }) => !isCorrect)) return []
  return [
    warningOn(read, [...path, 'options'], {
      code: 'all-correct',
      message: 'Every option is correct, so there is nothing to choose.',
      advice: 'Add an option that is wrong, or mend the key.',
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

/** Signs stay: `> 5` and `< 5` are two answers. */
function folded(text: string): string {
  const plain = text.toLowerCase().replaceAll(/[\s`*_"'“”‘’]+/g, ' ')
  return withoutEnding(plain.trim(), '.,;:!')
}

function sameOptions(read: ReadQuestion): Problem[] {
  const { question, path } = read
  return [question.options, question.prompts].flatMap((items, list) => {
    const seen = new Set<string>()
    return items.flatMap(({ text }, index) => {
      const own = folded(text)
      const isNew = !seen.has(own)
      seen.add(own)
      if (isNew) return []
      return warningOn(read, [...path, list === 0 ? 'options' : 'prompts', index, 'text'], {
        code: 'same-option',
        message: 'This says the same as another one above it.',
        advice: 'Replace one of them.',
      })
    })
  })
}

const onOptions = /\b(?:all|none|both|any|neither) of the (?:above|below|other options|others|options)\b/i

function optionsOnOptions(read: ReadQuestion): Problem[] {
  return read.question.options.flatMap(({ text }, index) => {
    const found = onOptions.exec(text)?.[0]
    if (found === undefined) return []
    return warningOn(read, [...read.path, 'options', index, 'text'], {
      code: 'option-on-options',
      message: `"${shown(found)}" speaks of the other options, which stand in any order.`,
      advice: 'Write an answer of its own, or make it a question with several keys.',
    })
  })
}
