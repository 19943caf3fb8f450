import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixtureExam } from '../form/fixtures'
import type { AttemptId, BankId, ContentHash, OptionId, QuestionId } from '../bank/ids'
import type { Question, Response } from '../bank/question'
import { createSitting, isCoveredNow, next } from './sitting'
import { sittingProgress } from './sittingProgress'
import type { Sitting, SittingContext, SittingEvent, SittingRules } from './sittingTypes'
import type { FormItem } from '../form/form'

const questionIds = ['q0', 'q1', 'q2', 'q3'] as QuestionId[]
const options = ['a', 'b', 'c'] as OptionId[]
const limitMs = 100_000

const item = (questionId: QuestionId): FormItem => ({
  questionId,
  hash: `hash of ${questionId}` as ContentHash,
  domain: '1',
  task: null,
  isTrial: false,
  optionOrder: options,
})

function sittingOf(rules: Partial<SittingRules> = {}): Sitting {
  return createSitting({
    attemptId: 'attempt' as AttemptId,
    title: 'E-1 · mock',
    exam: fixtureExam,
    form: { bankId: 'b' as BankId, bankHash: 'h', seed: 1, items: questionIds.map(item) },
    rules: { kind: 'mock', limitMs, hasFeedback: false, canRateConfidence: true, ...rules },
    startedAtMs: 1_000,
  })
}

const chosen = (optionId: string): Response => ({ type: 'single', chosen: optionId as OptionId })
const answer = (questionId: string, optionId: string | null): SittingEvent => ({
  type: 'answer',
  questionId: questionId as QuestionId,
  response: optionId === null ? null : chosen(optionId),
})
const at = (elapsedMs: number): SittingContext => ({ elapsedMs, atMs: 1_000 + elapsedMs })

/** Plays events one second apart. */
function play(sitting: Sitting, events: SittingEvent[]): Sitting {
  return events.reduce((before, event, index) => next(before, event, at((index + 1) * 1_000)), sitting)
}

const of = (sitting: Sitting, questionId: string) => sitting.answers[questionId as QuestionId]

describe('answers', () => {
  test('a further option, place or pair is no change; taking one back is', () => {
    const answerWith = (response: Response | null): SittingEvent => ({
      type: 'answer',
      questionId: 'q0' as QuestionId,
      response,
    })
    const multiple = (...ids: string[]) => answerWith({ type: 'multiple', chosen: ids as OptionId[] })
    const ordering = (...ids: string[]) => answerWith({ type: 'ordering', order: ids as OptionId[] })
    const matching = (pairs: Record<string, string>) =>
      answerWith({ type: 'matching', pairs } as unknown as Response)
    const changesOf = (...events: SittingEvent[]) => of(play(sittingOf(), events), 'q0')?.changeCount
    expect(changesOf(multiple('a'), multiple('a', 'b'))).toBe(0)
    expect(changesOf(multiple('a', 'b'), multiple('a'))).toBe(1)
    expect(changesOf(multiple('a', 'b'), multiple('a', 'c'))).toBe(1)
    expect(changesOf(ordering('a'), ordering('a', 'b'))).toBe(0)
    expect(changesOf(ordering('a', 'b'), ordering('b', 'a'))).toBe(1)
    expect(changesOf(matching({ 1: 'a' }), matching({ 1: 'a', 2: 'b' }))).toBe(0)
    expect(changesOf(matching({ 1: 'a' }), matching({ 1: 'b' }))).toBe(1)
    expect(changesOf(multiple('a'), answerWith(null))).toBe(1)
  })

  test('replace each other, and how often is counted', () => {
    const played = play(sittingOf(), [
      answer('q0', 'a'),
      answer('q0', 'b'),
      answer('q0', 'b'),
      answer('q1', 'c'),
    ])
    expect(of(played, 'q0')).toMatchObject({ response: chosen('b'), changeCount: 1 })
    expect(of(played, 'q1')).toMatchObject({ response: chosen('c'), changeCount: 0 })
    expect(sittingProgress(played)).toEqual({ answered: 2, answerShown: 0, unanswered: 2, flagged: 0 })
  })

  test('taken back leave a blank', () => {
    const played = play(sittingOf(), [answer('q0', 'a'), answer('q0', null)])
    expect(of(played, 'q0')?.response).toBeNull()
  })

  test('of a question that is not on the form change nothing', () => {
    expect(play(sittingOf(), [answer('elsewhere', 'a')]).answers).toEqual(
      expect.objectContaining({ q1: expect.objectContaining({ response: null }) as object }),
    )
  })

  test('are final once the key was shown in practice', () => {
    const practice = sittingOf({ kind: 'practice', limitMs: null, hasFeedback: true })
    const played = play(practice, [
      answer('q0', 'a'),
      { type: 'check', questionId: 'q0' as QuestionId },
      answer('q0', 'b'),
    ])
    expect(of(played, 'q0')).toMatchObject({ response: chosen('a'), isChecked: true })
  })

  test('that were shown without one are counted apart from what can still be answered', () => {
    const practice = sittingOf({ kind: 'practice', limitMs: null, hasFeedback: true })
    const check = (questionId: string): SittingEvent => ({
      type: 'check',
      questionId: questionId as QuestionId,
    })
    const played = play(practice, [answer('q0', 'a'), check('q0'), check('q1')])
    expect(sittingProgress(played)).toEqual({ answered: 1, answerShown: 1, unanswered: 2, flagged: 0 })
  })

  test('are never checked in a mock', () => {
    const played = play(sittingOf(), [{ type: 'check', questionId: 'q0' as QuestionId }, answer('q0', 'b')])
    expect(of(played, 'q0')).toMatchObject({ response: chosen('b'), isChecked: false })
  })
})

