/**
 * Rules on products that are closed, gone or renamed (services.yaml of a bank).
 * Invariant: a name inside a longer name that is known, too, is not that product.
 */
import type { Problem } from '#core/bank/bank'
import { shown } from '../problem'
import type { BankContent } from '../readBank'
import type { ReadQuestion } from '../readQuestions'
import type { FileService } from '../schema/bankSchema'
import { explanationsOf, keyTexts, warningOn } from './questionTexts'

/** How often a text names a product. */
type Known = { service: FileService; countIn: (text: string) => number }

/** Codes: `closed-service-key`, `old-name`, `old-name-again`. */
export function serviceProblems({ questions, services }: BankContent): Problem[] {
  const listed = services.map(({ value }) => value)
  const known = listed.map((service) => knownOf(service, listed))
  return questions.flatMap((read) =>
    known.flatMap((one) => (one.service.status === 'renamed' ? oldNames(read, one) : closedKeys(read, one))),
  )
}

function knownOf(service: FileService, all: readonly FileService[]): Known {
  const names = namesOf(service)
  const longer = all
    .flatMap((other) => [...namesOf(other), ...(other.replacement === undefined ? [] : [other.replacement])])
    .filter((other) => !names.includes(other) && names.some((name) => other.includes(name)))
  const own = new Set(names)
  // The longest first, so that what is found is the name as it was meant.
  const pattern = patternOf([...names, ...longer].toSorted((a, b) => b.length - a.length))
  return { service, countIn: (text) => [...text.matchAll(pattern)].filter(([name]) => own.has(name)).length }
}

function namesOf({ name, aliases = [] }: FileService): string[] {
  return [name, ...aliases]
}

function patternOf(names: readonly string[]): RegExp {
  const words = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(String.raw`(?<![\w-])(?:${words.join('|')})(?![\w-])`, 'g')
}

/** A product that takes no new customers is a key only where the scenario says that it is in use. */
function closedKeys(read: ReadQuestion, { service, countIn }: Known): Problem[] {
  const { question } = read
  if (countIn(`${question.stimulus?.text ?? ''} ${question.stem}`) > 0) return []
  return keyTexts(read).flatMap(({ text, path }) => {
    if (countIn(text) === 0) return []
    const name = shown(service.name)
    return warningOn(read, path, {
      code: 'closed-service-key',
      message:
        service.status === 'ended'
          ? `${name} is gone, and the stem does not say that it is in use.`
          : `${name} is closed to new customers, and the stem does not say that it is in use.`,
      advice: 'Say in the stem who uses it already, or make another option the key.',
    })
  })
}

/** A key uses the name of today, stems may tell of the past. After the answer the old name may be told once. */
function oldNames(read: ReadQuestion, { service, countIn }: Known): Problem[] {
  const { replacement = 'something else' } = service
  const message = `${shown(service.name)} is called ${shown(replacement)} now.`
  const asked = keyTexts(read).flatMap(({ text, path }) =>
    countIn(text) === 0
      ? []
      : warningOn(read, path, {
          code: 'old-name',
          message,
          advice: 'Use the new name in the key; give the old one once in the explanation.',
        }),
  )
  let told = 0
  const again = explanationsOf(read).flatMap(({ text, path }) => {
    const before = told
    told += countIn(text)
    if (told < 2 || told === before) return []
    return warningOn(read, path, {
      code: 'old-name-again',
      message: `${message} The old name is told more than once.`,
      advice: 'Use the new name here.',
    })
  })
  return [...asked, ...again]
}
