/** A made-up person's history for the benches: an exam, its questions, and sittings on them. Nothing else imports it. */
import type { AttemptId, BankId, ContentHash, ExamId, OptionId, QuestionId } from '#core/bank/ids'
import type { Exam } from '#core/bank/exam'
import type { LogAction } from '#core/log/logEvent'
import type { Question } from '#core/bank/question'
import type { Random } from '#core/common/random'
import { createSitting } from '#core/sitting/sitting'
import type { Sitting, SittingEvent } from '#core/sitting/sittingTypes'

const questionCount = 2_000

export const exam: Exam = {
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

/** All questions there are. */
export function allQuestions(): Question[] {
  return Array.from({ length: questionCount }, (_, index) => questionOf(index))
}

/** A round on questions at random, nothing answered yet. */
export function sittingOf(index: number, count: number, random: Random, startedAtMs: number): Sitting {
  const start = Math.floor(random.next() * questionCount)
  const items = Array.from({ length: count }, (_, place) => {
    const question = (start + place * 37) % questionCount
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
  return createSitting({
    attemptId: `a${index}` as AttemptId,
    title: 'E-1',
    exam,
    form: { bankId: 'b' as BankId, bankHash: 'h', seed: 1, items },
    rules: { kind: 'practice', limitMs: null, hasFeedback: true, canRateConfidence: true },
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
