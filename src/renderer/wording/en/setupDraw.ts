/** What the choices of the set-up draw, what of it is sealed, and what stays out. */
import { byCount, formatCount, formatList, formatNumber } from '../format'
import { spoken } from '../language'

/** A sealed mock by its number; `ofExam` names another exam than the one set up. */
export type SealName = { number: number; ofExam: string | null }

/** What opening seals gives. `count` questions lie in sealed mocks, `freed` of them in `seals`. */
type Offer = {
  seals: readonly SealName[]
  count: number
  freed: number
  isOnNote: boolean
  /** Nothing else fits. */
  isOnly: boolean
}

type Drawn = {
  count: number
  unseen: number
  /** Null for no limit. */
  duration: string | null
  unscored: number
}

type Short = { title: string; needed: number; drawn: number; available: number }

export type StayingOut = { disputed: number; ruledOut: number; leftOut: number }

export const setupDrawWords = spoken('setupDraw', {
  nothingMatches: 'No questions match these choices.',
  allInMock: 'Nothing to ask now: the mock exam in progress has the questions that match.',
  drawn: ({ count, unseen, duration, unscored }: Drawn) =>
    `${
      unseen === count
        ? formatCount(count, 'new question')
        : `${formatCount(count, 'question')} (${unseen} new to you)`
    }, ${duration ?? 'no time limit'}.${unscored > 0 ? ` ${count - unscored} scored, ${unscored} unscored.` : ''}`,
  shortage: (domains: readonly Short[]) =>
    `Not enough questions: ${domains
      .map(
        ({ title, needed, drawn, available }) =>
          `${title} needs ${needed}, ${available < needed ? `${available} available` : `only ${drawn} fit beside the case studies`}`,
      )
      .join('; ')}. It will be shorter.`,

  whatFits: 'What fits',
  clearFilters: 'Clear filters',
  noneLeft: (code: string) => `No practice questions left for ${code}: the rest are in sealed mocks.`,
  noneMatch: (asked: string, isSeveral: boolean, ways: readonly { without: string; count: number }[]) => {
    const counts = ways.map(
      ({ without, count }, index) => `${index === 0 ? 'Without' : 'without'} “${without}” ${count}`,
    )
    const way = counts.length > 0 ? `${counts.join(', ')} would match.` : 'Clear some of them.'
    return `No questions match${isSeveral ? ' all of these' : ''}: ${asked}. ${way}`
  },
  fewerMatch: (count: number, asked: number) =>
    `${formatCount(count, 'question matches', 'questions match')} these choices; you asked for ${asked}.`,
  inSealed: ({ seals, count, freed, isOnNote, isOnly }: Offer) => {
    const one = isOnNote ? 'on this note' : 'that matches'
    const several = isOnNote ? 'on this note' : 'that match'
    const only = byCount(count, `The only question ${one} is`, `All ${count} questions ${several} are`)
    const more = formatCount(count, `more question ${one} is`, `more questions ${several} are`)
    const cost = `${byCount(seals.length, 'that mock', 'those mocks')} will then include questions you’ve seen.`
    return freed === count
      ? `${isOnly ? only : more} in ${sealed(seals)}. Practicing ${byCount(count, 'it', 'them')} breaks the ${byCount(seals.length, 'seal', 'seals')}: ${cost}`
      : `${isOnly ? only : more} in sealed mocks. Opening ${sealed(seals)} gives ${freed} of them; ${cost}`
  },
  open: (seals: readonly SealName[]) => `Open ${sealed(seals)}`,
  startingBreaks: (seals: readonly SealName[]) =>
    `Starting breaks ${sealed(seals)}: these questions will no longer be new to you in a mock exam. Nothing changes until you start.`,
  keepSealed: (count: number) => byCount(count, 'Keep it sealed', 'Keep them sealed'),

  notAsked: (count: number) => `${formatCount(count, 'question')} you left out won’t be asked.`,
  stayOut: (counts: StayingOut) => {
    const all = counts.disputed + counts.ruledOut + counts.leftOut
    return `${formatCount(all, 'question stays', 'questions stay')} out of mock exams: ${onlyReason(counts, all) ?? everyReason(counts)}.`
  },
  includedAnyway: (count: number) =>
    `A shared form is the same for everyone, so it includes ${byCount(count, '1 question that stays', `${formatNumber(count)} questions that stay`)} out of your own mock exams.`,
  seeRulings: 'See your rulings',
  settle: (count: number) => byCount(count, 'Settle it', 'Settle them'),
  seeLeftOut: 'See what you left out',
})

/** `sealed mock 2`, `sealed mocks 1 and 3`; of another exam with its name. */
function sealed(seals: readonly SealName[]): string {
  const names = seals.map(({ number, ofExam }) =>
    ofExam === null ? String(number) : `${number} of ${ofExam}`,
  )
  return `${byCount(names.length, 'sealed mock', 'sealed mocks')} ${formatList(names)}`
}

/** Null where there are several reasons. */
function onlyReason({ leftOut, ruledOut, disputed }: StayingOut, all: number): string | null {
  if (disputed === all) return `your banks disagree on ${byCount(all, 'its answer', 'their answers')}`
  if (ruledOut === all) return `you ruled that ${byCount(all, 'its answer is', 'their answers are')} wrong`
  return leftOut === all ? `you left ${byCount(all, 'it', 'them')} out` : null
}

function everyReason({ leftOut, ruledOut, disputed }: StayingOut): string {
  const reasons = [
    disputed > 0 && `${disputed} your banks disagree on`,
    ruledOut > 0 && `${ruledOut} you ruled wrong`,
    leftOut > 0 && `${leftOut} you left out`,
  ]
  return reasons.filter(Boolean).join(', ')
}