describe('marks', () => {
  test('flag, strike and confidence go on and off', () => {
    const questionId = 'q0' as QuestionId
    const struck = (isStruck: boolean): SittingEvent => ({
      type: 'strike',
      questionId,
      optionId: 'b' as OptionId,
      isStruck,
    })
    const on = play(sittingOf(), [
      { type: 'flag', questionId, isFlagged: true },
      { type: 'confidence', questionId, confidence: 'unsure' },
      struck(true),
      struck(true),
    ])
    expect(of(on, 'q0')).toMatchObject({ isFlagged: true, confidence: 'unsure', struck: ['b'] })
    const off = play(on, [{ type: 'flag', questionId, isFlagged: false }, struck(false)])
    expect(of(off, 'q0')).toMatchObject({ isFlagged: false, struck: [] })
  })

  test('confidence is not rated where the rules do not ask for it', () => {
    const played = play(sittingOf({ canRateConfidence: false }), [
      { type: 'confidence', questionId: 'q0' as QuestionId, confidence: 'sure' },
    ])
    expect(of(played, 'q0')?.confidence).toBeNull()
  })
})

describe('covered options', () => {
  const questionId = 'q0' as QuestionId
  const practice = (rules: Partial<SittingRules> = {}) =>
    sittingOf({ kind: 'practice', limitMs: null, hasFeedback: true, isCovered: true, ...rules })
  const predict = (text: string): SittingEvent => ({ type: 'predict', questionId, text })
  const recall: SittingEvent = { type: 'recall', questionId, isRecalled: true }
  const isCovered = (sitting: Sitting, type: Question['type'] = 'single') =>
    isCoveredNow(sitting.rules, { type }, of(sitting, questionId) ?? { isChecked: true })

  test('are shown once something was typed or nothing wanted, and what was typed stands', () => {
    expect(isCovered(practice())).toBe(true)
    const guessed = play(practice(), [predict(' Kinesis '), predict('too late')])
    expect(of(guessed, 'q0')?.prediction).toBe('Kinesis')
    expect(isCovered(guessed)).toBe(false)
    expect(isCovered(play(practice(), [predict('')]))).toBe(false)
  })

  test('are covered only by the rules of the round, and where there are options to choose', () => {
    expect(isCovered(sittingOf())).toBe(false)
    expect(of(play(sittingOf(), [predict('Kinesis')]), 'q0')?.prediction).toBeUndefined()
    expect(isCovered(practice(), 'numeric')).toBe(false)
    expect(isCovered(practice(), 'matching')).toBe(false)
  })

  test('ask whether it was the answer only after the key, and only of what was typed', () => {
    const check: SittingEvent = { type: 'check', questionId }
    const recalled = (...events: SittingEvent[]) => of(play(practice(), events), 'q0')?.isRecalled
    expect(recalled(predict('Kinesis'), recall)).toBeUndefined()
    expect(recalled(predict('Kinesis'), check, recall)).toBe(true)
    expect(recalled(predict('Kinesis'), check, recall, { ...recall, isRecalled: false })).toBe(false)
    expect(recalled(predict(''), check, recall)).toBeUndefined()
  })
})

