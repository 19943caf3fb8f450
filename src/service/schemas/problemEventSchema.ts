/** The zod twins of what a person says of questions: left out, reports, rulings, how answers count (core/logEvent.ts). */
import { z } from 'zod'
import type {
  AttemptId,
  BankId,
  ContentHash,
  KeyHash,
  OptionId,
  PromptId,
  QuestionId,
  ReportId,
  WordingHash,
} from '#core/bank/ids'
import { listLimits, textLimits } from '#core/bank/textLimits'
import type { KeyRuling } from '#core/problems/keyRuling'
import { problemKinds, type ProblemReport, type TextPlace } from '#core/problems/problemReport'
import type { Remark } from '#core/scoring/result'
import { responseSchema } from './questionSchema'
import { id, list, text } from './schemaParts'

const bankId = id<BankId>()
const questionId = id<QuestionId>()

const placeSchema = z.discriminatedUnion('field', [
  z.strictObject({ field: z.enum(['stem', 'explanation']) }),
  z.strictObject({ field: z.enum(['option', 'why']), optionId: id<OptionId>() }),
  z.strictObject({ field: z.literal('prompt'), promptId: id<PromptId>() }),
]) satisfies z.ZodType<TextPlace>

const reportSchema = z.strictObject({
  bankId,
  questionId,
  hash: id<ContentHash>(),
  kind: z.enum(problemKinds),
  evidence: z.string().max(textLimits.evidence),
  fix: z.strictObject({
    key: responseSchema.nullable(),
    text: z.strictObject({ place: placeSchema, now: text }).nullable(),
  }),
}) satisfies z.ZodType<ProblemReport>

const rulingSchema = z.strictObject({
  right: id<KeyHash>().nullable(),
  sides: list(z.strictObject({ bankId, questionId, key: id<KeyHash>() }), listLimits.sides).min(1),
}) satisfies z.ZodType<KeyRuling>

const remarkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('void') }),
  z.strictObject({ kind: z.literal('key'), hash: id<ContentHash>() }),
]) satisfies z.ZodType<Remark>

/** Their bodies; logEventSchema.ts puts the stamp of an event to each. */
export const problemEventSchemas = [
  z.strictObject({ type: z.literal('question.leftOut'), bankId, questionId, isLeftOut: z.boolean() }),
  z.strictObject({
    type: z.literal('problem.reported'),
    reportId: id<ReportId>(),
    report: reportSchema.nullable(),
  }),
  z.strictObject({
    type: z.literal('conflict.ruled'),
    wording: id<WordingHash>(),
    ruling: rulingSchema.nullable(),
  }),
  z.strictObject({
    type: z.literal('attempts.remarked'),
    bankId,
    questionId,
    attemptIds: list(id<AttemptId>(), 100_000).min(1),
    remark: remarkSchema.nullable(),
  }),
] as const
