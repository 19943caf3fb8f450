/**
 * What follows from one finished attempt besides its histories: its summary, and what it adds to the counts.
 * Invariant: both depend on the attempt and the snapshots alone, so that what was added can be taken back.
 */
import type { Exposed } from '../history/history'
import type { Attempt, AttemptSummary } from '../history/records'
import { attemptActivity, countAttempt } from '../statistics/attemptCounts'
import type { CountsChange } from './projectStatistics'
import type { ReadRow } from './rows'

/** What an attempt adds to the counts of its month, or takes from them with sign -1. `exposed` is all it exposed. */
export function countsOf(
  attempt: Attempt,
  exposed: readonly Exposed[],
  { read, sign }: { read: ReadRow; sign: 1 | -1 },
): CountsChange {
  const { form, exam, end } = attempt
  // Read now: what is read later is not among the rows an effect asked for.
  const questions = new Map(exposed.map(({ hash }) => [hash, read('snapshots', hash)]))
  return {
    bankId: form.bankId,
    examId: exam.id,
    atMs: end.atMs,
    count: (counts) =>
      countAttempt(counts, attempt, { exposed, findQuestion: (hash) => questions.get(hash) }),
    activity: attemptActivity(exposed),
    sign,
  }
}

/** The row lists and charts read of an attempt. */
export function summarize(attempt: Attempt): AttemptSummary {
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