describe('time', () => {
  test('belongs to the question on screen', () => {
    const played = [
      [answer('q0', 'a'), 4_000],
      [{ type: 'visit', questionIndex: 2, screen: 'question' }, 10_000],
      [answer('q2', 'a'), 25_000],
      [{ type: 'visit', questionIndex: 2, screen: 'review' }, 26_000],
      [{ type: 'visit', questionIndex: 0, screen: 'question' }, 90_000],
    ].reduce(
      (before, [event, elapsedMs]) => next(before, event as SittingEvent, at(elapsedMs as number)),
      sittingOf(),
    )
    expect(of(played, 'q0')).toMatchObject({ elapsedMs: 10_000, visitCount: 2 })
    expect(of(played, 'q2')).toMatchObject({ elapsedMs: 16_000, visitCount: 1 })
    expect(played.elapsedMs).toBe(90_000)
  })

  test('at the limit ends the sitting, and what comes with it is too late', () => {
    const played = next(play(sittingOf(), [answer('q0', 'a')]), answer('q0', 'b'), at(limitMs))
    expect(played.end).toEqual({ reason: 'time', elapsedMs: limitMs, atMs: 1_000 + limitMs })
    expect(of(played, 'q0')?.response).toEqual(chosen('a'))
  })

  test('while the program was not running is told and not counted', () => {
    const before = next(sittingOf(), answer('q0', 'a'), at(5_000))
    const after = next(before, { type: 'resume', stoppedAtMs: 7_000 }, { elapsedMs: 5_000, atMs: 900_000 })
    expect(after.interruptions).toEqual([{ stoppedAtMs: 7_000, resumedAtMs: 900_000, elapsedMs: 5_000 }])
    expect(after.elapsedMs).toBe(5_000)
  })
})

test('the review screen keeps the question to come back to; a place that is not on the form is not visited', () => {
  const reviewed = play(sittingOf(), [
    { type: 'visit', questionIndex: 3, screen: 'question' },
    { type: 'visit', questionIndex: 3, screen: 'review' },
  ])
  expect(reviewed).toMatchObject({ questionIndex: 3, screen: 'review' })
  expect(play(reviewed, [{ type: 'visit', questionIndex: 4, screen: 'question' }])).toMatchObject({
    questionIndex: 3,
    screen: 'review',
  })
})

const anyQuestion = fc.constantFrom(...questionIds)
const anyOption = fc.constantFrom(...options)
const anyEvent: fc.Arbitrary<SittingEvent> = fc.oneof(
  fc.record({
    type: fc.constant('answer' as const),
    questionId: anyQuestion,
    response: fc.option(
      anyOption.map((optionId) => chosen(optionId)),
      { nil: null },
    ),
  }),
  fc.record({ type: fc.constant('flag' as const), questionId: anyQuestion, isFlagged: fc.boolean() }),
  fc.record({
    type: fc.constant('strike' as const),
    questionId: anyQuestion,
    optionId: anyOption,
    isStruck: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('visit' as const),
    questionIndex: fc.integer({ min: -1, max: 5 }),
    screen: fc.constantFrom('question' as const, 'review' as const),
  }),
  fc.record({ type: fc.constant('check' as const), questionId: anyQuestion }),
  fc.record({ type: fc.constant('resume' as const), stoppedAtMs: fc.nat(200_000) }),
  fc.constant({ type: 'pause' as const }),
  fc.constant({ type: 'end' as const, reason: 'submitted' as const }),
)
/** Clocks jump as they like, back and past the limit. */
const anyStep = fc.tuple(anyEvent, fc.record({ elapsedMs: fc.nat(110_000), atMs: fc.nat(200_000) }))

describe('whatever happens', () => {
  test('no response given in time is lost, and time never runs backwards or past the limit', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        const expected = new Map<string, Response | null>()
        let sitting = sittingOf()
        for (const [event, context] of steps) {
          const isInTime = !sitting.end && context.elapsedMs < limitMs
          if (isInTime && event.type === 'answer') expected.set(event.questionId, event.response)
          const after = next(sitting, event, context)
          expect(after.elapsedMs).toBeGreaterThanOrEqual(sitting.elapsedMs)
          expect(after.elapsedMs).toBeLessThanOrEqual(limitMs)
          sitting = after
        }
        for (const [questionId, response] of expected)
          expect(of(sitting, questionId)?.response).toEqual(response)
        const spentMs = questionIds.reduce(
          (sum, questionId) => sum + (of(sitting, questionId)?.elapsedMs ?? 0),
          0,
        )
        expect(spentMs).toBeLessThanOrEqual(sitting.elapsedMs)
      }),
    )
  })

  test('a sitting that has ended stays as it is', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 20 }), (steps) => {
        const ended = next(sittingOf(), { type: 'end', reason: 'submitted' }, at(10))
        const after = steps.reduce((before, [event, context]) => next(before, event, context), ended)
        expect(after).toBe(ended)
      }),
    )
  })
})
