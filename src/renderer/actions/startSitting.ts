/**
 * Starting a sitting on a drawn form, for every screen that offers one. The sitting and the snapshots of its questions
 * are in the log and in the rows before the test room opens.
 */
import { arrangeItems, assembleRetry, type DrawnForm } from '#core/form/assembly'
import type { Exam } from '#core/bank/exam'
import type { AttemptId, BankId, QuestionId } from '#core/bank/ids'
import type { PracticeFilter } from '#core/form/practiceFilter'
import type { Question } from '#core/bank/question'
import { listLimits } from '#core/bank/textLimits'
import { createSitting, type SittingStart } from '#core/sitting/sitting'
import type { Form } from '#core/form/form'
import { startWords } from '../wording/en/starts'
import { filterOf, type SittingChoice } from './drawForm'
import type { Engine } from './engine'
import { keepQuestions } from './keepQuestions'
import { loadPool, newSeed, roundPart, type Pool } from './pool'
import { settlePreparedExam } from './preparedExam'

/**
 * Starts the sitting of a drawn form; resolves with its id once it is saved and readable. `sinceMs`: it goes on with a
 * run that began then; absent for a run of its own.
 */
export function startChosen(
  engine: Engine,
  choice: SittingChoice,
  form: DrawnForm,
  sinceMs = Date.now(),
): Promise<AttemptId> {
  const limitMs =
    choice.minutes === null ? null : Math.round(choice.minutes * 60_000 * (1 + choice.extraTimePercent / 100))
  const isMock = choice.kind === 'mock'
  return start(engine, form, {
    exam: choice.exam,
    title: `${choice.exam.code} · ${isMock && choice.isBadDay ? 'bad-day mock' : choice.kind}`,
    rules: {
      kind: choice.kind,
      limitMs,
      hasFeedback: !isMock,
      canRateConfidence: choice.canRateConfidence || !isMock,
      ...(choice.isCovered && !isMock ? { isCovered: true } : {}),
      ...(choice.isBadDay && isMock ? { isBadDay: true } : {}),
    },
    ...(isMock ? {} : { run: { filter: filterOf(choice), sinceMs } }),
  })
}

/**
 * Starts practice on these questions, in this order, without those a round may not ask. `limitMs` null: no clock;
 * `filter`: what they were drawn by.
 */
export function startRound(
  engine: Engine,
  exam: Exam,
  pool: Pool,
  round: { questionIds: QuestionId[]; limitMs: number | null; filter?: PracticeFilter },
): Promise<AttemptId> {
  const { bankId, bankHash } = pool
  const questionIds = round.questionIds.slice(0, listLimits.items)
  const { limitMs, filter } = round
  const { form } = assembleRetry({
    exam,
    bankId,
    bankHash,
    pool: roundPart(pool),
    questionIds,
    seed: newSeed(),
  })
  const place = new Map(questionIds.map((id, index) => [id, index]))
  const placeOf = (id: QuestionId) => place.get(id) ?? 0
  const ordered = form.items.toSorted((a, b) => placeOf(a.questionId) - placeOf(b.questionId))
  return start(
    engine,
    { ...form, items: ordered },
    {
      exam,
      title: `${exam.code} · practice`,
      rules: { kind: 'practice', limitMs, hasFeedback: true, canRateConfidence: true },
      ...(filter ? { run: { filter, sinceMs: Date.now() } } : {}),
    },
  )
}

/** Starts a retry of exactly these questions, as many as one sitting holds, with feedback and without a clock. */
export async function startRetry(
  engine: Engine,
  exam: Exam,
  bankId: BankId,
  questionIds: QuestionId[],
): Promise<AttemptId> {
  const pool = await loadPool(engine, bankId)
  const { form } = assembleRetry({
    exam,
    bankId,
    bankHash: pool.bankHash,
    pool: roundPart(pool),
    questionIds: questionIds.slice(0, listLimits.items),
    seed: newSeed(),
  })
  if (form.items.length === 0) {
    throw new Error(
      questionIds.some((id) => pool.inMock.has(id)) ? startWords.theseInMock : startWords.theseLeftOut,
    )
  }
  return start(engine, form, {
    exam,
    title: `${exam.code} · retry missed`,
    rules: { kind: 'retry', limitMs: null, hasFeedback: true, canRateConfidence: true },
  })
}

async function start(
  engine: Engine,
  drawn: DrawnForm,
  sitting: Pick<SittingStart, 'exam' | 'title' | 'rules' | 'run'>,
): Promise<AttemptId> {
  const { saver } = engine
  const ids = drawn.items.map((item) => item.questionId)
  const questions = await engine.client.questions(drawn.bankId, ids, drawn.seed)
  const form: Form = { ...drawn, items: arrangeItems(drawn.items, questions, drawn.seed) }
  // What the bank no longer has as it was drawn is told now, before a sitting rests on it.
  await Promise.all(keepQuestions(engine, drawn, await unknownSnapshots(engine, questions)).map(saver.saved))
  await settlePreparedExam(engine, { bankId: form.bankId, examId: sitting.exam.id })
  const attemptId = crypto.randomUUID() as AttemptId
  const startedAtMs = Date.now()
  const started = createSitting({ attemptId, form, startedAtMs, ...sitting })
  const event = saver.save({ type: 'sitting.started', sitting: started }, startedAtMs)
  await saver.saved(event)
  await engine.rowsSettled()
  return attemptId
}

async function unknownSnapshots(engine: Engine, questions: Question[]): Promise<Question[]> {
  const rows = await engine.rows().getMany(
    'snapshots',
    questions.map((question) => question.hash),
  )
  return questions.filter((_, index) => rows[index] === undefined)
}
