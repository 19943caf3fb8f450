/** What is wrong with a goal as it was typed, as a sentence for each field; empty where nothing is. */
import type { IsoDay } from '#core/common/calendar'
import { homeWords as words } from '../../wording/en/home'

/** As the fields hold them: an empty day is none. */
export type TypedGoal = { examDay: string; minutes: string }

/** Bounds of a day's minutes, as the log accepts them. */
export const leastMinutes = 5
export const mostMinutes = 1440

export type GoalFaults = { examDay: string; minutes: string }

/** `before`: the day that stands. One that is over may stay until it is changed. */
export function goalFaults({ examDay, minutes }: TypedGoal, today: IsoDay, before: string): GoalFaults {
  const isOver = examDay !== '' && examDay !== before && examDay < today
  const count = Number(minutes)
  const isCount = minutes.trim() !== '' && Number.isInteger(count)
  return {
    examDay: isOver ? words.dayIsOver : '',
    minutes:
      isCount && count >= leastMinutes && count <= mostMinutes
        ? ''
        : words.wholeMinutes(leastMinutes, mostMinutes),
  }
}
