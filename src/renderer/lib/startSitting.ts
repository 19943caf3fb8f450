/**
 * Drawing a form and starting a sitting on it, for every screen that offers one. The sitting and the snapshots of its
 * questions are in the log and in the rows before the test room opens.
 */
import { arrangeItems, assembleForm, assembleRetry, type Assembly, type DrawnForm } from '#core/assembly'
import { domainIn, type Exam } from '#core/exam'
import type { AttemptId, BankId, QuestionId } from '#core/ids'
import {
  filterPractice,
  openFilter,
  practiceItems,
  type PracticeFilter,
  type PracticeItem,
} from '#core/practicePool'
import { mockPool, practiceOnly } from '#core/sealed'
import type { Question } from '#core/question'
import { createSitting } from '#core/sitting'
import type { Form, SittingRules } from '#core/sittingTypes'
import type { Engine } from './engine'
import { sealedIn } from './sealed'

/**
 * A bank's index joined with what this person has seen of it. `seen` are questions ever shown, running sittings
 * included; `guarded` are the bank's exams with a goal, whose sealed mocks practice for another exam spares as well.
 */
export type Pool = {
  bankId: BankId
  bankHash: string
  items: PracticeItem[]
  seen: ReadonlySet<QuestionId>
  guarded: Exam[]
}

/** Loads what a form is drawn from. A response slower than `budgetMs` counts as slow. */
export async function loadPool(engine: Engine, bankId: BankId, budgetMs = Infinity): Promise<Pool> {
  const rows = engine.rows()
  const [{ bank, index }, histories, sittings, goals] = await Promise.all([
    engine.client.bank(bankId),
    rows.histories(bankId),
    rows.sittings(),
    rows.goals(),
  ])
  const running = sittings.filter(({ form }) => form.bankId === bankId)
  return {
    bankId,
    bankHash: index.hash,
    items: practiceItems(index, histories, budgetMs),
    seen: new Set([
      ...histories.map(({ questionId }) => questionId),
      ...running.flatMap(({ form }) => form.items.map(({ questionId }) => questionId)),
    ]),
    guarded: bank.exams.filter(({ id }) =>
      goals.some((goal) => goal.bankId === bankId && goal.examId === id),
    ),
  }
}

/** What a person chose in the set-up. `count` is for practice; a mock has the exam's own number. */
export type SittingChoice = {
  exam: Exam
  kind: 'mock' | 'practice'
  count: number
  domains: string[]
  /** Practice on one study note; absent or null for all of them. */
  topic?: string | null
  /** Practice on a part of the questions; absent for all of them. */
  filter?: Partial<PracticeFilter>
  withTrial: boolean
  /** Minutes before extra time; null for no limit. */
  minutes: number | null
  extraTimePercent: number
  canRateConfidence: boolean
}

/** The number of questions a choice asks for. */
export function askedCount({ exam, kind, count }: SittingChoice): number {
  return kind === 'mock' ? exam.scoredCount + exam.trialCount : count
}

/**
 * The form a choice draws with this seed: what the set-up announces is what `startChosen` starts. A mock is the next
 * sealed one while there is one; practice leaves the questions of sealed mocks alone.
 */
export function drawForm(pool: Pool, choice: SittingChoice, seed: number): Assembly {
  const topic = choice.kind === 'mock' ? null : (choice.topic ?? null)
  const draw = (items: PracticeItem[]) =>
    assembleForm({
      exam: topic === null ? choice.exam : weightedAs(choice.exam, items),
      bankId: pool.bankId,
      bankHash: pool.bankHash,
      pool: items,
      kind: choice.kind,
      count: askedCount(choice),
      domains: choice.kind === 'mock' ? [] : choice.domains,
      withTrial: choice.withTrial,
      seed,
    })
  if (topic !== null) return draw(topicItems(pool, choice.exam, topic))
  if (choice.kind !== 'mock') {
    const filter = { ...openFilter, ...choice.filter }
    return draw(filterPractice(choice.exam, practicePart(pool, choice.exam), filter))
  }
  const state = sealedIn(pool, choice.exam)
  const sealed = draw(mockPool(pool.items, state))
  return sealed.shortages.length > 0 ? draw(mockPool(pool.items, state, true)) : sealed
}

/** The pool without the questions of untouched sealed mocks. */
export function practicePart(pool: Pool, exam: Exam): PracticeItem[] {
  const exams = [exam, ...pool.guarded.filter(({ id }) => id !== exam.id)]
  return practiceOnly(pool.items, ...exams.map((guarded) => sealedIn(pool, guarded)))
}

