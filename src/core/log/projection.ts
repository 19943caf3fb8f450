/**
 * From the log's events to the rows screens read. `effectOf` is the only way a row changes, live and on replay; what is
 * worked out from it is in effect.ts. It reads through `read`; run twice on the same rows it has the same effect.
 */
import { rowsOnly, type Effect } from './effect'
import { exposuresOf, withArchived, withExposure, withoutAttempts } from '../history/history'
import { itemsSeen, seenHistory } from '../history/seen'
import type { AttemptId, BankId } from '../bank/ids'
import { countsOf, summarize } from './attemptRows'
import type { LogEvent } from './logEvent'
import type { QuestionStep } from './projectHistories'
import { forgetTags, markEffect } from './projectMarks'
import { problemEffect } from './projectProblems'
import { remarkAttempts } from './projectRemarks'
import type { Attempt } from '../history/records'
import { validReviews } from '../learning/card'
import { archiveReviews, reviewEffect, reviewMarks } from './projectReviews'
import { standingRemarks } from '../problems/remarkRow'
import { rowKey, type ReadRow, type RowChange } from './rows'
import { scoreAttempt } from '../scoring/scoring'
import { nextOfAll } from '../sitting/sitting'
import type { Sitting } from '../sitting/sittingTypes'
import { reviewChanges } from './projectStatistics'

type SittingChanged = Extract<LogEvent, { type: 'sitting.changed' }>

/** One event, or the changes of one sitting that came one after the other. */
export type EventRun = Exclude<LogEvent, SittingChanged> | SittingChanged[]

/** Events in their order, with changes of one sitting that follow each other taken together. */
export function runsOf(events: readonly LogEvent[]): EventRun[] {
  const runs: EventRun[] = []
  for (const event of events) {
    const last = runs.at(-1)
    if (event.type !== 'sitting.changed') runs.push(event)
    else if (Array.isArray(last) && last[0]?.attemptId === event.attemptId) last.push(event)
    else runs.push([event])
  }
  return runs
}

/** What a run does. Unknown attempts change nothing. `read` must answer from the state after all earlier runs. */
export function effectOf(run: EventRun, read: ReadRow): Effect {
  if (Array.isArray(run)) return changeSitting(run, read)
  switch (run.type) {
    case 'questions.kept':
      return rowsOnly(...run.questions.map((row): RowChange => ({ table: 'snapshots', key: row.hash, row })))
    case 'sitting.started':
      return rowsOnly(
        { table: 'sittings', key: run.sitting.attemptId, row: run.sitting },
        ...newlySeen(run.sitting, undefined, read),
      )
    case 'attempt.deleted':
      return deleteAttempt(run.attemptId, read)
    case 'exam.restarted':
      return archiveAttempts(run, read)
    case 'setting.changed':
      return rowsOnly({ table: 'settings', key: run.key, row: { key: run.key, value: run.value } })
    case 'review.answered':
    case 'review.undone':
    case 'card.changed':
      return reviewEffect(run, read)
    case 'miss.tagged':
    case 'note.written':
    case 'question.bookmarked':
    case 'goal.set':
    case 'result.logged':
    case 'result.removed':
      return markEffect(run, read)
    case 'question.leftOut':
    case 'problem.reported':
    case 'conflict.ruled':
      return problemEffect(run, read)
    case 'attempts.remarked':
      return remarkAttempts(run, read)
  }
}

function changeSitting(changes: readonly SittingChanged[], read: ReadRow): Effect {
  const before = read('sittings', changes[0]?.attemptId ?? '')
  if (!before) return rowsOnly()
  const after = nextOfAll(before, changes)
  const seen = newlySeen(after, before, read)
  if (!after.end) return rowsOnly({ table: 'sittings', key: after.attemptId, row: after }, ...seen)
  const { rows, ...rest } = finishSitting({ ...after, end: after.end }, read)
  // What was answered has a history with its answer by now, which is written over the one that was only seen.
  return { rows: [...seen, ...rows], ...rest }
}

/** Histories of questions that came on screen for the first time ever, between two states of a sitting. */
function newlySeen(after: Sitting, before: Sitting | undefined, read: ReadRow): RowChange[] {
  return itemsSeen(after, before).flatMap((item): RowChange[] => {
    const key = rowKey.history(after.form.bankId, item.questionId)
    return read('histories', key) ? [] : [{ table: 'histories', key, row: seenHistory(after, item) }]
  })
}

