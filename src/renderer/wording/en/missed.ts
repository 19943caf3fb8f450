import { byCount, formatCount } from '../format'
import { spoken } from '../language'

export const missedWords = spoken('missed', {
  title: 'What you missed',
  whenGone: 'A question leaves this list once you get it right in two later sittings.',
  noneTitle: 'No missed questions',
  none: 'A question you get wrong or leave blank appears here until you get it right in two later sittings.',
  inMock: (count: number, isMore: boolean) =>
    `${formatCount(count, isMore ? 'more missed question' : 'missed question')} ${byCount(count, 'is', 'are')} in your running mock exam. ${byCount(count, 'It comes', 'They come')} back with its report.`,
  order: 'Order',
  orders: {
    domain: 'By domain',
    newest: 'Newest first',
    oldest: 'Oldest first',
    mostMissed: 'Most often missed',
  },
  search: 'Search missed questions',
  searching: 'Searching…',
  cheatSheet: 'Your cheat sheet',
  retryAll: (count: number) => byCount(count, 'Retry it', `Retry all ${count}`),
  retrySome: (count: number) => `Retry ${count}`,
  retryThese: (count: number) => byCount(count, 'Retry this one', `Retry these ${count}`),
  leftOut: 'left out',
  missedTimes: (count: number) => `missed ${count} times`,
  rightSince: 'correct once since',
  inReview: 'in a review',
})
