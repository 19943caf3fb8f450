/**
 * From what the program holds back to what bank files say.
 * Invariant: compiled again, the fields give the same question and the same exam; what is the default is left out.
 */
import type { Exam } from '#core/bank/exam'
import type { Option, Question } from '#core/bank/question'
import type { FileExam } from '../../schema/bankSchema'
import type { FileQuestion } from '../../schema/questionSchema'

/** A question as an author writes it. Its stimulus is named, not repeated. */
export function questionFields(question: Question): FileQuestion {
  const { id, type, stem, explanation, difficulty, stimulus, hasFixedOrder, options } = question
  return {
    ...{ id, type, stem },
    ...answerFields(question),
    ...(explanation ? { explanation } : {}),
    ...placeFields(question),
    ...(difficulty === 2 ? {} : { difficulty }),
    ...originFields(question),
    ...(stimulus ? { stimulus: stimulus.id } : {}),
    ...(question.flip ? { flip: question.flip } : {}),
    ...(hasFixedOrder && options.length > 0 ? { keepOrder: true } : {}),
  } as unknown as FileQuestion
}

function placeFields({ objectives, topic, tags = [], facts, isCalculation }: Question): object {
  return {
    ...(objectives.length > 0 ? { objectives } : {}),
    ...(topic ? { topic } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(facts.length > 0 ? { facts } : {}),
    ...(isCalculation ? { calculation: true } : {}),
  }
}

function originFields({ references, asOf, source }: Question): object {
  return {
    ...(references.length > 0 ? { references } : {}),
    ...(asOf === null ? {} : { asOf }),
    ...(source === 'unknown' ? {} : { source }),
  }
}

function answerFields({ type, options, prompts, numericAnswer, textAnswer }: Question): object {
  if (type === 'numeric') {
    const { unit, also = [], ...first } = numericAnswer ?? { value: 0, tolerance: 0 }
    return {
      answer: {
        ...numberFields(first),
        ...(unit === undefined ? {} : { unit }),
        ...(also.length > 0 ? { also: also.map(numberFields) } : {}),
      },
    }
  }
  if (type === 'text') {
    const { accepted, isCaseSensitive } = textAnswer ?? { accepted: [], isCaseSensitive: false }
    return { answer: { accepted, ...(isCaseSensitive ? { caseSensitive: true } : {}) } }
  }
  const written = options.map((option, index) => ({
    ...(option.id === letterOf(index) ? {} : { id: option.id }),
    ...optionFields(option, type),
  }))
  if (type !== 'matching') return { options: written }
  const asked = prompts.map(({ id, text, answer, why }, index) => ({
    ...(id === String(index + 1) ? {} : { id }),
    ...{ text, answer },
    ...(why ? { why } : {}),
  }))
  return { prompts: asked, options: written }
}

function numberFields({ value, tolerance }: { value: number; tolerance: number }): object {
  return { value, ...(tolerance ? { tolerance } : {}) }
}

/** The id an option has that was given none. */
function letterOf(index: number): string {
  return String.fromCodePoint(97 + index)
}

function optionFields({ text, isCorrect, weight, position, why }: Option, type: Question['type']): object {
  const isChoice = type === 'single' || type === 'multiple'
  return {
    text,
    ...(isChoice && weight === undefined && isCorrect ? { correct: true } : {}),
    ...(isChoice && weight !== undefined ? { weight } : {}),
    ...(position === undefined ? {} : { position }),
    ...(why ? { why } : {}),
  }
}

/** An exam as an author writes it. */
export function examFields(exam: Exam): FileExam {
  const { lifecycle, rawCut, credit, mix, domains, trialCount, unconfirmed, sources, tools } = exam
  const { id, code, title, vendor, scoredCount, minutes, scale, passMark, allowedTypes } = exam
  const partial = Object.entries(credit).filter(([, rule]) => rule === 'partial')
  return {
    ...{ id, code, title, vendor, lifecycle, scoredCount },
    ...(trialCount > 0 ? { trialCount } : {}),
    ...{ minutes, scale, passMark },
    ...(rawCut === null ? {} : { rawCut }),
    ...(partial.length > 0 ? { credit: Object.fromEntries(partial) } : {}),
    allowedTypes,
    ...(tools ? { tools } : {}),
    ...(Object.keys(mix).length > 0 ? { mix } : {}),
    domains: domains.map((domain) => ({
      ...{ id: domain.id, title: domain.title, weightPercent: percentOf(domain.weight) },
      ...(domain.tasks.length > 0 ? { tasks: domain.tasks } : {}),
    })),
    ...(unconfirmed.length > 0 ? { unconfirmed: unconfirmed as FileExam['unconfirmed'] } : {}),
    ...(sources.length > 0 ? { sources } : {}),
  }
}

/** Without the dust of binary fractions: 28, not 28.000000000000004. */
function percentOf(weight: number): number {
  return Number((weight * 100).toPrecision(12))
}
