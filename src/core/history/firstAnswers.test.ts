import { expect, test } from 'vitest'
import { drawForm, fixtureExam } from '../form/fixtures'
import type { AttemptId, OptionId, QuestionId } from '../bank/ids'
import type { Response } from '../bank/question'
import { createSitting, next } from '../sitting/sitting'
import type { Sitting, SittingEvent, SittingRules } from '../sitting/sittingTypes'

const a = 'a' as OptionId
const b = 'b' as OptionId
const one = (chosen: OptionId): Response => ({ type: 'single', chosen })
const more = (...chosen: OptionId[]): Response => ({ type: 'multiple', chosen })

function sittingWith(rules: Partial<SittingRules> = {}): Sitting {
  const { items, ...form } = drawForm().form
  return createSitting({
    attemptId: 'attempt' as AttemptId,
    title: 'E-1',
    exam: fixtureExam,
    form: { ...form, items: items.slice(0, 2).map((item) => ({ ...item, optionOrder: [a, b] })) },
    rules: { kind: 'practice', limitMs: null, hasFeedback: true, canRateConfidence: true, ...rules },
    startedAtMs: 0,
  })
}

const idOf = (sitting: Sitting) => sitting.form.items.at(0)!.questionId
const play = (sitting: Sitting, ...events: ((questionId: QuestionId) => SittingEvent)[]) =>
  events.reduce((at, event) => next(at, event(idOf(sitting)), { elapsedMs: 1, atMs: 1 }), sitting)
const answer = (response: Response | null) => (questionId: QuestionId) =>
  ({ type: 'answer', questionId, response }) as const
const rate = (confidence: 'guess' | 'unsure' | 'sure' | null) => (questionId: QuestionId) =>
  ({ type: 'confidence', questionId, confidence }) as const
const check = (questionId: QuestionId) => ({ type: 'check', questionId }) as const
const visit = (questionIndex: number) => () => ({ type: 'visit', questionIndex, screen: 'question' }) as const
const shown = (sitting: Sitting) => Object.values(sitting.answers).at(0)!

test('confidence is set, changed and taken back', () => {
  expect(shown(sittingWith()).confidence).toBe(null)
  expect(shown(play(sittingWith(), rate('unsure'))).confidence).toBe('unsure')
  expect(shown(play(sittingWith(), rate('unsure'), rate('sure'))).confidence).toBe('sure')
  expect(shown(play(sittingWith(), rate('guess'), rate(null))).confidence).toBe(null)
})

test('confidence is not asked where the rules do not allow it', () => {
  expect(shown(play(sittingWith({ canRateConfidence: false }), rate('sure'))).confidence).toBe(null)
})

test('confidence stays as it was once the key has been shown', () => {
  expect(shown(play(sittingWith(), rate('sure'), check, rate('guess'))).confidence).toBe('sure')
})

test('the first option chosen is remembered through every change', () => {
  expect(shown(sittingWith()).firstResponse).toBe(null)
  const changed = shown(play(sittingWith(), answer(one(a)), answer(one(b)), answer(null), answer(one(b))))
  expect(changed).toMatchObject({ firstResponse: one(a), response: one(b) })
})

test('several options are taken as they stand when the question is first left', () => {
  const choosing = play(sittingWith(), answer(more(a)), answer(more(a, b)))
  expect(shown(choosing).firstResponse).toBe(null)
  const left = play(choosing, visit(1), visit(0), answer(more(b)), visit(1))
  expect(shown(left)).toMatchObject({ firstResponse: more(a, b), response: more(b) })
})

test('a question left blank has no first response yet', () => {
  const later = play(sittingWith(), visit(1), visit(0), answer(more(b)), visit(1))
  expect(shown(later).firstResponse).toEqual(more(b))
  expect(shown(play(sittingWith(), visit(1), visit(0))).firstResponse).toBe(null)
})
