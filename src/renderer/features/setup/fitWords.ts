/** What the set-up says when choices leave too little, and of sealed mocks that would give more. */
import type { Exam } from '#core/bank/exam'
import type { ReservedForm } from '#core/form/reservedForms'
import { activeParts, type FilterPart, type PracticeFilter } from '#core/form/practiceFilter'
import type { SealedRest, SittingChoice } from '../../actions/drawForm'
import { filterWords, partWords, type TopicTitles } from '../../wording/filterWords'
import { formatCount } from '../../wording/format'

/** More ways out than this are not told. */
const mostWays = 3

/** No question fits: what was asked for, and what letting go of one filter gives. */
export function emptySentence(
  exam: Exam,
  filter: PracticeFilter,
  looser: readonly { part: FilterPart; count: number }[],
  titles: TopicTitles,
): string {
  const asked = filterWords(exam, filter, titles)
  if (asked === null) return `No practice questions left for ${exam.code}: the rest are in sealed mocks.`
  const ways = looser
    .slice(0, mostWays)
    .map(({ part, count }) => `without “${partWords(exam, filter, part, titles)}” ${count}`)
  const way =
    ways.length > 0
      ? ` ${ways.join(', ').replace('without', 'Without')} would match.`
      : ' Clear some of them.'
  const all = activeParts(filter).length > 1 ? ' all of these' : ''
  return `No questions match${all}: ${asked}.${way}`
}

/** Fewer fit than were asked for; null when none or enough do. */
export function fewerSentence(drawn: number, asked: number): string | null {
  if (drawn === 0 || drawn >= asked) return null
  return `${formatCount(drawn, 'question matches', 'questions match')} these choices; you asked for ${asked}.`
}

/** `sealed mock 2`, `sealed mocks 1 and 3`; of another exam with its name. */
export function sealWords(seals: readonly ReservedForm[], exam: Exam): string {
  const names = seals.map(({ examId, form }) =>
    examId === exam.id ? String(form.number) : `${form.number} of ${examId.toUpperCase()}`,
  )
  const last = names.at(-1) ?? ''
  return names.length > 1
    ? `sealed mocks ${names.slice(0, -1).join(', ')} and ${last}`
    : `sealed mock ${last}`
}

/** What opening the next seal would give, and what it costs. `isOnly`: nothing else fits. */
export function offerSentence(
  { topic, exam }: SittingChoice,
  { count, opening: { seals, freed } }: SealedRest,
  isOnly: boolean,
): string {
  const where = sealWords(seals, exam)
  const cost = 'that mock will then include questions you’ve seen.'
  const on = topic ? 'on this note' : 'that matches'
  const all = topic ? 'on this note' : 'that match'
  const more = formatCount(count, `more question ${on} is`, `more questions ${all} are`)
  const only = count === 1 ? `The only question ${on} is` : `All ${count} questions ${all} are`
  const waiting = isOnly ? only : more
  return freed.length === count
    ? `${waiting} in ${where}. Practicing them breaks the seal: ${cost}`
    : `${waiting} in sealed mocks. Opening ${where} gives ${freed.length} of them; ${cost}`
}
