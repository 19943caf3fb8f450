/**
 * From the log's events to the rows screens read. `project` is the only way a row changes, live and on replay.
 * It reads through `rows` and returns what to write; run twice on the same rows it returns the same changes.
 */
import { contribution, exposuresOf, withExposure, withoutAttempts, type TotalDelta } from './history'
import type { AttemptId } from './ids'
import type { LogEvent } from './logEvent'
import { projectMark } from './projectMarks'
import type { Attempt, AttemptSummary, DomainTotal, QuestionHistory } from './projectionTypes'
import type { ReviewLog } from './review/reviewTypes'
import { archiveReviews, cardChanges, projectReview, reviewMarks } from './review/projectReview'
import { rowKey, type ReadRow, type RowChange } from './rows'
import { scoreAttempt } from './scoring'
import { next } from './sitting'
import type { Sitting } from './sittingTypes'

/**
 * The changes one event makes, in an order that may be written as it stands. Unknown attempts change nothing.
 * `read` must answer from the state after all earlier events.
 */
export function project(event: LogEvent, read: ReadRow): RowChange[] {
  switch (event.type) {
    case 'questions.kept':
      return event.questions.map((row) => ({ table: 'snapshots', key: row.hash, row }))
    case 'sitting.started':
      return [{ table: 'sittings', key: event.sitting.attemptId, row: event.sitting }]
    case 'sitting.changed':
      return changeSitting(event, read)
    case 'attempt.deleted':
      return deleteAttempt(event.attemptId, read)
    case 'exam.restarted':
      return archiveAttempts(event, read)
    case 'setting.changed':
      return [{ table: 'settings', key: event.key, row: { key: event.key, value: event.value } }]
    case 'review.answered':
    case 'review.undone':
    case 'card.changed':
      return projectReview(event, read)
    case 'miss.tagged':
    case 'note.written':
    case 'goal.set':
    case 'result.logged':
    case 'result.removed':
      return projectMark(event, read)
  }
}

function changeSitting(event: Extract<LogEvent, { type: 'sitting.changed' }>, read: ReadRow): RowChange[] {
  const before = read('sittings', event.attemptId)
  if (!before) return []
  const after = next(before, event.change, { elapsedMs: event.elapsedMs, atMs: event.atMs })
  if (!after.end) return [{ table: 'sittings', key: after.attemptId, row: after }]
  return finishSitting({ ...after, end: after.end }, read)
}

function finishSitting(sitting: Sitting & Pick<Attempt, 'end'>, read: ReadRow): RowChange[] {
  const result = scoreAttempt(sitting, (hash) => read('snapshots', hash))
  const attempt: Attempt = { ...sitting, result, isArchived: false }
  const { attemptId, form } = attempt
  const histories = exposuresOf(attempt).map(({ questionId, hash, exposure }) => {
    const key = rowKey.history(form.bankId, questionId)
    const before = read('histories', key)
    const marks = reviewMarks(read('reviews', key))
    return { before, after: withExposure(before, { bankId: form.bankId, questionId, hash }, exposure, marks) }
  })
  return [
    { table: 'sittings', key: attemptId, row: null },
    { table: 'attempts', key: attemptId, row: attempt },
    { table: 'summaries', key: attemptId, row: summarize(attempt) },
    ...historyChanges(histories, read),
  ]
}

function summarize(attempt: Attempt): AttemptSummary {
  return {
    attemptId: attempt.attemptId,
    title: attempt.title,
    bankId: attempt.form.bankId,
    examId: attempt.exam.id,
    kind: attempt.rules.kind,
    startedAtMs: attempt.startedAtMs,
    endedAtMs: attempt.end.atMs,
    elapsedMs: attempt.elapsedMs,
    questionCount: attempt.result.total,
    rightCount: attempt.result.right,
    estimate: attempt.result.estimate?.value ?? null,
    domains: attempt.result.domains.map(({ domain, right, total }) => ({ domain, right, total })),
    isArchived: attempt.isArchived,
  }
}

