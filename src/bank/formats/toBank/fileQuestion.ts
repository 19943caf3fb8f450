/**
 * An imported question as the fields of a question file.
 * Invariant: what our files cannot hold is said, and what comes out is accepted by the program or not written at all.
 */
import type { Question } from '#core/bank/question'
import { listLimits, textLimits } from '#core/bank/textLimits'
import { compileQuestion } from '../../compile/compileQuestion'
import { usableText } from '../../files/valueFaults'
import { questionSchema } from '../../schema/questionSchema'
import { firstFault } from '../../schema/schemaFaults'
import type { ImportedOption, ImportedQuestion } from '../imported'

/** What the bank says of a question beside what the question says itself. */
export type QuestionFrame = { id: string; objectives: string[]; topic: string; source: Question['source'] }

/** The fields, with sentences on what was left out of them, and the question they compile to; or why there are none. */
export type FileFields =
  { fields: Record<string, unknown>; losses: string[]; question: Question } | { reason: string }

/** The fields of a question in the order authors write them. */
export function fileQuestionOf(imported: ImportedQuestion, frame: QuestionFrame): FileFields {
  const losses: string[] = []
  const question = usable(imported, losses)
  const tags = tagsIn(question, frame.topic)
  if (tags.length > listLimits.tags) losses.push(`Only its first ${listLimits.tags} tags are kept.`)
  tags.splice(listLimits.tags)
  const fields = {
    id: frame.id,
    type: question.type,
    stem: question.stem,
    ...answerFields(question),
    ...optional({ explanation: question.explanation }),
    objectives: frame.objectives,
    ...optional({ topic: frame.topic }),
    ...(tags.length > 0 && { tags }),
    ...(question.difficulty !== null && { difficulty: question.difficulty }),
    ...(references(question).length > 0 && { references: references(question) }),
    source: frame.source,
    ...(question.stimulus && { stimulus: question.stimulus.id }),
    ...(question.hasFixedOrder && question.options.length > 0 && { keepOrder: true }),
  }
  const compiled = compiledFrom(fields, question)
  return 'reason' in compiled ? compiled : { fields, losses, question: compiled }
}

/** The question without characters that no file of ours may hold. */
function usable(question: ImportedQuestion, losses: string[]): ImportedQuestion {
  const { raw, line, path, ...content } = question
  const text = JSON.stringify(content)
  // In JSON such characters are escaped, but for some; most questions have none and stay as they are.
  if (!/\\[bfu]|[\u007f-\u009f]/.test(text)) return question
  const cleaned: typeof content = JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string' ? usableText(value) : value,
  )
  if (JSON.stringify(cleaned) !== text) {
    losses.push('Control characters and broken symbols were left out of its texts.')
  }
  return { ...cleaned, raw, line, path }
}

function optional(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text.trim() !== ''))
}

/** Each once, on one line; one that is the topic to the letter says nothing more. */
function tagsIn({ tags, category }: ImportedQuestion, topic: string): string[] {
  const lines = [...tags, ...category.slice(1)].map((tag) =>
    tag.replaceAll(/\s+/g, ' ').trim().slice(0, textLimits.line),
  )
  return [...new Set(lines)].filter((tag) => tag !== '' && tag !== topic)
}

function references({ references: all }: ImportedQuestion): string[] {
  return all
    .filter((address) => /^https?:\/\/[^\s/]\S*$/i.test(address) && address.length <= 2000)
    .slice(0, 20)
}

function answerFields(question: ImportedQuestion): Record<string, unknown> {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { options: choiceOptions(question.type, question.options) }
    case 'ordering':
      return {
        options: question.options.map(({ text, why, position }) => ({
          text,
          ...(position !== null && { position }),
          ...optional({ why }),
        })),
      }
    case 'matching':
      return matchingFields(question)
    case 'numeric': {
      const [first, ...others] = question.numericAnswers
      const also = others.map(({ value, tolerance }) => ({ value, tolerance }))
      return first ? { answer: { ...first, ...(also.length > 0 && { also }) } } : {}
    }
    case 'text': {
      const { accepted = [], isCaseSensitive = false } = question.textAnswer ?? {}
      return { answer: { accepted, ...(isCaseSensitive && { caseSensitive: true }) } }
    }
  }
}

/** Weights are kept where they say more than the key, and the key follows from them. */
function choiceOptions(
  type: 'single' | 'multiple',
  options: readonly ImportedOption[],
): Record<string, unknown>[] {
  const keyCount = options.filter(({ isCorrect }) => isCorrect).length
  const greatest = Math.max(0, ...options.map(({ weight }) => weight ?? 0))
  const isKey = (weight: number) => weight > 0 && (type === 'multiple' || weight === greatest)
  const hasWeights =
    options.every(({ weight, isCorrect }) => weight !== null && isKey(weight) === isCorrect) &&
    (options.some(({ weight }) => weight !== 0 && weight !== 1) || (type === 'single' && keyCount > 1))
  return options.map(({ text, isCorrect, weight, why }) => ({
    text,
    ...(hasWeights ? { weight } : isCorrect && { correct: true }),
    ...optional({ why }),
  }))
}

function matchingFields({ prompts, options }: ImportedQuestion): Record<string, unknown> {
  const idOf = (index: number) => String.fromCodePoint(97 + index)
  return {
    prompts: prompts.map(({ text, answerIndex, why }) => ({
      text,
      answer: idOf(answerIndex),
      ...optional({ why }),
    })),
    options: options.map(({ text, why }, index) => ({ id: idOf(index), text, ...optional({ why }) })),
  }
}

/** The question as the program takes it, or why it would not. */
function compiledFrom(
  fields: Record<string, unknown>,
  { stimulus }: ImportedQuestion,
): Question | { reason: string } {
  const parsed = questionSchema.safeParse(fields)
  if (!parsed.success) {
    return { reason: `A bank cannot hold it: ${firstFault(questionSchema, fields) ?? 'A field is wrong.'}` }
  }
  const compiled = compileQuestion(parsed.data, stimulus)
  if ('question' in compiled) return compiled.question
  return { reason: compiled.faults[0]?.message ?? 'The question cannot be scored.' }
}
