/** An exam's lifecycle and domains in the words the screens use. */
import { isBookable, type Exam, type Lifecycle } from '#core/bank/exam'
import { dayOf } from '#core/common/calendar'
import { examWords } from './en/exams'
import { formatIsoDay } from './format'

/**
 * Such as "retired Mar 31, 2026; still useful for practice", "can be booked today" or "an exam of your own". `today` is
 * an ISO day.
 */
export function lifecycleWords(lifecycle: Lifecycle, today = dayOf(Date.now())): string {
  const { status, from, until, replacement } = lifecycle
  if (status === 'own') return examWords.own
  const ended = until ? formatIsoDay(until) : null
  if (status === 'retired') return examWords.retired(ended, replacement)
  if (ended && !isBookable(lifecycle, today)) return examWords.closed(ended, replacement)
  if (status === 'beta') return examWords.beta(from ? formatIsoDay(from) : null)
  return examWords.bookable(ended, replacement)
}

/** A domain's number and title; the number alone when the exam no longer has it. */
export function domainTitle(exam: Pick<Exam, 'domains'>, domainId: string | null): string {
  const title = exam.domains.find((domain) => domain.id === domainId)?.title
  return title ? `${domainId} · ${title}` : (domainId ?? examWords.outsideGuide)
}
