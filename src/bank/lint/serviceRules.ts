/** Rules on products that are closed, gone or renamed (services.yaml of a bank). */
import type { Problem } from '#core/bank'
import { shown } from '../problem'
import type { BankContent } from '../readBank'
import type { ReadQuestion } from '../readQuestions'
import type { FileService } from '../schema/bankSchema'
import { warningOn } from './questionTexts'

/** Codes: `closed-service-key`, `old-name`. */
export function serviceProblems({ questions, services }: BankContent): Problem[] {
  const known = services.map(({ value }) => ({ service: value, pattern: patternOf(value) }))
  return questions.flatMap((read) =>
    known.flatMap(({ service, pattern }) =>
      service.status === 'renamed' ? oldNames(read, service, pattern) : closedKeys(read, service, pattern),
    ),
  )
}

function patternOf({ name, aliases = [] }: FileService): RegExp {
  const words = [name, ...aliases].map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(String.raw`(?<![\w-])(?:${words.join('|')})(?![\w-])`)
}

/** A product that takes no new customers is a key only where the stem says that it is in use. */
function closedKeys(read: ReadQuestion, service: FileService, pattern: RegExp): Problem[] {
  const { question, path } = read
  const scenario = `${question.stimulus?.text ?? ''} ${question.stem}`
  if (pattern.test(scenario)) return []
  return question.options.flatMap(({ text, isCorrect }, index) => {
    if (!isCorrect || !pattern.test(text)) return []
    return warningOn(read, [...path, 'options', index, 'text'], {
      code: 'closed-service-key',
      message: `${shown(service.name)} is ${service.status === 'ended' ? 'gone' : 'closed to new customers'}, and the stem does not say that it is in use.`,
      advice: 'Say in the stem who uses it already, or make another option the key.',
    })
  })
}

/** A key uses the name of today; where history is told, the old one is right. */
function oldNames(read: ReadQuestion, service: FileService, pattern: RegExp): Problem[] {
  const { question, path } = read
  const { replacement = 'its new name' } = service
  return question.options.flatMap(({ text, isCorrect }, index) =>
    isCorrect && pattern.test(text)
      ? warningOn(read, [...path, 'options', index, 'text'], {
          code: 'old-name',
          message: `${shown(service.name)} is called ${shown(replacement)} now.`,
          advice: 'Use the new name in the key; give the old one once in the explanation.',
        })
      : [],
  )
}
