/**
 * The rules of a sitting as one pure function: `next(sitting, event, context)`.
 * Invariants: the exam clock never runs backwards or past the limit, a response given in time is never lost,
 * and nothing changes after the end. Live use and replay of the log both go through here.
 */
import { putAt, valueAt } from '../common/dictionary'
import type { Confidence } from '../common/confidence'
import type { AttemptId, QuestionId } from '../bank/ids'
import type { PracticeRun } from '../form/practiceFilter'
import { normalizeResponse, type Question, type Response } from '../bank/question'
import type { Answer, Sitting, SittingContext, SittingEvent, SittingRules } from './sittingTypes'
import type { Form } from '../form/form'
import type { Exam } from '../bank/exam'

const untouched: Answer = {
  response: null,
  isFlagged: false,
  confidence: null,
  firstResponse: null,
  struck: [],
  elapsedMs: 0,
  visitCount: 0,
  changeCount: 0,
  isChecked: false,
}

/** What a new sitting is made of. `startedAtMs` is epoch milliseconds. */
export type SittingStart = {
  attemptId: AttemptId
  title: string
  exam: Exam
  form: Form
  rules: SittingRules
  run?: PracticeRun
  startedAtMs: number
}

/** A sitting on its first question, nothing answered, the exam clock at 0. The form has at least one item. */
export function createSitting(start: SittingStart): Sitting {
  const answers: Record<QuestionId, Answer> = {}
  start.form.items.forEach((item, index) => {
    putAt(answers, item.questionId, { ...untouched, visitCount: index === 0 ? 1 : 0 })
  })
  return {
    ...start,
    elapsedMs: 0,
    touchedAtMs: start.startedAtMs,
    questionIndex: 0,
    screen: 'question',
    answers,
    interruptions: [],
    end: null,
  }
}

/**
 * The sitting after an event. Returns the sitting it was given when it has ended. An event at or after the time limit
 * ends the sitting instead of being applied; one that names a question that is not on the form moves only the clock.
 * `context.elapsedMs` is the exam clock: a smaller value than before counts as no time passed.
 */
export function next(sitting: Sitting, event: SittingEvent, context: SittingContext): Sitting {
  return nextOfAll(sitting, [{ change: event, ...context }])
}

/** The sitting after one event and then another, as `next` gives it; copied once for all of them. */
export function nextOfAll(
  sitting: Sitting,
  steps: readonly (SittingContext & { change: SittingEvent })[],
): Sitting {
  if (sitting.end) return sitting
  const draft = { ...sitting, answers: { ...sitting.answers }, given: sitting.answers }
  for (const context of steps) if (!draft.end) step(draft, context.change, context)
  const { given: _, ...after } = draft
  return after
}

/** A sitting of our own, to be changed in place, and the answers of the one that was given, which are not. */
type Draft = Sitting & { given: Sitting['answers'] }

function step(draft: Draft, event: SittingEvent, context: SittingContext): void {
  const { limitMs } = draft.rules
  passTime(draft, context)
  if (limitMs !== null && context.elapsedMs >= limitMs) {
    draft.end = { reason: 'time', elapsedMs: limitMs, atMs: context.atMs }
  } else apply(draft, event, context)
}

function passTime(draft: Draft, context: SittingContext): void {
  const limitMs = draft.rules.limitMs ?? Infinity
  const elapsedMs = Math.min(limitMs, Math.max(draft.elapsedMs, context.elapsedMs))
  const passedMs = elapsedMs - draft.elapsedMs
  draft.elapsedMs = elapsedMs
  draft.touchedAtMs = context.atMs
  const shown = currentItem(draft)
  if (passedMs === 0 || draft.screen !== 'question' || !shown) return
  const answer = ownAnswer(draft, shown.questionId)
  // Reading the explanations afterwards is not time spent answering.
  if (answer && !answer.isChecked) answer.elapsedMs += passedMs - hiddenMs(draft, passedMs)
}

function apply(draft: Draft, event: SittingEvent, context: SittingContext): void {
  switch (event.type) {
    case 'answer':
      return answerQuestion(draft, event.questionId, normalizeResponse(event.response))
    case 'flag': {
      const answer = ownAnswer(draft, event.questionId)
      if (answer) answer.isFlagged = event.isFlagged
      return
    }
    case 'confidence':
      return rateConfidence(draft, event.questionId, event.confidence)
    case 'strike':
      return strikeOption(draft, event)
    case 'visit':
      return visit(draft, event.questionIndex, event.screen)
    case 'check': {
      const answer = ownAnswer(draft, event.questionId)
      if (answer && draft.rules.hasFeedback) answer.isChecked = true
      return
    }
    case 'predict':
      return predict(draft, event.questionId, event.text.trim())
    case 'recall': {
      const answer = ownAnswer(draft, event.questionId)
      if (answer?.isChecked && answer.prediction) answer.isRecalled = event.isRecalled
      return
    }
    case 'pause':
      return
    case 'resume':
      return interrupt(draft, event.stoppedAtMs, context)
    case 'disturb':
      return disturb(draft, event, context)
    case 'end':
      draft.end = { reason: event.reason, elapsedMs: draft.elapsedMs, atMs: context.atMs }
  }
}

