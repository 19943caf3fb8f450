/**
 * Drawing a form and starting a sitting on it, for every screen that offers one. The sitting and the snapshots of its
 * questions are in the log and in the rows before the test room opens.
 */
import { arrangeItems, assembleForm, assembleRetry, type Assembly, type DrawnForm } from '#core/assembly'
import type { BankReply } from '../api/client'
import { domainIn, type Exam } from '#core/exam'
import type { AttemptId, BankId, QuestionId } from '#core/ids'
import type { PoolItem } from '#core/draw'
import type { QuestionHistory } from '#core/projectionTypes'
import type { Question } from '#core/question'
import { createSitting } from '#core/sitting'
import type { Form, SittingRules } from '#core/sittingTypes'
import type { Engine } from './engine'

/** A bank's index joined with what this person has seen of it. */
export type Pool = { bankId: BankId; bankHash: string; items: PoolItem[] }

/** Loads what a form is drawn from. */
export async function loadPool(engine: Engine, bankId: BankId): Promise<Pool> {
  const [{ index }, histories] = await Promise.all([
    engine.client.bank(bankId),
    engine.rows().histories(bankId),
  ])
  return { bankId, bankHash: index.hash, items: joinHistories(index, histories) }
}

function joinHistories(index: BankReply['index'], histories: QuestionHistory[]): PoolItem[] {
  const known = new Map(histories.map((history) => [history.questionId, history]))
  return index.questions.map((entry) => {
    const history = known.get(entry.id)
    return {
      ...entry,
      timesSeen: history?.exposures.length ?? 0,
      lastSeenAtMs: history?.exposures.at(-1)?.atMs ?? null,
      isMissed: history?.missedAtMs != null,
    }
  })
}

/** What a person chose in the set-up. `count` is for practice; a mock has the exam's own number. */
export type SittingChoice = {
  exam: Exam
  kind: 'mock' | 'practice'
  count: number
  domains: string[]
  /** Practice on one study note; absent or null for all of them. */
  topic?: string | null
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

/** The form a choice draws with this seed: what the set-up announces is what `startChosen` starts. */
export function drawForm(pool: Pool, choice: SittingChoice, seed: number): Assembly {
  const topic = choice.kind === 'mock' ? null : (choice.topic ?? null)
  const items = topic === null ? pool.items : topicItems(pool, choice.exam, topic)
  return assembleForm({
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
}

/** The questions of a topic that serve an exam. */
export function topicItems(pool: Pool, exam: Exam, topic: string): PoolItem[] {
  return pool.items.filter((item) => item.topic === topic && domainIn(exam, item.objectives) !== null)
}

/** The exam with its domains weighted as these questions lie: the exam's own weights mean nothing within a topic. */
function weightedAs(exam: Exam, items: PoolItem[]): Exam {
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
