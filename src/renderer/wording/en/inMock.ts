/** What is said of questions that stand in a running mock exam, wherever they would be shown or asked. */
import { byCount, formatCount } from '../format'
import { spoken } from '../language'

export const inMockWords = spoken('inMock', {
  tag: 'in your running mock exam',
  thisTitle: 'This question is in your running mock exam',
  this: 'This question is in your running mock exam. It comes back with its report.',
  these: (count: number) => `${standing(count)}. ${comesBack(count)}`,
  notDrawn: (count: number) =>
    `${standing(count)} and ${byCount(count, 'isn’t', 'aren’t')} asked here. ${comesBack(count)}`,
  notExported: (count: number) =>
    `${standing(count)} and ${byCount(count, 'isn’t', 'aren’t')} in this file. ${comesBack(count)}`,
  inProgress: (examCode: string) => `A mock exam is in progress: ${examCode}.`,
  clockGoesOn: 'Its clock goes on, whatever you start here.',
  clockStands: 'Its clock stands still until you resume it.',
  resumeMock: 'Resume the mock exam',
  roundWaitsTitle: 'This round has to wait',
  roundWaits: (count: number) =>
    `${formatCount(count, 'question')} of this round ${byCount(count, 'is', 'are')} in your running mock exam. Finish that one first. Your answers are kept.`,
})

function standing(count: number): string {
  return `${formatCount(count, 'question')} ${byCount(count, 'is', 'are')} in your running mock exam`
}

function comesBack(count: number): string {
  return `${byCount(count, 'It comes', 'They come')} back with its report.`
}
