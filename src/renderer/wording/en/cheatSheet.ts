import { formatCount, formatPercent } from '../format'
import { spoken } from '../language'

export const cheatSheetWords = spoken('cheatSheet', {
  loading: 'Loading your cheat sheet',
  noExamTitle: 'This exam is not here',
  noExam: 'Its bank was deleted or moved, or it has a problem. The Library says which.',
  emptyTitle: (exam: string) => `Your ${exam} cheat sheet is empty`,
  empty:
    'It holds exactly the lines of the notes behind the questions you miss, and loses each line once you were right about it in two later sittings. Take a mock, or answer twenty practice questions, and it fills in.',
  setUp: (exam: string) => `Set up ${exam}`,
  title: (exam: string) => `Your ${exam} cheat sheet`,
  about: (lines: number, leftOut: number, day: string) =>
    `${formatCount(lines, 'line')} behind what you missed, biggest gains first${leftOut > 0 ? `; ${leftOut} more didn’t fit` : ''}. A line goes once you get its questions right in two later sittings. ${day}`,
  print: 'Print this page',
  reviewMissed: 'Review missed questions',
  weight: (weight: number, correct: number | null) =>
    `${formatPercent(weight)} of the exam${correct === null ? '' : `, ${formatPercent(correct)} correct`}`,
  withoutNote: 'Without a note',
  today: 'Today:',
  misconception: 'Common misconception:',
})