function answerQuestion(draft: Draft, questionId: QuestionId, response: Response | null): void {
  const answer = ownAnswer(draft, questionId)
  if (!answer || answer.isChecked) return
  const isChange = answer.response !== null && replaces(answer.response, response)
  const chosen = chosenOptions(response)
  answer.response = response
  answer.firstResponse ??= response?.type === 'single' ? response : null
  answer.changeCount += isChange ? 1 : 0
  // Choosing an option takes back that it was ruled out.
  answer.struck = answer.struck.filter((optionId) => !chosen.includes(optionId))
}

/**
 * Whether a response takes back something of the one before it. A further option, place or pair adds to it; typing goes
 * through many responses on the way to one.
 */
function replaces(before: Response, after: Response | null): boolean {
  switch (before.type) {
    case 'single':
      return after?.type !== 'single' || after.chosen !== before.chosen
    case 'multiple':
      return after?.type !== 'multiple' || before.chosen.some((id) => !after.chosen.includes(id))
    case 'ordering':
      return after?.type !== 'ordering' || before.order.some((id, index) => after.order[index] !== id)
    case 'matching':
      return (
        after?.type !== 'matching' ||
        Object.entries(before.pairs).some(
          ([prompt, id]) => valueAt<string, string>(after.pairs, prompt) !== id,
        )
      )
    case 'numeric':
    case 'text':
      return false
  }
}

/** Once the key has been seen it is too late to say how sure one was. */
function rateConfidence(draft: Draft, questionId: QuestionId, confidence: Confidence | null): void {
  const answer = ownAnswer(draft, questionId)
  if (answer && draft.rules.canRateConfidence && !answer.isChecked) answer.confidence = confidence
}

/** What was expected stands once the options were seen. */
function predict(draft: Draft, questionId: QuestionId, text: string): void {
  const answer = ownAnswer(draft, questionId)
  if (answer && draft.rules.isCovered && !answer.isChecked) answer.prediction ??= text
}

function chosenOptions(response: Response | null): string[] {
  if (response?.type === 'single') return [response.chosen]
  return response?.type === 'multiple' ? response.chosen : []
}

function strikeOption(draft: Draft, event: Extract<SittingEvent, { type: 'strike' }>): void {
  const answer = ownAnswer(draft, event.questionId)
  if (!answer || answer.isChecked) return
  const others = answer.struck.filter((optionId) => optionId !== event.optionId)
  answer.struck = event.isStruck ? [...others, event.optionId] : others
}

function visit(draft: Draft, questionIndex: number, screen: Sitting['screen']): void {
  const item = draft.form.items[questionIndex]
  if (!item) return
  leaveQuestion(draft)
  draft.questionIndex = questionIndex
  draft.screen = screen
  const answer = screen === 'question' && ownAnswer(draft, item.questionId)
  if (answer) answer.visitCount += 1
}

/** Several options or places are given one by one: the first response is what stood when the question was left. */
function leaveQuestion(draft: Draft): void {
  const shown = currentItem(draft)
  if (!shown) return
  const answer = ownAnswer(draft, shown.questionId)
  if (answer) answer.firstResponse ??= answer.response
}

function interrupt(draft: Draft, stoppedAtMs: number, context: SittingContext): void {
  const interruption = { stoppedAtMs, resumedAtMs: context.atMs, elapsedMs: draft.elapsedMs }
  draft.interruptions = [...draft.interruptions, interruption]
}

function disturb(
  draft: Draft,
  { kind, lastsMs }: Extract<SittingEvent, { type: 'disturb' }>,
  { atMs }: SittingContext,
): void {
  if (!draft.rules.isBadDay) return
  const { elapsedMs, questionIndex } = draft
  draft.disturbances = [...(draft.disturbances ?? []), { kind, lastsMs, elapsedMs, atMs, questionIndex }]
}

/** How much of the time up to now a check-in hid the question. */
function hiddenMs({ disturbances, elapsedMs }: Draft, passedMs: number): number {
  const last = disturbances?.at(-1)
  if (last?.kind !== 'checkIn') return 0
  const fromMs = Math.max(elapsedMs - passedMs, last.elapsedMs)
  return Math.max(0, Math.min(elapsedMs, last.elapsedMs + last.lastsMs) - fromMs)
}

/** An answer to be changed in place, copied the first time. */
function ownAnswer({ answers, given }: Draft, questionId: QuestionId): Answer | undefined {
  const answer = valueAt(answers, questionId)
  if (!answer || answer !== valueAt(given, questionId)) return answer
  const own = { ...answer }
  putAt(answers, questionId, own)
  return own
}

/** The item on screen; undefined only for a form without items. */
export function currentItem(sitting: Sitting): Form['items'][number] | undefined {
  return sitting.form.items[sitting.questionIndex]
}

/** Whether the options of a question are still covered. Only where there are options to choose from. */
export function isCoveredNow(
  { isCovered }: Pick<SittingRules, 'isCovered'>,
  { type }: Pick<Question, 'type'>,
  { prediction, isChecked }: Pick<Answer, 'prediction' | 'isChecked'>,
): boolean {
  return (
    isCovered === true && (type === 'single' || type === 'multiple') && prediction === undefined && !isChecked
  )
}

/** Whether the question of an answer ever came on screen. A response counts as proof, whatever wrote the log. */
export function wasReached({ visitCount, response, elapsedMs, isChecked }: Answer): boolean {
  return visitCount > 0 || response !== null || elapsedMs > 0 || isChecked
}
