/** The schemas of the learning events: reviews, cards, tags, notes, goals and results (core/logEvent.ts). */
import { z } from 'zod'
import { confidenceLevels } from '#core/common/confidence'
import type { AttemptId, BankId, ContentHash, ExamId, QuestionId, ResultId, ReviewId } from '#core/bank/ids'
import { missCauses, type NoteSubject } from '#core/history/marks'
import { cardActs, type Review } from '#core/learning/reviewTypes'
import { responseSchema } from './questionSchema'
import { id, line, list, ms, share, text, schemaOf } from './schemaParts'

const bankId = id<BankId>()
const examId = id<ExamId>()
const questionId = id<QuestionId>()
const day = z.iso.date()

const reviewSchema = schemaOf<Review>()(
  z.strictObject({
    reviewId: id<ReviewId>(),
    examId,
    askedId: questionId,
    hash: id<ContentHash>(),
    response: responseSchema.nullable(),
    isRight: z.boolean(),
    confidence: z.enum(confidenceLevels).nullable(),
    elapsedMs: ms,
    isLearningStep: z.boolean(),
    scheduler: z.strictObject({ version: line, weights: list(z.number(), 100) }),
  }),
)

const subjectSchema = schemaOf<NoteSubject>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('question'), bankId, questionId }),
    z.strictObject({ kind: z.literal('topic'), bankId, topic: line.min(1) }),
  ]),
)

const forecastSchema = z.strictObject({ chance: share, harderChance: share })

/** Their bodies; logEventSchema.ts puts the stamp of an event to each. */
export const learningEventSchemas = {
  reviewAnswered: z.strictObject({
    type: z.literal('review.answered'),
    bankId,
    questionId,
    review: reviewSchema,
  }),
  reviewUndone: z.strictObject({
    type: z.literal('review.undone'),
    bankId,
    questionId,
    reviewId: id<ReviewId>(),
  }),
  cardChanged: z.strictObject({
    type: z.literal('card.changed'),
    bankId,
    questionId,
    act: z.enum(cardActs),
    hash: id<ContentHash>(),
  }),
  missTagged: z.strictObject({
    type: z.literal('miss.tagged'),
    bankId,
    examId,
    questionId,
    occasion: id<AttemptId | ReviewId>(),
    cause: z.enum(missCauses).nullable(),
  }),
  noteWritten: z.strictObject({ type: z.literal('note.written'), subject: subjectSchema, text }),
  questionBookmarked: z.strictObject({
    type: z.literal('question.bookmarked'),
    bankId,
    questionId,
    isBookmarked: z.boolean(),
  }),
  goalSet: z.strictObject({
    type: z.literal('goal.set'),
    bankId,
    examId,
    examDay: day.nullable(),
    minutesADay: z.number().int().min(5).max(1_440),
  }),
  resultLogged: z.strictObject({
    type: z.literal('result.logged'),
    resultId: id<ResultId>(),
    bankId,
    examId,
    takenOn: day,
    isPassed: z.boolean(),
    score: z.number().nullable(),
    forecast: forecastSchema.nullable(),
  }),
  resultRemoved: z.strictObject({ type: z.literal('result.removed'), resultId: id<ResultId>() }),
}
