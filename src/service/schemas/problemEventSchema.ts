/** The schemas of what a person says of questions: left out, reports, rulings, how answers count (core/logEvent.ts). */
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
import { id, list, schemaOf, text } from './schemaParts'

const bankId = id<BankId>()
const questionId = id<QuestionId>()

const placeSchema = schemaOf<TextPlace>()(
  z.discriminatedUnion('field', [
    z.strictObject({ field: z.enum(['stem', 'explanation']) }),
    z.strictObject({ field: z.enum(['option', 'why']), optionId: id<OptionId>() }),
    z.strictObject({ field: z.literal('prompt'), promptId: id<PromptId>() }),
  ]),
)

const reportSchema = schemaOf<ProblemReport>()(
  z.strictObject({
    bankId,
    questionId,
    hash: id<ContentHash>(),
    kind: z.enum(problemKinds),
    evidence: z.string().max(textLimits.evidence),
    fix: z.strictObject({
      key: responseSchema.nullable(),
      text: z.strictObject({ place: placeSchema, now: text }).nullable(),
    }),
    optionOrder: list(id<OptionId>(), listLimits.options).optional(),
  }),
)

const rulingSchema = schemaOf<KeyRuling>()(
  z.strictObject({
    right: id<KeyHash>().nullable(),
    sides: list(z.strictObject({ bankId, questionId, key: id<KeyHash>() }), listLimits.sides).min(1),
  }),
)

const remarkSchema = schemaOf<Remark>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('void') }),
    z.strictObject({ kind: z.literal('key'), hash: id<ContentHash>() }),
  ]),
)

/** Their bodies; logEventSchema.ts puts the stamp of an event to each. */
export const problemEventSchemas = {
  questionLeftOut: z.strictObject({
    type: z.literal('question.leftOut'),
    bankId,
    questionId,
    isLeftOut: z.boolean(),
  }),
  problemReported: z.strictObject({
    type: z.literal('problem.reported'),
    reportId: id<ReportId>(),
    report: reportSchema.nullable(),
  }),
  conflictRuled: z.strictObject({
    type: z.literal('conflict.ruled'),
    wording: id<WordingHash>(),
    ruling: rulingSchema.nullable(),
  }),
  attemptsRemarked: z.strictObject({
    type: z.literal('attempts.remarked'),
    bankId,
    questionId,
    attemptIds: list(id<AttemptId>(), 100_000).min(1),
    remark: remarkSchema.nullable(),
  }),
}
