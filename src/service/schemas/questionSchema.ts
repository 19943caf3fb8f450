/** The schema of a question as sittings snapshot it (core/question.ts): what a page may hand to the log. */
import { z } from 'zod'
import type { ContentHash, OptionId, PromptId, QuestionId } from '#core/bank/ids'
import { questionTypes, type Question, type Response } from '#core/bank/question'
import { id, line, list, recordOf, text, typed, schemaOf } from './schemaParts'

const optionSchema = z.strictObject({
  id: id<OptionId>(),
  text,
  isCorrect: z.boolean(),
  why: text,
  weight: z.number().min(-1).max(1).optional(),
  position: z.number().int().positive().optional(),
})

const promptSchema = z.strictObject({ id: id<PromptId>(), text, answer: id<OptionId>(), why: text })

/** A question, whole. */
export const questionSchema = schemaOf<Question>()(
  z.strictObject({
    id: id<QuestionId>(),
    hash: id<ContentHash>(),
    type: z.enum(questionTypes),
    stem: text,
    options: list(optionSchema, 100),
    prompts: list(promptSchema, 100),
    numericAnswer: z
      .strictObject({
        value: z.number(),
        tolerance: z.number().nonnegative(),
        unit: line.optional(),
        also: list(
          z.strictObject({ value: z.number(), tolerance: z.number().nonnegative() }),
          100,
        ).optional(),
      })
      .nullable(),
    textAnswer: z.strictObject({ accepted: list(typed, 100), isCaseSensitive: z.boolean() }).nullable(),
    explanation: text,
    objectives: list(line, 100),
    topic: line,
    tags: list(line, 50).optional(),
    facts: list(line, 100),
    difficulty: z.literal([1, 2, 3]),
    isCalculation: z.boolean(),
    references: list(line, 100),
    asOf: line.nullable(),
    source: z.enum(['original', 'licensed', 'unknown']),
    stimulus: z.strictObject({ id: line, title: line, text }).nullable(),
    hasFixedOrder: z.boolean(),
    flip: z.strictObject({ from: text, to: text, answer: id<OptionId>(), why: text }).optional(),
    drawn: z.strictObject({ family: id<ContentHash>(), seed: z.number().int().nonnegative() }).optional(),
  }),
)

/** What was answered to one question. */
export const responseSchema = schemaOf<Response>()(
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('single'), chosen: id<OptionId>() }),
    z.strictObject({ type: z.literal('multiple'), chosen: list(id<OptionId>(), 100) }),
    z.strictObject({ type: z.literal('ordering'), order: list(id<OptionId>(), 100) }),
    z.strictObject({ type: z.literal('matching'), pairs: recordOf<PromptId, OptionId>(id<OptionId>()) }),
    z.strictObject({ type: z.literal('numeric'), text: typed }),
    z.strictObject({ type: z.literal('text'), text: typed }),
  ]),
)
