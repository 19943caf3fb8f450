/**
 * What a person adds to questions and exams by hand: why a question was missed, notes, an exam to reach, a real
 * result. Invariant: of two writings of one thing the later wins on every machine, and a note that loses is kept.
 */
import type { AttemptId, BankId, DeviceId, ExamId, QuestionId, ResultId, ReviewId } from '../bank/ids'
import { dayStartMs, type IsoDay } from '../common/calendar'
import { byStamp, type Stamp } from '../common/stamp'

/** Why a question was missed. `constraint`: misread what the question asked for; `betweenTwo`: chose the other one. */
export const missCauses = ['unknown', 'constraint', 'betweenTwo', 'time', 'slip'] as const
export type MissCause = (typeof missCauses)[number]

/** Where a miss happened: in a sitting or in a review. */
export type Occasion = AttemptId | ReviewId

/** The cause of one miss; null when it was taken back. */
export type MissTag = {
  bankId: BankId
  examId: ExamId
  questionId: QuestionId
  occasion: Occasion
  cause: MissCause | null
  stamp: Stamp
}

/** What a personal note is on: a question, or the study note of a topic. */
export type NoteSubject =
  | { kind: 'question'; bankId: BankId; questionId: QuestionId }
  | { kind: 'topic'; bankId: BankId; topic: string }

/** Markdown, empty when deleted. `others` are texts another machine wrote that lost, newest first, at most five. */
export type PersonalNote = {
  subject: NoteSubject
  text: string
  stamp: Stamp
  others: { text: string; atMs: number; device: DeviceId }[]
}

/** An exam to reach. `examDay` null: no date yet. `minutesADay` is at least 5. */
export type Goal = {
  bankId: BankId
  examId: ExamId
  examDay: IsoDay | null
  minutesADay: number
  stamp: Stamp
}

/** Where the day of the nearest exam begins that is not over, epoch milliseconds; null when none is ahead. */
export function nextExamAtMs(goals: readonly Pick<Goal, 'examDay'>[], today: IsoDay): number | null {
  const days = goals.flatMap(({ examDay }) => (examDay !== null && examDay >= today ? [examDay] : []))
  const [first] = days.toSorted()
  return first === undefined ? null : dayStartMs(first)
}

/** A question a person wants to find again. The later writing wins. */
export type Bookmark = { bankId: BankId; questionId: QuestionId; isBookmarked: boolean; stamp: Stamp }

/** What this program said shortly before a real exam, chances 0 to 1. */
export type Forecast = { chance: number; harderChance: number }

/** A real result. `score` is on the exam's scale, null when not told; `forecast` null when there was none. */
export type RealResult = {
  resultId: ResultId
  bankId: BankId
  examId: ExamId
  takenOn: IsoDay
  isPassed: boolean
  score: number | null
  forecast: Forecast | null
}

/** The later of two writings. */
export function laterOf<Row extends { stamp: Stamp }>(before: Row | undefined, after: Row): Row {
  return before && byStamp(before.stamp, after.stamp) > 0 ? before : after
}

const keptOthers = 5

/** Merges a writing of a note into what is there. A text of another machine that loses is kept among `others`. */
export function mergeNote(before: PersonalNote | undefined, after: PersonalNote): PersonalNote {
  if (!before) return after
  const winner = laterOf(before, after)
  const loser = winner === after ? before : after
  const isLost = loser.stamp.device !== winner.stamp.device && loser.text !== '' && loser.text !== winner.text
  const { atMs, device } = loser.stamp
  const lost = isLost ? [{ text: loser.text, atMs, device }] : []
  const others = [...lost, ...before.others].toSorted((a, b) => b.atMs - a.atMs).slice(0, keptOthers)
  return { ...winner, others }
}
