/**
 * From one version of an exam to the next, as a bank knows both: which questions serve the two of them, which one alone.
 * Invariant: nothing is said of an exam's guide that no question or exam file of the bank says.
 */
import { domainIn, tasksIn, type Exam } from '../bank/exam'
import type { QuestionEntry, QuestionType } from '../bank/question'

type Entry = Pick<QuestionEntry, 'objectives' | 'topic' | 'type'>

/** A topic with how many questions it has on one side only, and the task of that exam the first of them serves. */
export type BridgeTopic<Item> = { topic: string; task: string; items: Item[] }

/** A domain of the newer exam. `before` is the weight of the domain of that id in the older one; null without one. */
export type BridgeDomain = {
  domain: string
  weight: number
  before: number | null
  carried: number
  added: number
}

/**
 * `carried` serve both exams and `added` the newer one alone, in the order of the items. `added` and `removed` are by
 * topic, most questions first. `retyped` served the older one and are of a type the newer one does not ask.
 */
export type Bridge<Item> = {
  carried: Item[]
  added: BridgeTopic<Item>[]
  removed: BridgeTopic<Item>[]
  retyped: Item[]
  typesGone: QuestionType[]
  typesNew: QuestionType[]
  domains: BridgeDomain[]
}

/** The exam that replaces another one, when the bank has it. */
export function successorOf(exam: Pick<Exam, 'lifecycle'>, exams: readonly Exam[]): Exam | undefined {
  const { replacement } = exam.lifecycle
  return replacement === undefined ? undefined : exams.find(({ code }) => code === replacement)
}

/** What of the questions carries over, is new, and is gone between two exams. */
export function bridgeOf<Item extends Entry>(
  { from, to }: { from: Exam; to: Exam },
  items: readonly Item[],
): Bridge<Item> {
  const serves = (exam: Exam, { objectives }: Item) => domainIn(exam, objectives) !== null
  const isAsked = ({ type }: Item) => to.allowedTypes.includes(type)
  const carried = items.filter((item) => serves(from, item) && serves(to, item))
  const added = items.filter((item) => !serves(from, item) && serves(to, item))
  const lost = items.filter((item) => serves(from, item) && !serves(to, item))
  const countIn = (domain: string, list: readonly Item[]) =>
    list.filter(({ objectives }) => domainIn(to, objectives) === domain).length
  return {
    carried,
    added: byTopic(to, added),
    removed: byTopic(from, lost.filter(isAsked)),
    retyped: lost.filter((item) => !isAsked(item)),
    typesGone: from.allowedTypes.filter((type) => !to.allowedTypes.includes(type)),
    typesNew: to.allowedTypes.filter((type) => !from.allowedTypes.includes(type)),
    domains: to.domains.map(({ id, weight }) => ({
      domain: id,
      weight,
      before: from.domains.find((domain) => domain.id === id)?.weight ?? null,
      carried: countIn(id, carried),
      added: countIn(id, added),
    })),
  }
}

function byTopic<Item extends Entry>(exam: Exam, items: readonly Item[]): BridgeTopic<Item>[] {
  const topics = new Map<string, BridgeTopic<Item>>()
  for (const item of items) {
    const task = tasksIn(exam.id, item.objectives)[0] ?? ''
    const found = topics.get(item.topic) ?? { topic: item.topic, task, items: [] }
    topics.set(item.topic, found)
    found.items.push(item)
  }
  return [...topics.values()].toSorted((a, b) => b.items.length - a.items.length)
}
