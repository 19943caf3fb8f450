/** The schemas of a sitting, its form and its exam (core/sittingTypes.ts, core/exam.ts) as the log keeps them. */
import { z } from 'zod'
import { confidenceLevels } from '#core/common/confidence'
import { lifecycleStatuses, roomTools, type Exam } from '#core/bank/exam'
import type { AttemptId, BankId, ContentHash, ExamId, OptionId, QuestionId } from '#core/bank/ids'
import { seenStates, type PracticeRun } from '#core/form/practiceFilter'
import { questionTypes } from '#core/bank/question'
import { listLimits } from '#core/bank/textLimits'
import { disturbanceKinds, sittingKinds, type Sitting, type SittingEvent } from '#core/sitting/sittingTypes'
import { responseSchema } from './questionSchema'
import { count, id, line, list, ms, recordOf, share, schemaOf } from './schemaParts'

const credit = z.enum(['exact', 'partial'])

const taskSchema = z.strictObject({ id: line, title: line })

const lifecycleSchema = z.strictObject({
  status: z.enum(lifecycleStatuses),
  from: line.optional(),
  until: line.optional(),
  replacement: line.optional(),
  note: line.optional(),
  asOf: line,
})

const mixSchema = z.strictObject({
  types: z.partialRecord(z.enum(questionTypes), share).optional(),
  difficulty: z.strictObject({ easy: share, medium: share, hard: share }).optional(),
  calculationCount: count.optional(),
  typeCounts: z.partialRecord(z.enum(questionTypes), count).optional(),
  topicCounts: list(
    z.strictObject({ title: line, topics: list(line, listLimits.topics), count }),
    listLimits.topicGroups,
  ).optional(),
})

const examSchema = schemaOf<Exam>()(
  z.strictObject({
    id: id<ExamId>(),
    code: line,
    title: line,
    vendor: line,
    lifecycle: lifecycleSchema,
    scoredCount: count,
    trialCount: count,
    minutes: z.number().nonnegative(),
    scale: z.strictObject({ min: z.number(), max: z.number() }),
    passMark: z.number(),
    rawCut: share.nullable(),
    credit: z.strictObject({ multiple: credit, ordering: credit, matching: credit }),
    allowedTypes: list(z.enum(questionTypes), questionTypes.length),
    mix: mixSchema,
    domains: list(
      z.strictObject({ id: line, title: line, weight: share, tasks: list(taskSchema, listLimits.tasks) }),
      listLimits.domains,
    ),
    unconfirmed: list(line, 100),
    sources: list(line, listLimits.sources),
    // Not in logs of before.
    tools: list(z.enum(roomTools), roomTools.length).optional(),
  }),
)

const formSchema = z.strictObject({
  bankId: id<BankId>(),
  bankHash: line,
  seed: z.number(),
  items: list(
    z.strictObject({
      questionId: id<QuestionId>(),
      hash: id<ContentHash>(),
      domain: line.nullable(),
      task: line.nullable(),
      isTrial: z.boolean(),
      optionOrder: list(id<OptionId>(), 100),
    }),
    listLimits.items,
  ).min(1),
})

const answerSchema = z.strictObject({
  response: responseSchema.nullable(),
  isFlagged: z.boolean(),
  confidence: z.enum(confidenceLevels).nullable(),
  firstResponse: responseSchema.nullable(),
  struck: list(id<OptionId>(), 100),
  elapsedMs: ms,
  visitCount: count,
  changeCount: count,
  isChecked: z.boolean(),
  // Only where options were covered.
  prediction: line.optional(),
  isRecalled: z.boolean().optional(),
})

const runSchema = schemaOf<PracticeRun>()(
  z.strictObject({
    filter: z.strictObject({
      domains: list(line, listLimits.domains),
      tasks: list(line, 500),
      topics: list(line, listLimits.topics),
      types: list(z.enum(questionTypes), questionTypes.length),
      difficulties: list(z.literal([1, 2, 3]), 3),
      // Rounds of before name one state, or none.
      seen: z.union([z.enum(['any', ...seenStates]), list(z.enum(seenStates), seenStates.length)]),
    }),
    sinceMs: ms,
  }),
)

const endReason = z.enum(['submitted', 'time'])
const screen = z.enum(['question', 'review'])

/** A sitting, whole. */
export const sittingSchema = schemaOf<Sitting>()(
  z.strictObject({
    attemptId: id<AttemptId>(),
    title: line,
    exam: examSchema,
    form: formSchema,
    rules: z.strictObject({
      kind: z.enum(sittingKinds),
      limitMs: ms.nullable(),
      hasFeedback: z.boolean(),
      canRateConfidence: z.boolean(),
      isCovered: z.literal(true).optional(),
      isBadDay: z.literal(true).optional(),
    }),
    run: runSchema.optional(),
    startedAtMs: ms,
    elapsedMs: ms,
    touchedAtMs: ms,
    questionIndex: count,
    screen,
    answers: recordOf<QuestionId, z.infer<typeof answerSchema>>(answerSchema),
    interruptions: list(z.strictObject({ stoppedAtMs: ms, resumedAtMs: ms, elapsedMs: ms }), 10_000),
    disturbances: list(
      z.strictObject({
        kind: z.enum(disturbanceKinds),
        elapsedMs: ms,
        atMs: ms,
        questionIndex: count,
        lastsMs: ms,
      }),
      100,
    ).optional(),
    end: z.strictObject({ reason: endReason, elapsedMs: ms, atMs: ms }).nullable(),
  }),
)

const questionId = id<QuestionId>()

/** What can happen in a sitting. */
export const sittingEventSchema = schemaOf<SittingEvent>()(
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('answer'), questionId, response: responseSchema.nullable() }),
    z.strictObject({ type: z.literal('flag'), questionId, isFlagged: z.boolean() }),
    z.strictObject({
      type: z.literal('confidence'),
      questionId,
      confidence: z.enum(confidenceLevels).nullable(),
    }),
    z.strictObject({
      type: z.literal('strike'),
      questionId,
      optionId: id<OptionId>(),
      isStruck: z.boolean(),
    }),
    z.strictObject({ type: z.literal('visit'), questionIndex: count, screen }),
    z.strictObject({ type: z.literal('check'), questionId }),
    z.strictObject({ type: z.literal('predict'), questionId, text: line }),
    z.strictObject({ type: z.literal('recall'), questionId, isRecalled: z.boolean() }),
    z.strictObject({ type: z.literal('pause') }),
    z.strictObject({ type: z.literal('resume'), stoppedAtMs: ms }),
    z.strictObject({ type: z.literal('disturb'), kind: z.enum(disturbanceKinds), lastsMs: ms }),
    z.strictObject({ type: z.literal('end'), reason: endReason }),
  ]),
)
