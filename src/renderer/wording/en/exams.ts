/** What an exam is and what its room lends. `successor` is the code of the exam that replaces it. */
import type { RoomTool } from '#core/bank/exam'
import { spoken } from '../language'

type Day = string | null

export const examWords = spoken('exams', {
  own: 'an exam of your own',
  retired: (day: Day, successor?: string) =>
    `retired${day ? ` ${day}` : ''}${replacedBy(successor)}; still useful for practice`,
  closed: (day: string, successor?: string) =>
    `English version closed ${day}${replacedBy(successor)}; still useful for practice`,
  beta: (since: Day) => (since ? `beta, can be booked since ${since}` : 'beta'),
  bookable: (until: Day, successor?: string) =>
    `can be booked ${until ? `until ${until}` : 'today'}${replacedBy(successor)}`,
  outsideGuide: 'Outside the exam’s guide',
  tools: {
    calculator: 'Calculator',
    scratchPad: 'Scratch pad',
    highlighter: 'Highlighter',
  } satisfies Record<RoomTool, string>,
  toolsInText: {
    calculator: 'a calculator',
    scratchPad: 'a scratch pad',
    highlighter: 'a highlighter',
  } satisfies Record<RoomTool, string>,
})

function replacedBy(successor?: string): string {
  return successor ? `, replaced by ${successor}` : ''
}
