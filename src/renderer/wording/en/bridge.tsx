/** From one version of an exam to the next. `from` and `to` are codes of exams. */
import type { ReactNode } from 'react'
import { byCount, formatCount, formatList } from '../format'
import { spoken } from '../language'

type Carried = {
  count: number
  answered: number
  right: number
  low: string
  high: string
  from: string
  to: string
}
type TypesGone = { names: readonly string[]; retypedCount: number; from: string; to: string }
type SealedRest = { to: string; numbers: string; count: number }

const serveBoth = (count: number) =>
  `${formatCount(count, 'question')} in this bank ${byCount(count, 'serves', 'serve')} both exams.`

export const bridgeWords = spoken('bridge', {
  comparing: 'Comparing the exams',
  nothingTitle: 'Nothing to compare',
  nothing: 'This exam is not here, or its bank has no exam that replaces it.',
  title: (from: string, to: string) => `From ${from} to ${to}`,
  carriesOver: 'What carries over',
  isNew: 'What is new',
  isGone: 'What is gone',

  carriedUnanswered: (count: number) =>
    `${serveBoth(count)} You haven’t answered ${byCount(count, 'it', 'any of them')} yet: what you learn there counts for both.`,
  carried: ({ count, answered, right, low, high, from, to }: Carried) =>
    `${serveBoth(count)} You’ve answered ${answered} of them for ${from} or ${to}, ${right} correct the first time (plausibly ${low} to ${high}).`,

  noneNew: (to: string) => `This bank has no questions that only ${to} asks.`,
  newQuestions: (count: number, topicCount: number, from: string) =>
    `${formatCount(count, 'question')} on ${formatCount(topicCount, 'topic')} that ${from} doesn’t ask about.`,
  openForPractice: (count: number, unseen: number) =>
    `${count} ${byCount(count, 'is', 'are')} open for practice, ${unseen} of them new to you.`,
  noneOpen: 'None is open for practice right now.',
  sealedRest: ({ to, numbers, count }: SealedRest) =>
    `The others are kept for sealed ${to} mocks: opening sealed mock ${numbers} gives ${count} more, and that mock will then include questions you’ve seen.`,
  practiceNew: (count: number) => `Practice ${count} of what’s new`,
  openSealed: (numbers: string, count: number) => `Open sealed mock ${numbers} and practice ${count}`,

  typesGone: ({ names, retypedCount, from, to }: TypesGone) =>
    `${to} has no ${formatList(names.map(hyphenated), 'or')} questions${retypedCount > 0 ? `: ${formatCount(retypedCount, 'such question of this bank stays', 'such questions of this bank stay')} with ${from}` : ''}.`,
  otherGone: (count: number, topicCount: number, from: string) =>
    `${formatCount(count, 'other question')} on ${formatCount(topicCount, 'topic')} ${byCount(count, 'serves', 'serve')} ${from} only.`,
  nothingGone: (from: string) => `Nothing in this bank is for ${from} only.`,

  domainsOf: (code: string) => `Domains of ${code}`,
  domainOf: (code: string) => `${code} domain`,
  weightIn: (from: string, to: string) => `Weight in ${from} → ${to}`,
  carriedOver: 'Carried over',
  added: 'New',
  comparedBy: 'Compared by the tasks this bank’s questions name, not by the full guides.',
  officialChanges: (links: ReactNode) => <>For the official changes, see {links}</>,
})

/** As it stands before a noun: `short-answer`. */
function hyphenated(name: string): string {
  return name.replaceAll(' ', '-')
}
