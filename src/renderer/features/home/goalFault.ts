/** What is wrong with a goal as it was typed, as a sentence for each field; empty where nothing is. */
import type { IsoDay } from '#core/common/calendar'
import { homeWords as words } from '../../wording/en/home'
import { readTypedNumber } from '../../wording/typedNumber'

/** As the fields hold them: an empty day is none. */
export type TypedGoal = { examDay: string; minutes: string }

/** Bounds of a day's minutes, as the log accepts them. */
const leastMinutes = 5
const mostMinutes = 1440

export type GoalFaults = { examDay: string; minutes: string }

/** `before`: the day that stands. One that is over may stay until it is changed. */
export function goalFaults({ examDay, minutes }: TypedGoal, today: IsoDay, before: string): GoalFaults {
  const isOver = examDay !== '' && examDay !== before && examDay < today
  return {
    examDay: isOver ? words.dayIsOver : '',
    minutes: readMinutes(minutes) === null ? words.wholeMinutes(leastMinutes, mostMinutes) : '',
  }
}

/** The minutes a day of a goal without a fault. */
export function minutesOf({ minutes }: TypedGoal): number {
  return readMinutes(minutes) ?? leastMinutes
}

function readMinutes(text: string): number | null {
  return readTypedNumber(text, { least: leastMinutes, most: mostMinutes, isWhole: true }).value
}
