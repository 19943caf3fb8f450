/** An exam's lifecycle and domains in the words the screens use. */
import { isBookable, type Exam, type Lifecycle, type RoomTool } from '#core/bank/exam'
import { dayOf } from '#core/common/calendar'
import { formatIsoDay } from './format'

/**
 * Such as "retired Mar 31, 2026; still useful for practice", "can be booked today" or "an exam of your own". `today` is
 * an ISO day.
 */
export function lifecycleWords(lifecycle: Lifecycle, today = dayOf(Date.now())): string {
  const { status, from, until, replacement } = lifecycle
  const successor = replacement ? `, replaced by ${replacement}` : ''
  if (status === 'own') return 'an exam of your own'
  const ended = until ? ` ${formatIsoDay(until)}` : ''
  if (status === 'retired') return `retired${ended}${successor}; still useful for practice`
  if (!isBookable(lifecycle, today) && until)
    return `English version closed${ended}${successor}; still useful for practice`
  if (status === 'beta') return `beta${from ? `, can be booked since ${formatIsoDay(from)}` : ''}`
  return until ? `can be booked until${ended}${successor}` : `can be booked today${successor}`
}

export const toolWords: Record<RoomTool, string> = {
  calculator: 'Calculator',
  scratchPad: 'Scratch pad',
  highlighter: 'Highlighter',
}

/** A domain's number and title; the number alone when the exam no longer has it. */
export function domainTitle(exam: Pick<Exam, 'domains'>, domainId: string | null): string {
  const title = exam.domains.find((domain) => domain.id === domainId)?.title
  return title ? `${domainId} · ${title}` : (domainId ?? 'Outside the exam’s guide')
}
