/**
 * What a question is, as banks hold it and sittings snapshot it.
 * Plain types, no schema: the page imports this file. The service's schemas are held to these types by the compiler.
 */
import type { ContentHash, OptionId, PromptId, QuestionId } from './ids'

export const questionTypes = ['single', 'multiple', 'ordering', 'matching', 'numeric', 'text'] as const
export type QuestionType = (typeof questionTypes)[number]

/** 1 easy, 2 medium, 3 hard. */
export type Difficulty = 1 | 2 | 3

/** One option. `why` says why it is right, or for which other constraint it would be. */
export type Option = {
  id: OptionId
  text: string
  isCorrect: boolean
  why: string
  /**
   * Share of the credit, -1 to 1, for banks that carry weights. The key is every option above 0; in single choice the one
   * with the greatest weight, and where several share it, any of them is right.
   */
  weight?: number
  /** Ordering only: place in the key, from 1; absent on a spare. */
  position?: number
}

/** Matching only: one prompt and the option that answers it. */
export type Prompt = { id: PromptId; text: string; answer: OptionId; why: string }

/** `also` are other numbers that are right, each with its own tolerance; the unit is that of all. */
export type NumericAnswer = {
  value: number
  tolerance: number
  unit?: string
  also?: { value: number; tolerance: number }[]
}
export type TextAnswer = { accepted: string[]; isCaseSensitive: boolean }

/**
 * The same question with one thing changed: where the stem says `from`, exactly once, `to` stands, and `answer`, which
 * is not the key, is right. Single choice only. It is there to learn from and never scored.
 */
export type Flip = { from: string; to: string; answer: OptionId; why: string }

/** Where a question with drawn numbers comes from: the hash of its family, and the seed. */
export type Drawn = { family: ContentHash; seed: number }

/** A scenario shared by several questions (a case study). They are drawn whole and shown together. */
export type Stimulus = { id: string; title: string; text: string }

/**
 * A question, whole. `options` has at least two entries for single, multiple, ordering and matching and is
 * empty for numeric and text; `prompts` is non-empty for matching only; `answer` is set for numeric and text only.
 * Markdown in `stem`, `text`, `why`, `explanation`. Source: the bank format in questions/README.md.
 */
export type Question = {
  id: QuestionId
  hash: ContentHash
  type: QuestionType
  stem: string
  options: Option[]
  prompts: Prompt[]
  numericAnswer: NumericAnswer | null
  textAnswer: TextAnswer | null
  explanation: string
  /** `exam/task`, such as `mls-c01/3.4`: one question may serve several exams. */
  objectives: string[]
  topic: string
  /** Words the question is found by, as its author or the program it comes from has them; absent without any. */
  tags?: string[]
  facts: string[]
  difficulty: Difficulty
  isCalculation: boolean
  references: string[]
  /** ISO date the key was last checked, or null when the bank does not say. */
  asOf: string | null
  source: 'original' | 'licensed' | 'unknown'
  stimulus: Stimulus | null
  hasFixedOrder: boolean
  flip?: Flip
  drawn?: Drawn
}

/** What a page needs of a question to draw a form, without its text. One row of a bank's index. */
export type QuestionEntry = Pick<
  Question,
  'id' | 'hash' | 'type' | 'objectives' | 'topic' | 'difficulty' | 'isCalculation'
> & { stimulusId: string | null }

/** What was answered. A blank is `null`, never an empty response: `normalizeResponse` sees to it. */
export type Response =
  | { type: 'single'; chosen: OptionId }
  | { type: 'multiple'; chosen: OptionId[] }
  | { type: 'ordering'; order: OptionId[] }
  | { type: 'matching'; pairs: Record<PromptId, OptionId> }
  | { type: 'numeric'; text: string }
  | { type: 'text'; text: string }

/** The stem as its flip changes it, in three parts: before the change, what stands there now, after it. */
export function flippedStem({ stem }: Pick<Question, 'stem'>, { from, to }: Flip): [string, string, string] {
  const at = stem.indexOf(from)
  return [stem.slice(0, at), to, stem.slice(at + from.length)]
}

/** The number of options to choose in a multiple-response question: as many as its key has. */
export function choiceCount(question: Pick<Question, 'options'>): number {
  return question.options.filter((option) => option.isCorrect).length
}

/** A response that says nothing (no option chosen, empty text) becomes null, so that blank has one form. */
export function normalizeResponse(response: Response | null): Response | null {
  if (!response) return null
  switch (response.type) {
    case 'single':
      return response.chosen ? response : null
    case 'multiple':
      return response.chosen.length > 0 ? response : null
    case 'ordering':
      return response.order.length > 0 ? response : null
    case 'matching':
      return Object.keys(response.pairs).length > 0 ? response : null
    case 'numeric':
    case 'text':
      return response.text.trim() ? response : null
  }
}

/**
 * The response after an option was pressed: chosen, or taken back where several may be chosen or put in order. Null when
 * the option cannot be chosen: the question has no options to press, or as many are chosen as it asks for.
 */
export function withOption(
  question: Pick<Question, 'type' | 'options'>,
  response: Response | null,
  optionId: OptionId,
): Response | null {
  switch (question.type) {
    case 'single':
      return { type: 'single', chosen: optionId }
    case 'multiple': {
      const chosen = response?.type === 'multiple' ? response.chosen : []
      if (chosen.includes(optionId))
        return { type: 'multiple', chosen: chosen.filter((id) => id !== optionId) }
      return chosen.length < choiceCount(question)
        ? { type: 'multiple', chosen: [...chosen, optionId] }
        : null
    }
    case 'ordering': {
      const order = response?.type === 'ordering' ? response.order : []
      const others = order.filter((id) => id !== optionId)
      return { type: 'ordering', order: others.length < order.length ? others : [...order, optionId] }
    }
    case 'matching':
    case 'numeric':
    case 'text':
      return null
  }
}

/** The options of an ordering question that belong to its key, in key order; spares are not in it. */
export function keySequence(options: readonly Option[]): Option[] {
  return options
    .filter((option) => option.position !== undefined)
    .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
}
