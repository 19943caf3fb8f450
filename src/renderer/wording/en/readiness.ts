/** What readiness says, and what it lacks before there is enough to say it. */
import type { Fraction } from '#core/learning/readiness'
import { formatCount } from '../format'
import { spoken } from '../language'

type DomainLack = { title: string; needed: number }
type SmallBank = { needed: number; perDomain: number; answered: number; left: number }
type ExpectedScore = { low: number; high: number; questionCount: number; needed: number; isAssumed: boolean }

const firstAnswers = (count: number) => formatCount(count, 'more first answer')

export const readinessWords = spoken('readiness', {
  missing: (count: number) => firstAnswers(count),
  missingSpread: (count: number, domainCount: number) =>
    `${firstAnswers(count)}, spread over ${domainCount} domains`,
  missingIn: (count: number, domains: readonly DomainLack[]) =>
    `${firstAnswers(count)}, including ${domains.map(({ title, needed }) => `${needed} in ${title}`).join(' and ')}`,
  notEnough: (missing: string) => `Not enough answers yet for a readiness estimate: ${missing} to go.`,
  bankTooSmall: ({ needed, perDomain, answered, left }: SmallBank) =>
    `This bank can’t give a readiness estimate: that takes ${needed} first answers, ${perDomain} or more in nearly every domain. You have ${answered}, and ${left === 0 ? 'no question is' : left === 1 ? '1 question is' : `${left} questions are`} new to you.`,
  rapid: (count: number) =>
    count === 1
      ? '1 more first answer does not count: it came too fast for the question to have been read.'
      : `${count} more first answers do not count: they came too fast for the questions to have been read.`,
  whatCounts:
    'What counts is your first answer to a question, in a mock or in practice. Answers too fast for the question to have been read are left out (under 2 seconds, or under a tenth of your usual time, up to 10 seconds), and so are retries and reviews.',
  chance: (now: Fraction, ifHarder: Fraction | null) =>
    `If you took it today: about a ${now.part} in ${now.whole} chance of passing${ifHarder ? `; if the exam is 5 points harder, about ${ifHarder.part} in ${ifHarder.whole}` : ''}.`,
  expectedScore: ({ low, high, questionCount, needed, isAssumed }: ExpectedScore) =>
    `Expected score: ${low} to ${high} of ${questionCount}; ${isAssumed ? 'passing is assumed at' : 'the pass mark is'} ${needed}.`,
})
