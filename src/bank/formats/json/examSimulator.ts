/**
 * Exams of Exam Simulator, formerly electron-exam, in the shapes it has had: choices with ids and keys that list them,
 * choices with letters and a truth value for each, and nodes called `type` first and `variant` later.
 * Invariant: the order in which an ordering question lists its choices is its key.
 */
import { addChoice } from '../choiceQuestion'
import { blankQuestion, createCollector, type Collector, type Place } from '../collector'
import type { ImportedQuestion, ImportResult, SourceFile } from '../imported'
import { isFields, itemsOf, textOf, type Fields } from './fields'
import { eachObject, openJson, type JsonSource } from './jsonSource'

const kinds = ['single', 'multiple', 'text', 'ordering'] as const

/** Reads an exam file, or a list of exams. */
export function importExamSimulator(source: SourceFile): ImportResult {
  const collector = createCollector('exam-simulator-json', source)
  const json = openJson(source, collector)
  const exams = (Array.isArray(json.value) ? json.value : [json.value]).filter(isFields)
  const [first] = exams
  if (first) describe(collector, first)
  for (const exam of exams) readExam(collector, exam, { json, isOneOfMany: exams.length > 1 })
  return collector.result
}

function describe(collector: Collector, exam: Fields): void {
  collector.result.title = textOf(exam.title)
  collector.result.exam = {
    code: textOf(exam.code),
    minutes: typeof exam.time === 'number' && exam.time > 0 ? exam.time : null,
    passPercent: typeof exam.pass === 'number' && exam.pass > 0 && exam.pass <= 100 ? exam.pass : null,
  }
}

function readExam(
  collector: Collector,
  exam: Fields,
  { json, isOneOfMany }: { json: JsonSource; isOneOfMany: boolean },
): void {
  const title = textOf(exam.title)
  const category = isOneOfMany && title !== null ? [title] : []
  eachObject(itemsOf(exam.test), json, {
    collector,
    take: (item, place) => addQuestion(collector, item, { place, category }),
  })
}

type Context = { place: Place; category: string[] }

function addQuestion(collector: Collector, item: Fields, { place, category }: Context): void {
  const stem = markdownOf(item.question)
  const number = item.variant ?? item.type
  const kind = typeof number === 'number' ? kinds[number] : undefined
  const choices = itemsOf(item.choices).map(choiceOf)
  const more: Partial<ImportedQuestion> = {
    category,
    explanation: markdownOf(item.explanation),
    references: linksOf(item.explanation),
  }
  if (kind === undefined) {
    const reason = `The kind of question ${JSON.stringify(number ?? null).slice(0, 40)} is none of this format's 0 to 3.`
    collector.refuse({ kind: 'type-unknown', reason, title: stem }, place)
  } else if (kind === 'text') addText(collector, { stem, accepted: acceptedOf(item, choices), more }, place)
  else if (kind === 'ordering') addOrdering(collector, { stem, choices, more }, place)
  else {
    const options = choices.map(({ text }) => ({ text }))
    addChoice(collector, { stem, options, keys: keysOf(item.answer, choices), type: kind, more }, place)
  }
}

type Choice = { id: string; text: string }

function choiceOf(choice: unknown): Choice {
  if (!isFields(choice)) return { id: '', text: textOf(choice) ?? '' }
  return { id: textOf(choice.id) ?? textOf(choice.label) ?? '', text: textOf(choice.text) ?? '' }
}

/** Places from 0. An id that no choice has is given a place beyond them, which is refused as out of range. */
function keysOf(answer: unknown, choices: readonly Choice[]): number[] {
  const items = Array.isArray(answer) ? answer : answer === undefined ? [] : [answer]
  if (items.every((item) => typeof item === 'boolean')) {
    return items.flatMap((isRight, index) => (isRight ? [index] : []))
  }
  return items.map((item) => {
    const id = textOf(item)
    const place = choices.findIndex((choice) => choice.id === id || choice.text === id)
    return place < 0 ? choices.length : place
  })
}

/** Later files list what is accepted as the answer, earlier ones as choices. */
function acceptedOf({ answer }: Fields, choices: readonly Choice[]): string[] {
  const answers = itemsOf(answer).flatMap((item) => (typeof item === 'string' ? item : []))
  const accepted = [...choices.map(({ text }) => text), ...answers].filter((text) => text.trim() !== '')
  return [...new Set(accepted)].slice(0, 100)
}

type Text = { stem: string; accepted: string[]; more: Partial<ImportedQuestion> }

function addText(collector: Collector, { stem, accepted, more }: Text, place: Place): void {
  if (stem === '' || accepted.length === 0) {
    const kind = stem === '' ? 'stem-missing' : 'key-missing'
    collector.refuse(
      { kind, reason: 'A question to be typed needs a text and an accepted answer.', title: stem },
      place,
    )
    return
  }
  collector.add({
    ...blankQuestion('text', stem, place),
    ...more,
    textAnswer: { accepted, isCaseSensitive: false },
  })
}

type Ordering = { stem: string; choices: Choice[]; more: Partial<ImportedQuestion> }

function addOrdering(collector: Collector, { stem, choices, more }: Ordering, place: Place): void {
  if (stem === '' || choices.length < 2 || choices.some(({ text }) => text.trim() === '')) {
    const kind = stem === '' ? 'stem-missing' : 'one-option'
    collector.refuse(
      { kind, reason: 'An order needs a text and at least two entries, none of them empty.', title: stem },
      place,
    )
    return
  }
  const options = choices.map(({ text }, index) => ({
    text,
    why: '',
    isCorrect: true,
    weight: null,
    position: index + 1,
  }))
  collector.add({ ...blankQuestion('ordering', stem, place), ...more, options })
}

/** Nodes as Markdown: 0 is a picture, 1 text, 2 large text, 3 a link. */
function markdownOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return textOf(nodes)?.trim() ?? ''
  return nodes
    .map((node) => (isFields(node) ? nodeText(node) : (textOf(node) ?? '')))
    .filter((text) => text.trim() !== '')
    .join('\n\n')
}

function nodeText(node: Fields): string {
  const text = (textOf(node.text) ?? textOf(node.src) ?? '').trim()
  if (text === '') return ''
  const kind = node.variant ?? node.type
  if (kind === 0) return `![](${/[\s()]/.test(text) ? `<${text}>` : text})`
  if (kind === 2) return `**${text}**`
  const address = textOf(node.href)
  return kind === 3 && address !== null ? `[${text}](${address})` : text
}

function linksOf(nodes: unknown): string[] {
  return itemsOf(nodes).flatMap((node) => {
    const address = isFields(node) ? textOf(node.href) : null
    return address !== null && /^https?:\/\/[^\s/]+/.test(address) ? [address] : []
  })
}
