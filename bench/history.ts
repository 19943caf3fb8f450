/** A made-up person's history for the benches: an exam, its questions, and sittings on them. Nothing else imports it. */
import type { AttemptId, BankId, ContentHash, ExamId, OptionId, QuestionId } from '#core/bank/ids'
import type { Exam } from '#core/bank/exam'
import type { LogAction } from '#core/log/logEvent'
import type { Question } from '#core/bank/question'
import type { Random } from '#core/common/random'
import { createSitting } from '#core/sitting/sitting'
import type { Sitting, SittingEvent } from '#core/sitting/sittingTypes'

/** Notes of the bank, each with its share of the questions. */
export const topicCount = 60

export const domains = [0.2, 0.24, 0.36, 0.2].map((weight, domain) => ({
  id: `${domain + 1}`,
  title: `Domain ${domain + 1}`,
  weight,
  tasks: Array.from({ length: 4 }, (_, task) => ({
    id: `${domain + 1}.${task + 1}`,
    title: `Task ${task + 1}`,
  })),
}))

export const exam: Exam = {
  id: 'bench-x' as ExamId,
  code: 'BENCH',
  title: 'Bench',
  vendor: 'bench',
  lifecycle: { status: 'active', asOf: '2026-11-01' },
  scoredCount: 50,
  trialCount: 0,
  minutes: 130,
  scale: { min: 100, max: 1000 },
  passMark: 720,
  rawCut: null,
  credit: { multiple: 'exact', ordering: 'exact', matching: 'exact' },
  allowedTypes: ['single'],
  mix: {},
  domains,
  unconfirmed: [],
  sources: [],
}

export const bankId = 'bench' as BankId

/** A question of the bank `bench` as a sitting kept it, and its place in the guide. */
export function questionOf(number: number): {
  question: Question
  domain: string
  task: string
  topic: string
} {
  const option = (id: string, isCorrect: boolean) => ({ id: id as OptionId, text: id, isCorrect, why: '' })
  const domain = `${(number % domains.length) + 1}`
  const topic = `topic-${number % topicCount}`
  const task = `${domain}.${(number % 3) + 1}`
  const question: Question = {
    id: `q-${number}` as QuestionId,
    hash: `h${number}` as ContentHash,
    type: 'single',
    stem: `${number} ${number % 3 === 0 ? 'Which needs the LEAST operational overhead?' : 'Which model fits the stream?'}`,
    options: [option('a', true), option('b', false)],
    prompts: [],
    numericAnswer: null,
    textAnswer: null,
    explanation: '',
    objectives: [`bench-x/${task}`],
    topic,
    facts: [],
    difficulty: 2,
    isCalculation: false,
    references: [],
    asOf: null,
    source: 'original',
    stimulus: null,
    hasFixedOrder: false,
  }
  return { question, domain, task, topic }
}

/** The first so many questions. */
export function questionsUpTo(count: number): Question[] {
  return Array.from({ length: count }, (_, number) => questionOf(number).question)
}

type SittingPlan = { count: number; questionCount: number; random: Random; startedAtMs: number }

/** A round on some of the first `questionCount` questions, nothing answered yet. */
export function sittingOf(
  index: number,
  { count, questionCount, random, startedAtMs }: SittingPlan,
): Sitting {
  const start = Math.floor(random.next() * questionCount)
  const items = Array.from({ length: count }, (_, place) => {
    const { question, domain, task } = questionOf((start + place * 37) % questionCount)
    return {
      questionId: question.id,
      hash: question.hash,
      domain,
      task,
      isTrial: false,
      optionOrder: ['a', 'b'] as OptionId[],
    }
  })
  return createSitting({
    attemptId: `a${index}` as AttemptId,
    title: 'BENCH',
    exam,
    form: { bankId, bankHash: 'h', seed: 1, items },
    rules: {
      kind: index % 100 === 0 ? 'mock' : 'practice',
      limitMs: null,
      hasFeedback: index % 100 !== 0,
      canRateConfidence: true,
    },
    startedAtMs,
  })
}

/** A response, three in four right. */
export function responseAtRandom(random: Random) {
  return { type: 'single' as const, chosen: (random.next() < 0.75 ? 'a' : 'b') as OptionId }
}

/** What the log hears of a sitting: each question answered once and left for the next, then the end. */
export function playedSitting(sitting: Sitting, random: Random): { action: LogAction; atMs: number }[] {
  const { attemptId, startedAtMs, form } = sitting
  let elapsedMs = 0
  const changed = (change: SittingEvent) => {
    const action: LogAction = { type: 'sitting.changed', attemptId, elapsedMs, change }
    return { action, atMs: startedAtMs + elapsedMs }
  }
  const answered = form.items.flatMap(({ questionId }, questionIndex) => {
    const visit = changed({ type: 'visit', questionIndex, screen: 'question' })
    elapsedMs += Math.round(20_000 + random.next() * 120_000)
    return [visit, changed({ type: 'answer', questionId, response: responseAtRandom(random) })]
  })
  const started: LogAction = { type: 'sitting.started', sitting }
  return [{ action: started, atMs: startedAtMs }, ...answered, changed({ type: 'end', reason: 'submitted' })]
}
