/** What the set-up says when choices leave too little, and of sealed mocks that would give more. */
import type { Exam } from '#core/bank/exam'
import type { ReservedForm } from '#core/form/reservedForms'
import { activeParts, type FilterPart, type PracticeFilter } from '#core/form/practiceFilter'
import type { SealedRest, SittingChoice } from '../../actions/drawForm'
import { filterWords, partWords, type TopicTitles } from '../../wording/filterWords'
import { setupDrawWords as words, type SealName } from '../../wording/en/setupDraw'

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
  if (asked === null) return words.noneLeft(exam.code)
  const ways = looser
    .slice(0, mostWays)
    .map(({ part, count }) => ({ without: partWords(exam, filter, part, titles), count }))
  return words.noneMatch(asked, activeParts(filter).length > 1, ways)
}

/** Fewer fit than were asked for; null when none or enough do. */
export function fewerSentence(drawn: number, asked: number): string | null {
  return drawn === 0 || drawn >= asked ? null : words.fewerMatch(drawn, asked)
}

/** Sealed mocks by their numbers, those of another exam with its name. */
export function sealNames(seals: readonly ReservedForm[], exam: Exam): SealName[] {
  return seals.map(({ examId, form: { number } }) => ({
    number,
    ofExam: examId === exam.id ? null : examId.toUpperCase(),
  }))
}

/** What opening the next seal would give, and what it costs. `isOnly`: nothing else fits. */
export function offerSentence(
  { topic, exam }: SittingChoice,
  { count, opening: { seals, freed } }: SealedRest,
  isOnly: boolean,
): string {
  return words.inSealed({
    seals: sealNames(seals, exam),
    count,
    freed: freed.length,
    isOnNote: Boolean(topic),
    isOnly,
  })
}
