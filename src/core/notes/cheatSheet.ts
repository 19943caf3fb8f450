/**
 * A person's own cheat sheet: the lines of the study notes behind the questions that stand missed, and nothing else.
 * Invariant: every line has at least one missed question behind it, no line stands twice, and a question that is no
 * longer missed takes its lines with it.
 */
import type { Note } from '../bank/bank'
import { assumedRawCut, type Exam } from '../bank/exam'
import type { QuestionId } from '../bank/ids'
import { blockText, noteBlocks, type NoteBlock } from './noteBlocks'
import { createNoteMatcher } from './noteMatch'
import type { DomainTotal } from '../history/records'
import type { Question } from '../bank/question'

/** A question that stands missed. `missCount` is at least 1, `rightSinceMiss` 0 or 1. */
export type StandingMiss = {
  question: Question
  domain: string | null
  missCount: number
  rightSinceMiss: number
}

/** One piece of a note; when no piece carries a question, its explanation stands for it. Heaviest questions first. */
export type SheetLine = { block: NoteBlock; questionIds: QuestionId[]; weight: number }
/** `title` is the note's, or the topic when there is no note. Lines heaviest first, never empty. */
export type SheetTopic = {
  topic: string
  title: string
  domain: string | null
  weight: number
  lines: SheetLine[]
}
/** `domain` null: outside the exam's guide. `fraction` right so far, null without evidence. */
export type SheetDomain = { domain: string | null; fraction: number | null; topics: SheetTopic[] }
/** Domains with the biggest gains first. `leftOut`: lines that found no room. */
export type CheatSheet = { domains: SheetDomain[]; lineCount: number; leftOut: number }

export type SheetRequest = {
  exam: Exam
  misses: readonly StandingMiss[]
  /** The notes on the misses' topics. */
  notes: readonly Note[]
  /** The domain each topic's note stands under, as `topicDomains` gives them. */
  noteDomains: ReadonlyMap<string, string>
  /** Totals of this exam's domains. */
  totals: readonly DomainTotal[]
  /** Characters that fit on the page. */
  room: number
}

/** Room a line takes besides its characters. */
const lineOverhead = 30
const topicOverhead = 60
/** A figure is printed seven lines high. */
const figureRoom = 500

/** The sheet of one exam; without misses it has no domains. */
export function cheatSheet({ exam, misses, notes, noteDomains, totals, room }: SheetRequest): CheatSheet {
  const need = domainNeed(exam, totals)
  const topics = collectLines(misses, { notes, noteDomains }, need)
  const { kept, leftOut } = fit(topics, room)
  const ids = [...exam.domains.map(({ id }) => id), null]
  const domains = ids
    .map((domain) => ({
      domain,
      fraction: domain === null ? null : fractionOf(domain, totals),
      topics: kept.filter((topic) => topic.domain === domain),
    }))
    .filter((group) => group.topics.length > 0)
    .toSorted((a, b) => need(b.domain) - need(a.domain))
  return { domains, lineCount: kept.reduce((sum, { lines }) => sum + lines.length, 0), leftOut }
}

/** Points to gain in a domain, as a share of the exam: its weight times the gap to certainty, above 0. */
function domainNeed(exam: Exam, totals: readonly DomainTotal[]): (domain: string | null) => number {
  return (domain) => {
    const weight = exam.domains.find(({ id }) => id === domain)?.weight
    if (weight === undefined) return 0.001
    // Without evidence a domain is taken to stand at the cut.
    const fraction = (domain && fractionOf(domain, totals)) || assumedRawCut(exam)
    return weight * Math.max(0.02, 1 - fraction)
  }
}

function fractionOf(domain: string, totals: readonly DomainTotal[]): number | null {
  const total = totals.find((candidate) => candidate.domain === domain)
  return total && total.total > 0 ? total.right / total.total : null
}

function collectLines(
  misses: readonly StandingMiss[],
  { notes, noteDomains }: Pick<SheetRequest, 'notes' | 'noteDomains'>,
  need: (domain: string | null) => number,
): SheetTopic[] {
  const blocks = new Map(notes.map((note) => [note.topic, noteBlocks(note.text)]))
  const titles = new Map(notes.map((note) => [note.topic, note.title]))
  const match = createNoteMatcher([...blocks.values()])
  const topics = new Map<string, SheetTopic>()
  const lines = new Map<NoteBlock, SheetLine>()
  // Lines of equal weight stand in the order of their questions, in whatever order the misses came.
  const ordered = misses.toSorted((a, b) => (a.question.id < b.question.id ? -1 : 1))
  for (const { question, domain, missCount, rightSinceMiss } of ordered) {
    const { topic } = question
    const weight = (need(domain) * missCount) / (1 + rightSinceMiss)
    // All of a note stands together, where the book has it; what is on no topic stands in its own domain.
    const shownIn = (topic && noteDomains.get(topic)) || domain
    const key = `${shownIn ?? ''}/${topic}`
    const place = topics.get(key) ?? {
      topic,
      title: titles.get(topic) ?? topic,
      domain: shownIn,
      weight: 0,
      lines: [],
    }
    topics.set(key, place)
    place.weight += weight
    for (const block of behind(question, match(blocks.get(topic) ?? [], question))) {
      const line = lines.get(block) ?? { block, questionIds: [], weight: 0 }
      if (!lines.has(block)) place.lines.push(line)
      lines.set(block, line)
      line.questionIds.push(question.id)
      line.weight += weight
    }
  }
  return [...topics.values()]
    .filter(({ lines }) => lines.length > 0)
    .map((topic) => ({ ...topic, lines: topic.lines.toSorted((a, b) => b.weight - a.weight) }))
    .toSorted((a, b) => b.weight - a.weight)
}

/** The pieces of the note that carry a question; its own explanation when none does. */
function behind(question: Question, matches: { block: NoteBlock }[]): NoteBlock[] {
  if (matches.length > 0) return matches.map(({ block }) => block)
  return question.explanation ? [{ kind: 'line', heading: null, markdown: question.explanation }] : []
}

/** The heaviest lines that fit, each topic's in their order. The first line always fits. */
function fit(topics: SheetTopic[], room: number): { kept: SheetTopic[]; leftOut: number } {
  const byWeight = topics.flatMap(({ lines }) => lines).toSorted((a, b) => b.weight - a.weight)
  const kept = new Set<SheetLine>()
  const opened = new Set<SheetTopic>()
  const topicOf = new Map(topics.flatMap((topic) => topic.lines.map((line) => [line, topic] as const)))
  let left = room
  for (const line of byWeight) {
    const topic = topicOf.get(line)
    if (!topic) continue
    const cost = roomOf(line.block) + (opened.has(topic) ? 0 : topicOverhead)
    if (cost > left && kept.size > 0) continue
    left -= cost
    kept.add(line)
    opened.add(topic)
  }
  return {
    kept: topics
      .filter((topic) => opened.has(topic))
      .map((topic) => ({ ...topic, lines: topic.lines.filter((line) => kept.has(line)) })),
    leftOut: byWeight.length - kept.size,
  }
}

function roomOf(block: NoteBlock): number {
  const hasFigure = block.kind === 'line' && block.markdown.includes('![') && block.markdown.includes('](')
  return blockText(block).length + lineOverhead + (hasFigure ? figureRoom : 0)
}
