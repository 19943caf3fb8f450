/** What the bridge between two exams says in words. */
import type { Exam } from '#core/bank/exam'
import type { Bridge } from '#core/learning/bridge'
import { traitWords } from '../../wording/en/traits'
import { bridgeWords as words } from '../../wording/en/bridge'
import { formatPercent } from '../../wording/format'
import type { CarriedScore, LoadedBridge } from './loadBridge'

type Exams = { from: Exam; to: Exam }

/** How many questions count for both, and how the person did on them the first time. */
export function carriedSentence(
  { from, to }: Exams,
  carried: number,
  { right, total, interval }: CarriedScore,
): string {
  if (total === 0 || !interval) return words.carriedUnanswered(carried)
  return words.carried({
    count: carried,
    answered: total,
    right,
    low: formatPercent(interval.low),
    high: formatPercent(interval.high),
    from: from.code,
    to: to.code,
  })
}

/** What only the newer exam asks, and whether practice may ask it now. */
export function newSentence(
  { from, to }: Exams,
  {
    bridge,
    drill,
    unseen,
    sealed,
    opening,
  }: Pick<LoadedBridge, 'drill' | 'unseen' | 'sealed' | 'opening'> & {
    bridge: Pick<LoadedBridge['bridge'], 'added'>
  },
): string {
  const added = bridge.added.reduce((sum, { items }) => sum + items.length, 0)
  if (added === 0) return words.noneNew(to.code)
  const lead = words.newQuestions(added, bridge.added.length, from.code)
  const open = drill.length > 0 ? words.openForPractice(drill.length, unseen) : words.noneOpen
  if (sealed.length === 0) return `${lead} ${open}`
  const rest = words.sealedRest({ to: to.code, numbers: sealNumbers(opening), count: sealed.length })
  return `${lead} ${open} ${rest}`
}

/** `2`, or `1, 2` for several. */
export function sealNumbers(opening: LoadedBridge['opening']): string {
  return opening.map(({ form }) => form.number).join(', ')
}

/** Which types of question and which topics are gone. */
export function typesSentence(
  { from, to }: Exams,
  bridge: Pick<Bridge<unknown>, 'typesGone' | 'retyped' | 'removed'>,
): string {
  const { typesGone, retyped, removed } = bridge
  const names = typesGone.map((type) => traitWords.typesInText[type])
  const types =
    typesGone.length > 0
      ? words.typesGone({ names, retypedCount: retyped.length, from: from.code, to: to.code })
      : ''
  const count = removed.reduce((sum, { items }) => sum + items.length, 0)
  const topics = count > 0 ? words.otherGone(count, removed.length, from.code) : ''
  return [types, topics].filter(Boolean).join(' ') || words.nothingGone(from.code)
}
