/** What the bridge between two exams says in words. */
import type { Exam } from '#core/bank/exam'
import type { Bridge } from '#core/learning/bridge'
import { traitWords } from '../../wording/en/traits'
import { byCount, formatCount, formatList, formatPercent } from '../../wording/format'
import type { CarriedScore, LoadedBridge } from './loadBridge'

type Exams = { from: Exam; to: Exam }

/** How many questions count for both, and how the person did on them the first time. */
export function carriedSentence(
  { from, to }: Exams,
  carried: number,
  { right, total, interval }: CarriedScore,
): string {
  const lead = `${formatCount(carried, 'question')} in this bank ${byCount(carried, 'serves', 'serve')} both exams.`
  if (total === 0 || !interval)
    return `${lead} You haven’t answered ${byCount(carried, 'it', 'any of them')} yet: what you learn there counts for both.`
  const range = `${formatPercent(interval.low)} to ${formatPercent(interval.high)}`
  return `${lead} You’ve answered ${total} of them for ${from.code} or ${to.code}, ${right} correct the first time (plausibly ${range}).`
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
  if (added === 0) return `This bank has no questions that only ${to.code} asks.`
  const lead = `${formatCount(added, 'question')} on ${formatCount(bridge.added.length, 'topic')} that ${from.code} doesn’t ask about.`
  const open =
    drill.length > 0
      ? `${drill.length} ${byCount(drill.length, 'is', 'are')} open for practice, ${unseen} of them new to you.`
      : 'None is open for practice right now.'
  if (sealed.length === 0) return `${lead} ${open}`
  return `${lead} ${open} The others are kept for sealed ${to.code} mocks: opening sealed mock ${sealNumbers(opening)} gives ${sealed.length} more, and that mock will then include questions you’ve seen.`
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
      ? `${to.code} has no ${formatList(names, 'or')} questions${retyped.length > 0 ? `: ${formatCount(retyped.length, 'such question')} of this bank stay with ${from.code}` : ''}.`
      : ''
  const count = removed.reduce((sum, { items }) => sum + items.length, 0)
  const topics =
    count > 0
      ? `${formatCount(count, 'other question')} on ${formatCount(removed.length, 'topic')} ${byCount(count, 'serves', 'serve')} ${from.code} only.`
      : ''
  return [types, topics].filter(Boolean).join(' ') || `Nothing in this bank is for ${from.code} only.`
}
