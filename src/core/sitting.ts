/**
 * The rules of a sitting as one pure function: `next(sitting, event, context)`.
 * Invariants: the exam clock never runs backwards or past the limit, a response given in time is never lost,
 * and nothing changes after the end. Live use and replay of the log both go through here.
 */
import type { Confidence } from './confidence'
import type { AttemptId, QuestionId } from './ids'
import type { PracticeRun } from './practiceFilter'
import { normalizeResponse, type Response } from './question'
import type {
  Answer,
  Sitting,
  SittingContext,
  SittingEnd,
  SittingEvent,
  SittingRules,
  Form,
} from './sittingTypes'
import type { Exam } from './exam'

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
    answers[item.questionId] = { ...untouched, visitCount: index === 0 ? 1 : 0 }
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
 * The sitting after an event. Returns the sitting it was given when nothing changes (it has ended, the event names a
 * question that is not on the form). An event at or after the time limit ends the sitting instead of being applied.
 * `context.elapsedMs` is the exam clock: a smaller value than before counts as no time passed.
 */
export function next(sitting: Sitting, event: SittingEvent, context: SittingContext): Sitting {
  if (sitting.end) return sitting
  const { limitMs } = sitting.rules
  const clocked = passTime(sitting, context)
  if (limitMs !== null && context.elapsedMs >= limitMs) {
    return { ...clocked, end: { reason: 'time', elapsedMs: limitMs, atMs: context.atMs } }
  }
  return apply(clocked, event, context)
}

function passTime(sitting: Sitting, context: SittingContext): Sitting {
  const limitMs = sitting.rules.limitMs ?? Infinity
  const elapsedMs = Math.min(limitMs, Math.max(sitting.elapsedMs, context.elapsedMs))
  const passedMs = elapsedMs - sitting.elapsedMs
  const clocked = { ...sitting, elapsedMs, touchedAtMs: context.atMs }
  const shown = currentItem(sitting)
  if (passedMs === 0 || sitting.screen !== 'question' || !shown) return clocked
  const answer = sitting.answers[shown.questionId]
  // Reading the explanations afterwards is not time spent answering.
  if (!answer || answer.isChecked) return clocked
  return withAnswer(clocked, shown.questionId, { elapsedMs: answer.elapsedMs + passedMs })
}

function apply(sitting: Sitting, event: SittingEvent, context: SittingContext): Sitting {
  switch (event.type) {
    case 'answer':
      return answerQuestion(sitting, event.questionId, normalizeResponse(event.response))
    case 'flag':
      return withAnswer(sitting, event.questionId, { isFlagged: event.isFlagged })
    case 'confidence':
      return rateConfidence(sitting, event.questionId, event.confidence)
    case 'strike':
      return strikeOption(sitting, event)
    case 'visit':
      return visit(sitting, event.questionIndex, event.screen)
    case 'check':
      return sitting.rules.hasFeedback ? withAnswer(sitting, event.questionId, { isChecked: true }) : sitting
    case 'pause':
      return sitting
    case 'resume':
      return interrupt(sitting, event.stoppedAtMs, context)
    case 'end':
      return finish(sitting, event.reason, context.atMs)
  }
}

function answerQuestion(sitting: Sitting, questionId: QuestionId, response: Response | null): Sitting {
  const answer = sitting.answers[questionId]
  if (!answer || answer.isChecked) return sitting
  // Typing goes through many responses on the way to one; only choices are changed.
  const isTyped = response?.type === 'numeric' || response?.type === 'text'
  const isChange =
    !isTyped && answer.response !== null && JSON.stringify(answer.response) !== JSON.stringify(response)
  const chosen = new Set(chosenOptions(response))
  return withAnswer(sitting, questionId, {
    response,
    firstResponse: answer.firstResponse ?? (response?.type === 'single' ? response : null),
    changeCount: answer.changeCount + (isChange ? 1 : 0),
    // Choosing an option takes back that it was ruled out.
    struck: answer.struck.filter((optionId) => !chosen.has(optionId)),
  })
}

/** Once the key has been seen it is too late to say how sure one was. */
function rateConfidence(sitting: Sitting, questionId: QuestionId, confidence: Confidence | null): Sitting {
  if (!sitting.rules.canRateConfidence || sitting.answers[questionId]?.isChecked) return sitting
  return withAnswer(sitting, questionId, { confidence })
}

function chosenOptions(response: Response | null): string[] {
  if (response?.type === 'single') return [response.chosen]
  return response?.type === 'multiple' ? response.chosen : []
}

function strikeOption(sitting: Sitting, event: Extract<SittingEvent, { type: 'strike' }>): Sitting {
  const answer = sitting.answers[event.questionId]
  if (!answer || answer.isChecked) return sitting
  const others = answer.struck.filter((optionId) => optionId !== event.optionId)
  return withAnswer(sitting, event.questionId, {
    struck: event.isStruck ? [...others, event.optionId] : others,
  })
}

function visit(sitting: Sitting, questionIndex: number, screen: Sitting['screen']): Sitting {
  const item = sitting.form.items[questionIndex]
  if (!item) return sitting
  const moved = { ...leaveQuestion(sitting), questionIndex, screen }
  if (screen === 'review') return moved
  return withAnswer(moved, item.questionId, {
    visitCount: (sitting.answers[item.questionId]?.visitCount ?? 0) + 1,
  })
}

/** Several options or places are given one by one: the first response is what stood when the question was left. */
function leaveQuestion(sitting: Sitting): Sitting {
  const shown = currentItem(sitting)
  if (!shown) return sitting
  const answer = sitting.answers[shown.questionId]
  if (!answer?.response || answer.firstResponse) return sitting
  return withAnswer(sitting, shown.questionId, { firstResponse: answer.response })
}

function interrupt(sitting: Sitting, stoppedAtMs: number, context: SittingContext): Sitting {
  const interruption = { stoppedAtMs, resumedAtMs: context.atMs, elapsedMs: sitting.elapsedMs }
  return { ...sitting, interruptions: [...sitting.interruptions, interruption] }
}

function finish(sitting: Sitting, reason: SittingEnd['reason'], atMs: number): Sitting {
  return { ...sitting, end: { reason, elapsedMs: sitting.elapsedMs, atMs } }
}

function withAnswer(sitting: Sitting, questionId: QuestionId, change: Partial<Answer>): Sitting {
  const answer = sitting.answers[questionId]
  if (!answer) return sitting
  return { ...sitting, answers: { ...sitting.answers, [questionId]: { ...answer, ...change } } }
}

/** The item on screen; undefined only for a form without items. */
export function currentItem(sitting: Sitting): Form['items'][number] | undefined {
  return sitting.form.items[sitting.questionIndex]
}

/** Counts for the navigator and the end question. `answered` + `unanswered` is the number of questions. */
export type SittingProgress = { answered: number; unanswered: number; flagged: number }

/** How far a sitting is, by its answers. */
export function sittingProgress(sitting: Sitting): SittingProgress {
  const answers = sitting.form.items.map((item) => sitting.answers[item.questionId] ?? untouched)
  const answered = answers.filter((answer) => answer.response !== null).length
  return {
    answered,
    unanswered: answers.length - answered,
    flagged: answers.filter((answer) => answer.isFlagged).length,
  }
}