function finishSitting(sitting: Sitting & Pick<Attempt, 'end'>, read: ReadRow): Effect {
  const remarks = standingRemarks(read('remarks', sitting.attemptId))
  const result = scoreAttempt(sitting, (hash) => read('snapshots', hash), remarks)
  const attempt: Attempt = { ...sitting, result, isArchived: false, ...(remarks ? { remarks } : {}) }
  const { attemptId, form } = attempt
  const exposed = exposuresOf(attempt)
  const histories = exposed.map(({ questionId, hash, exposure }) => {
    const key = rowKey.history(form.bankId, questionId)
    const before = read('histories', key)
    const marks = reviewMarks(read('reviews', key))
    const isDrawn = read('snapshots', hash)?.drawn !== undefined
    const shown = { bankId: form.bankId, questionId, hash, isDrawn }
    const after = withExposure(before, shown, exposure, marks)
    return { key, before, after, onlyAdds: true }
  })
  return {
    rows: [
      { table: 'sittings', key: attemptId, row: null },
      { table: 'attempts', key: attemptId, row: attempt },
      { table: 'summaries', key: attemptId, row: summarize(attempt) },
      ...histories.map(({ key, after }): RowChange => ({ table: 'histories', key, row: after })),
    ],
    questions: histories,
    counts: [countsOf(attempt, exposed, { read, sign: 1 })],
  }
}

function deleteAttempt(attemptId: AttemptId, read: ReadRow): Effect {
  if (read('sittings', attemptId)) return rowsOnly({ table: 'sittings', key: attemptId, row: null })
  const attempt = read('attempts', attemptId)
  if (!attempt) return rowsOnly()
  const histories = forgetAttempts([attempt], read)
  const counted = attempt.isArchived ? { rows: [], counts: [] } : forgetCounts([attempt], read)
  return {
    rows: [
      { table: 'attempts', key: attemptId, row: null },
      { table: 'summaries', key: attemptId, row: null },
      ...histories.rows,
      ...counted.rows,
    ],
    questions: histories.questions,
    counts: counted.counts,
  }
}

function archiveAttempts(event: Extract<LogEvent, { type: 'exam.restarted' }>, read: ReadRow): Effect {
  const attempts = event.attemptIds
    .map((attemptId) => read('attempts', attemptId))
    .filter((attempt) => attempt !== undefined && !attempt.isArchived)
    .map((attempt) => ({ ...(attempt as Attempt), isArchived: true }))
  const histories = forgetAttempts(attempts, read, event.atMs)
  const counted = forgetCounts(attempts, read, event.atMs)
  return {
    rows: [
      ...attempts.flatMap((attempt): RowChange[] => [
        { table: 'attempts', key: attempt.attemptId, row: attempt },
        { table: 'summaries', key: attempt.attemptId, row: summarize(attempt) },
      ]),
      ...histories.rows,
      ...counted.rows,
    ],
    questions: histories.questions,
    counts: counted.counts,
  }
}

/** Takes attempts and, with `archivedUntilMs`, the reviews archived with them out of the counts, with all their tags. */
function forgetCounts(
  attempts: readonly Attempt[],
  read: ReadRow,
  archivedUntilMs?: number,
): Pick<Effect, 'rows' | 'counts'> {
  const counts = attempts.map((attempt) => countsOf(attempt, exposuresOf(attempt), { read, sign: -1 }))
  const tagKeys = attempts.flatMap(({ attemptId, form }) =>
    form.items.map(({ questionId }) => rowKey.tag(form.bankId, questionId, attemptId)),
  )
  for (const [bankId, key] of questionKeys(attempts)) {
    const log = read('reviews', key)
    const after = archiveReviews(log, archivedUntilMs)
    if (!log || !after) continue
    counts.push(...reviewChanges(bankId, validReviews(log), validReviews(after)))
    const kept = new Set(validReviews(after).map(({ reviewId }) => reviewId))
    const archived = log.reviews.filter(({ reviewId }) => !kept.has(reviewId))
    tagKeys.push(...archived.map(({ reviewId }) => rowKey.tag(bankId, log.questionId, reviewId)))
  }
  const tags = forgetTags(tagKeys, read)
  return { rows: tags.rows, counts: [...counts, ...tags.counts] }
}

/** The banks and row keys of all questions of some attempts, each once. */
function questionKeys(attempts: readonly Attempt[]): [BankId, string][] {
  const keys = attempts.flatMap(({ form }) =>
    form.items.map((item) => [rowKey.history(form.bankId, item.questionId), form.bankId] as const),
  )
  return [...new Map(keys)].map(([key, bankId]) => [bankId, key])
}

/**
 * Takes attempts out of the histories of their questions. With `archivedUntilMs` the reviews of these questions up to
 * then are archived with them.
 */
function forgetAttempts(
  attempts: readonly Attempt[],
  read: ReadRow,
  archivedUntilMs?: number,
): Pick<Effect, 'rows' | 'questions'> {
  const attemptIds = new Set(attempts.map((attempt) => attempt.attemptId))
  const rows: RowChange[] = []
  const questions: QuestionStep[] = []
  for (const [, key] of questionKeys(attempts)) {
    const before = read('histories', key)
    if (!before) continue
    const known = read('reviews', key)
    const log = archiveReviews(known, archivedUntilMs)
    const without = archivedUntilMs === undefined ? withoutAttempts : withArchived
    rows.push({ table: 'histories', key, row: without(before, attemptIds, reviewMarks(log ?? known)) })
    if (log) rows.push({ table: 'reviews', key, row: log })
    questions.push({ key, before, onlyAdds: false })
  }
  return { rows, questions }
}
