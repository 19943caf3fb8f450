/**
 * The schema of the log's events. Invariant: what the log holds can be projected; an event that could not is
 * refused before it is saved, for it would be refused at every replay.
 */
import { z } from 'zod'
import type { AttemptId, BankId, ContentHash, DeviceId, EventId, ExamId, QuestionId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import type { AppendEvent, NamedQuestions, QuestionRef } from '../contract'
import { questionSchema } from './questionSchema'
import { learningEventSchemas } from './learningEventSchema'
import { problemEventSchemas } from './problemEventSchema'
import { id, list, ms, seed, shallowJson, schemaOf } from './schemaParts'
import { sittingEventSchema, sittingSchema } from './sittingSchema'

const stamp = {
  id: id<EventId>(),
  device: id<DeviceId>(),
  seq: z.number().int().positive(),
  atMs: ms,
}

/** One event: who made it, its place, and one of the known changes. Unknown kinds and fields are refused. */
const keptSchema = z.strictObject({
  ...stamp,
  type: z.literal('questions.kept'),
  // Not in logs of before.
  bankId: id<BankId>().optional(),
  seed: seed.optional(),
  questions: list(questionSchema, 500).min(1),
})

const refSchema = schemaOf<QuestionRef>()(
  z.strictObject({
    id: id<QuestionId>(),
    hash: id<ContentHash>(),
  }),
)

const namedSchema = schemaOf<NamedQuestions>()(
  z.strictObject({
    ...stamp,
    type: z.literal('questions.named'),
    bankId: id<BankId>(),
    seed,
    questions: list(refSchema, 500).min(1),
  }),
)

const otherSchemas = [
  z.strictObject({ ...stamp, type: z.literal('sitting.started'), sitting: sittingSchema }),
  z.strictObject({
    ...stamp,
    type: z.literal('sitting.changed'),
    attemptId: id<AttemptId>(),
    elapsedMs: ms,
    change: sittingEventSchema,
  }),
  z.strictObject({ ...stamp, type: z.literal('attempt.deleted'), attemptId: id<AttemptId>() }),
  z.strictObject({
    ...stamp,
    type: z.literal('exam.restarted'),
    bankId: id<BankId>(),
    examId: id<ExamId>(),
    attemptIds: list(id<AttemptId>(), 100_000),
  }),
  z.strictObject({
    ...stamp,
    type: z.literal('setting.changed'),
    key: z.string().min(1).max(200),
    value: shallowJson,
  }),
  learningEventSchemas.reviewAnswered.extend(stamp),
  learningEventSchemas.reviewUndone.extend(stamp),
  learningEventSchemas.cardChanged.extend(stamp),
  learningEventSchemas.missTagged.extend(stamp),
  learningEventSchemas.noteWritten.extend(stamp),
  learningEventSchemas.questionBookmarked.extend(stamp),
  learningEventSchemas.goalSet.extend(stamp),
  learningEventSchemas.resultLogged.extend(stamp),
  learningEventSchemas.resultRemoved.extend(stamp),
  problemEventSchemas.questionLeftOut.extend(stamp),
  problemEventSchemas.problemReported.extend(stamp),
  problemEventSchemas.conflictRuled.extend(stamp),
  problemEventSchemas.attemptsRemarked.extend(stamp),
] as const

/** An event as the log holds it. */
export const logEventSchema = schemaOf<LogEvent>()(
  z.discriminatedUnion('type', [keptSchema, ...otherSchemas]),
)

/** An event as a page sends it: questions are named, not handed over. */
export const appendEventSchema = schemaOf<AppendEvent>()(
  z.discriminatedUnion('type', [namedSchema, ...otherSchemas]),
)
