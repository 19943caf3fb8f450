/** What an exam is. `successor` is the code of the exam that replaces it. */
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
})

function replacedBy(successor?: string): string {
  return successor ? `, replaced by ${successor}` : ''
}
