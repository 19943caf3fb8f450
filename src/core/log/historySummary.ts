/**
 * What a history amounts to, for a person who is to choose between two of them. Counted event by event, without rows:
 * a backup is looked at without being projected.
 */
import type { LogEvent } from './logEvent'
import { rowKey } from './rows'

/** `attempts` are finished and not deleted; `notes` are personal notes with a text. `lastAtMs` is null for no change. */
export type HistorySummary = {
  changes: number
  attempts: number
  running: number
  reviews: number
  notes: number
  lastAtMs: number | null
}

export type HistoryCount = { add: (event: LogEvent) => void; summary: () => HistorySummary }

/** Counts events as they come, in the order of the log. */
export function createHistoryCount(): HistoryCount {
  const running = new Set<string>()
  const finished = new Set<string>()
  const reviews = new Set<string>()
  const notes = new Set<string>()
  let changes = 0
  let lastAtMs: number | null = null
  return {
    add(event) {
      changes += 1
      lastAtMs = Math.max(lastAtMs ?? 0, event.atMs)
      switch (event.type) {
        case 'sitting.started':
          running.add(event.sitting.attemptId)
          break
        case 'sitting.changed':
          if (event.change.type === 'end' && running.delete(event.attemptId)) finished.add(event.attemptId)
          break
        case 'attempt.deleted':
          running.delete(event.attemptId)
          finished.delete(event.attemptId)
          break
        case 'review.answered':
          reviews.add(event.review.reviewId)
          break
        case 'review.undone':
          reviews.delete(event.reviewId)
          break
        case 'note.written':
          if (event.text === '') notes.delete(rowKey.personalNote(event.subject))
          else notes.add(rowKey.personalNote(event.subject))
          break
        default:
      }
    },
    summary: () => ({
      changes,
      attempts: finished.size,
      running: running.size,
      reviews: reviews.size,
      notes: notes.size,
      lastAtMs,
    }),
  }
}