function deleteAttempt(attemptId: AttemptId, read: ReadRow): RowChange[] {
  if (read('sittings', attemptId)) return [{ table: 'sittings', key: attemptId, row: null }]
  const attempt = read('attempts', attemptId)
  if (!attempt) return []
  return [
    { table: 'attempts', key: attemptId, row: null },
    { table: 'summaries', key: attemptId, row: null },
    ...forgetAttempts([attempt], read),
  ]
}

function archiveAttempts(event: Extract<LogEvent, { type: 'exam.restarted' }>, read: ReadRow): RowChange[] {
  const attempts = event.attemptIds
    .map((attemptId) => read('attempts', attemptId))
    .filter((attempt) => attempt !== undefined && !attempt.isArchived)
    .map((attempt) => ({ ...(attempt as Attempt), isArchived: true }))
  return [
    ...attempts.flatMap((attempt): RowChange[] => [
      { table: 'attempts', key: attempt.attemptId, row: attempt },
      { table: 'summaries', key: attempt.attemptId, row: summarize(attempt) },
    ]),
    ...forgetAttempts(attempts, read, event.atMs),
  ]
}

/**
 * Takes attempts out of the histories of their questions, and out of the totals. With `archivedUntilMs` the reviews
 * of these questions up to then are archived with them.
 */
function forgetAttempts(attempts: Attempt[], read: ReadRow, archivedUntilMs?: number): RowChange[] {
  const attemptIds = new Set(attempts.map((attempt) => attempt.attemptId))
  const keys = new Set(
    attempts.flatMap(({ form }) => form.items.map((item) => rowKey.history(form.bankId, item.questionId))),
  )
  const histories = [...keys].flatMap((key) => {
    const before = read('histories', key)
    if (!before) return []
    const log = archiveReviews(read('reviews', key), archivedUntilMs)
    return [{ before, after: withoutAttempts(before, attemptIds, reviewMarks(log)), log }]
  })
  return historyChanges(histories, read)
}

const emptyTotal = { right: 0, total: 0, firstRight: 0, firstTotal: 0, rapidRight: 0, rapidTotal: 0 }

/** `log` is given when the review log changes as well. */
type HistoryStep = {
  before: QuestionHistory | undefined
  after: QuestionHistory | null
  log?: ReviewLog | undefined
}

/** Writes histories and moves the totals by exactly what those histories contribute now and did before. */
function historyChanges(steps: HistoryStep[], read: ReadRow): RowChange[] {
  const totals = new Map<string, DomainTotal>()
  const add = (delta: TotalDelta, sign: 1 | -1) => {
    const key = rowKey.total(delta.bankId, delta.examId, delta.domain)
    const total = totals.get(key) ?? read('totals', key) ?? { ...delta, ...emptyTotal }
    totals.set(key, {
      ...total,
      right: total.right + sign * delta.right,
      total: total.total + sign * delta.total,
      firstRight: total.firstRight + sign * delta.firstRight,
      firstTotal: total.firstTotal + sign * delta.firstTotal,
      rapidRight: total.rapidRight + sign * delta.rapidRight,
      rapidTotal: total.rapidTotal + sign * delta.rapidTotal,
    })
  }
  const changes = steps.flatMap(({ before, after, log }): RowChange[] => {
    if (before) contribution(before).forEach((delta) => add(delta, -1))
    if (after) contribution(after).forEach((delta) => add(delta, 1))
    const { bankId, questionId } = (after ?? before) as QuestionHistory
    const key = rowKey.history(bankId, questionId)
    const reviews = log ?? read('reviews', key)
    return [
      { table: 'histories', key, row: after },
      ...(log ? [{ table: 'reviews' as const, key, row: log }] : []),
      ...cardChanges(key, after ?? undefined, reviews, read),
    ]
  })
  return [
    ...changes,
    ...[...totals].map(([key, row]): RowChange => ({
      table: 'totals',
      key,
      row: row.total > 0 ? row : null,
    })),
  ]
}
