/**
 * From the log's events to the rows screens read. `project` is the only way a row changes, live and on replay.
 * It reads through `rows` and returns what to write; run twice on the same rows it returns the same changes.
 */
import { exposuresOf, withExposure, withoutAttempts } from './history'
import type { AttemptId, BankId } from './ids'
import type { LogEvent } from './logEvent'
import { historyChanges } from './projectHistories'
import { forgetTags, projectMark } from './projectMarks'
import type { Attempt, AttemptSummary } from './projectionTypes'
import { validReviews } from './review/card'
import { archiveReviews, projectReview, reviewMarks } from './review/projectReview'
import { rowKey, type ReadRow, type RowChange } from './rows'
import { scoreAttempt } from './scoring'
import { next } from './sitting'
import type { Sitting } from './sittingTypes'
import { attemptActivity, attemptCounts } from './statistics/attemptCounts'
import { reviewChanges, statisticsChanges, type CountsChange } from './statistics/projectStatistics'

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
    ...statisticsChanges([countsOf(attempt, read, 1)], read),
  ]
}

function countsOf(attempt: Attempt, read: ReadRow, sign: 1 | -1): CountsChange {
  const counts = attemptCounts(attempt, (hash) => read('snapshots', hash))
  const activity = attemptActivity(attempt)
  const { form, exam, end } = attempt
  return { bankId: form.bankId, examId: exam.id, atMs: end.atMs, counts, activity, sign }
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
    ...(attempt.isArchived ? [] : forgetCounts([attempt], read)),
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
    ...forgetCounts(attempts, read, event.atMs),
  ]
}

/** Takes attempts and, with `archivedUntilMs`, the reviews archived with them out of the counts, with all their tags. */
function forgetCounts(attempts: Attempt[], read: ReadRow, archivedUntilMs?: number): RowChange[] {
  const changes = attempts.map((attempt) => countsOf(attempt, read, -1))
  const tagKeys = attempts.flatMap(({ attemptId, form }) =>
    form.items.map(({ questionId }) => rowKey.tag(form.bankId, questionId, attemptId)),
  )
  for (const [bankId, key] of questionKeys(attempts)) {
    const log = read('reviews', key)
    const after = archiveReviews(log, archivedUntilMs)
    if (!log || !after) continue
    changes.push(...reviewChanges(bankId, validReviews(log), validReviews(after)))
    const kept = new Set(validReviews(after).map(({ reviewId }) => reviewId))
    const archived = log.reviews.filter(({ reviewId }) => !kept.has(reviewId))
    tagKeys.push(...archived.map(({ reviewId }) => rowKey.tag(bankId, log.questionId, reviewId)))
  }
  const tags = forgetTags(tagKeys, read)
  return [...tags.rows, ...statisticsChanges([...changes, ...tags.changes], read)]
}

/** The banks and row keys of all questions of some attempts, each once. */
function questionKeys(attempts: Attempt[]): [BankId, string][] {
  const keys = attempts.flatMap(({ form }) =>
    form.items.map((item) => [rowKey.history(form.bankId, item.questionId), form.bankId] as const),
  )
  return [...new Map(keys)].map(([key, bankId]) => [bankId, key])
}

/**
 * Takes attempts out of the histories of their questions, and out of the totals. With `archivedUntilMs` the reviews
 * of these questions up to then are archived with them.
 */
function forgetAttempts(attempts: Attempt[], read: ReadRow, archivedUntilMs?: number): RowChange[] {
  const attemptIds = new Set(attempts.map((attempt) => attempt.attemptId))
  const histories = questionKeys(attempts).flatMap(([, key]) => {
    const before = read('histories', key)
    if (!before) return []
    const known = read('reviews', key)
    const log = archiveReviews(known, archivedUntilMs)
    return [{ before, after: withoutAttempts(before, attemptIds, reviewMarks(log ?? known)), log }]
  })
  return historyChanges(histories, read)
}