/** The questions of a topic that serve an exam, those of sealed mocks left out. */
export function topicItems(pool: Pool, exam: Exam, topic: string): PracticeItem[] {
  return ofTopic(practicePart(pool, exam), exam, topic)
}

/** How many questions of a topic wait in sealed mocks. */
export function sealedTopicCount(pool: Pool, exam: Exam, topic: string): number {
  return ofTopic(pool.items, exam, topic).length - topicItems(pool, exam, topic).length
}

function ofTopic(items: readonly PracticeItem[], exam: Exam, topic: string): PracticeItem[] {
  return items.filter((item) => item.topic === topic && domainIn(exam, item.objectives) !== null)
}

/** The exam with its domains weighted as these questions lie: the exam's own weights mean nothing within a topic. */
function weightedAs(exam: Exam, items: PracticeItem[]): Exam {
  const inDomain = (id: string) => items.filter((item) => domainIn(exam, item.objectives) === id).length
  const domains = exam.domains.map((domain) => ({
    ...domain,
    weight: inDomain(domain.id) / Math.max(1, items.length),
  }))
  return { ...exam, domains }
}

/** A seed for a new form, 0 to 2^32 - 1. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
}

/** Starts the sitting of a drawn form. Resolves with its id once it is saved and readable. */
export function startChosen(engine: Engine, choice: SittingChoice, form: DrawnForm): Promise<AttemptId> {
  const limitMs =
    choice.minutes === null ? null : Math.round(choice.minutes * 60_000 * (1 + choice.extraTimePercent / 100))
  const isMock = choice.kind === 'mock'
  return start(engine, form, {
    exam: choice.exam,
    title: `${choice.exam.code} · ${choice.kind}`,
    rules: {
      kind: choice.kind,
      limitMs,
      hasFeedback: !isMock,
      canRateConfidence: choice.canRateConfidence || !isMock,
    },
  })
}

/** Starts practice on exactly these questions, in this order. `limitMs` null: no clock. */
export function startRound(
  engine: Engine,
  exam: Exam,
  pool: Pool,
  round: { questionIds: QuestionId[]; limitMs: number | null },
): Promise<AttemptId> {
  const { bankId, bankHash, items } = pool
  const { questionIds, limitMs } = round
  const { form } = assembleRetry({ exam, bankId, bankHash, pool: items, questionIds, seed: newSeed() })
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
    },
  )
}

/** Starts a retry of exactly these questions, with feedback and without a clock. */
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
    pool: pool.items,
    questionIds,
    seed: newSeed(),
  })
  if (form.items.length === 0) {
    throw new Error('None of these questions is in the bank any more. You can still read them under Missed.')
  }
  return start(engine, form, {
    exam,
    title: `${exam.code} · retry missed`,
    rules: { kind: 'retry', limitMs: null, hasFeedback: true, canRateConfidence: true },
  })
}

/** The service hands out this many questions at most in one reply; a log event keeps fewer, to stay small. */
const askedAtOnce = 500
const keptAtOnce = 50

async function start(
  engine: Engine,
  drawn: DrawnForm,
  sitting: { exam: Exam; title: string; rules: SittingRules },
): Promise<AttemptId> {
  const questions = await fetchQuestions(engine, drawn)
  const form: Form = { ...drawn, items: arrangeItems(drawn.items, questions, drawn.seed) }
  const attemptId = crypto.randomUUID() as AttemptId
  for (const part of chunks(await unknownSnapshots(engine, questions), keptAtOnce)) {
    engine.saver.save({ type: 'questions.kept', questions: part })
  }
  const startedAtMs = Date.now()
  const started = createSitting({ attemptId, form, startedAtMs, ...sitting })
  engine.saver.save({ type: 'sitting.started', sitting: started }, startedAtMs)
  await Promise.all([engine.saver.settled(), engine.rowsSettled()])
  return attemptId
}

async function fetchQuestions(engine: Engine, drawn: DrawnForm): Promise<Question[]> {
  const ids = drawn.items.map((item) => item.questionId)
  const parts = chunks(ids, askedAtOnce).map((part) => engine.client.questions(drawn.bankId, part))
  return (await Promise.all(parts)).flat()
}

async function unknownSnapshots(engine: Engine, questions: Question[]): Promise<Question[]> {
  const rows = await engine.rows().getMany(
    'snapshots',
    questions.map((question) => question.hash),
  )
  return questions.filter((_, index) => rows[index] === undefined)
}

function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
