import 'fake-indexeddb/auto'
import type {
  AttemptId,
  BankId,
  ContentHash,
  DeviceId,
  EventId,
  ExamId,
  OptionId,
  QuestionId,
} from '#core/ids'
import type { Exam } from '#core/exam'
import type { LogAction, LogEvent } from '#core/logEvent'
import type { Question } from '#core/question'
import { createRandom, type Random } from '#core/random'
import { createSitting } from '#core/sitting'
import type { Sitting } from '#core/sittingTypes'
import { openDexieRows } from '../src/renderer/db/dexieRows'
import type { RowStore } from '../src/renderer/db/rowStore'
import { loadProgress } from '../src/renderer/lib/progressRows'
import { inMs, inTurns, timed, type Measure } from './measure'

const pairCount = 60
const perSitting = 10
const yearMs = 365 * 86_400_000
const nowMs = Date.UTC(2026, 10, 27)
const batchSize = 1_000

const exam: Exam = {
  id: 'e' as ExamId,
  code: 'E-1',
  title: 'Exam',
  vendor: 'Vendor',
  lifecycle: { status: 'active', asOf: '2026-01-01' },
  scoredCount: 50,
  trialCount: 0,
  minutes: 130,
  scale: { min: 100, max: 1000 },
  passMark: 720,
  rawCut: null,
  credit: { multiple: 'exact', ordering: 'exact', matching: 'exact' },
  allowedTypes: ['single'],
  mix: {},
  domains: [0.2, 0.24, 0.36, 0.2].map((weight, domain) => ({
    id: `${domain + 1}`,
    title: `Domain ${domain + 1}`,
    weight,
    tasks: Array.from({ length: 4 }, (_, task) => ({ id: `${domain + 1}.${task + 1}`, title: 'Task' })),
  })),
  unconfirmed: [],
  sources: [],
}

/** What Progress reads after 100,000 stored responses beside the same after 1,000, over one year each, on its evenings. */
export async function progressBench(): Promise<Measure[]> {
  const few = await filled('few', 1_000)
  const many = await filled('many', 100_000)
  const read = (rows: RowStore) => () =>
    timed(() => loadProgress(rows, { exam, bankId: 'b' as BankId, nowMs, monthCount: 'all' }))
  // The first readings pay for compiling.
  await read(few)()
  await read(many)()
  const { subjectMs, yardstickMs, ratios } = await inTurns(pairCount, read(many), read(few))
  few.close()
  many.close()
  return [
    {
      name: 'Progress data of 100,000 responses',
      yardstick: 'the same of 1,000',
      ratios,
      percentile: 50,
      target: 1.5,
      detail: `${inMs(subjectMs)}; ${inMs(yardstickMs)} of 1,000`,
    },
  ]
}

async function filled(name: string, responseCount: number): Promise<RowStore> {
  const rows = await openDexieRows(`bench-${name}`)
  const random = createRandom(1)
  const sittingCount = responseCount / perSitting
  const questions = Array.from({ length: 2_000 }, (_, index) => questionOf(index))
  let actions: { action: LogAction; atMs: number }[] = [
    { action: { type: 'questions.kept', questions }, atMs: nowMs - yearMs },
  ]
  let seq = 0
  const flush = async () => {
    await rows.apply(
      actions.map(({ action, atMs }): LogEvent => {
        seq += 1
        return { ...action, id: `${seq}` as EventId, device: 'd' as DeviceId, seq, atMs }
      }),
    )
    actions = []
  }
  for (let index = 0; index < sittingCount; index += 1) {
    const dayMs = Math.floor(nowMs - yearMs + ((index + 1) / (sittingCount + 1)) * yearMs)
    const atMs = dayMs - (dayMs % 86_400_000) + (16 + Math.floor(random.next() * 5)) * 3_600_000 + index
    const sitting = sittingOf(index, random, atMs)
    const end = { type: 'end' as const, reason: 'submitted' as const }
    actions.push(
      { action: { type: 'sitting.started', sitting }, atMs },
      {
        action: { type: 'sitting.changed', attemptId: sitting.attemptId, elapsedMs: 3_600_000, change: end },
        atMs,
      },
    )
    if (actions.length >= batchSize) await flush()
  }
  await flush()
  return rows
}

function questionOf(index: number): Question {
  const option = (id: string, isCorrect: boolean) => ({ id: id as OptionId, text: id, isCorrect, why: '' })
  return {
    id: `q${index}` as QuestionId,
    hash: `h${index}` as ContentHash,
    type: 'single',
    stem: index % 3 === 0 ? 'Which needs the LEAST operational overhead?' : 'Which fits?',
    options: [option('a', true), option('b', false)],
    prompts: [],
    numericAnswer: null,
    textAnswer: null,
    explanation: '',
    objectives: [],
    topic: `topic ${index % 60}`,
    facts: [],
    difficulty: 2,
    isCalculation: false,
    references: [],
    asOf: null,
    source: 'original',
    stimulus: null,
    hasFixedOrder: false,
  }
}

/** A round of ten questions at random, answered at random, three in four right. */
function sittingOf(index: number, random: Random, startedAtMs: number): Sitting {
  const start = Math.floor(random.next() * 2_000)
  const items = Array.from({ length: perSitting }, (_, place) => {
    const question = (start + place * 37) % 2_000
    const domain = (question % 4) + 1
    return {
      questionId: `q${question}` as QuestionId,
      hash: `h${question}` as ContentHash,
      domain: `${domain}`,
      task: `${domain}.${(question % 3) + 1}`,
      isTrial: false,
      optionOrder: ['a', 'b'] as OptionId[],
    }
  })
  const sitting = createSitting({
    attemptId: `a${index}` as AttemptId,
    title: 'E-1',
    exam,
    form: { bankId: 'b' as BankId, bankHash: 'h', seed: 1, items },
    rules: { kind: 'practice', limitMs: null, hasFeedback: true, canRateConfidence: true },
    startedAtMs,
  })
  for (const answer of Object.values(sitting.answers)) {
    const response = { type: 'single' as const, chosen: (random.next() < 0.75 ? 'a' : 'b') as OptionId }
    answer.response = response
    answer.firstResponse = response
    answer.elapsedMs = 20_000 + random.next() * 120_000
    answer.confidence = random.next() < 0.5 ? 'sure' : 'unsure'
  }
  return sitting
}
