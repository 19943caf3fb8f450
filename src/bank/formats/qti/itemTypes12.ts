/**
 * From the parts of a QTI 1.2 item to a question.
 * Invariant: what it asks for decides the type; several responses are matched when each is a choice, else refused.
 */
import { addOrdering } from '../arrangedQuestion'
import { addChoice } from '../choiceQuestion'
import { htmlToText } from '../html/htmlPlain'
import type { ImportedQuestion } from '../imported'
import { addNumericQuestion, addTextQuestion } from '../typedQuestion'
import { addWeightedChoice, withoutBlanks } from '../weightedChoice'
import { refuse, type Item12 } from './asked12'
import { choiceKey, labelsByIdent, numericKey, orderedKey, typedKey } from './key12'
import { addSeveral } from './matching12'
import type { Label, Response12 } from './presentation12'

/** Adds the question, or refuses it. */
export function addItem12(item: Item12): void {
  const { responses } = item.presentation
  const [first] = responses
  if (!first) {
    refuse(item, 'description', 'It asks for nothing: it is a text to read, not a question.', 'info')
  } else if (responses.some(({ kind }) => kind === 'xy')) {
    refuse(item, 'hotspot', 'A place in a picture has to be pointed at, which cannot be asked here.')
  } else if (responses.length > 1 || first.kind === 'grp') {
    addSeveral(item)
  } else if (first.kind === 'lid') {
    addLabels(item, first)
  } else {
    addTyped(item, first)
  }
}

function addLabels(item: Item12, response: Response12): void {
  if (response.cardinality === 'ordered') addOrdered(item, response)
  else if (item.type.startsWith('fill_in_multiple_blanks')) addListedAnswers(item, response)
  else if (response.cardinality === 'multiple') addMultiple(item, response)
  else addSingle(item, response)
}

function optionsOf(item: Item12, { ident, labels }: Response12) {
  return labels.map((label) => ({
    text: item.write(label.html) || namedOption(label),
    why: item.feedback.why(ident, label.ident),
    ident: label.ident,
  }))
}

/** True/false items of some systems leave the text out. */
function namedOption({ ident }: Label): string {
  const names: Record<string, string> = { true: 'True', false: 'False', t: 'True', f: 'False' }
  return names[ident.toLowerCase()] ?? ''
}

function moreOf(item: Item12, response: Response12): Partial<ImportedQuestion> {
  const isFixed = response.isUnshuffled || response.labels.some((label) => label.isFixed)
  return { ...item.more, explanation: item.feedback.explanation(), hasFixedOrder: isFixed }
}

function addSingle(item: Item12, response: Response12): void {
  const { collector, place, stem, rules } = item
  const { weights } = choiceKey(rules, response)
  const options = optionsOf(item, response)
  if (!weights) {
    addChoice(collector, { stem, options, keys: keylessOf(item), more: moreOf(item, response) }, place)
    return
  }
  const weighted = options.map((option) => ({ ...option, weight: weights.get(option.ident) ?? 0 }))
  addWeightedChoice(
    collector,
    { stem, type: 'single', options: weighted.map(withoutIdent), more: moreOf(item, response) },
    place,
  )
}

function withoutIdent<T extends { ident: string }>({ ident: _ident, ...option }: T): Omit<T, 'ident'> {
  return option
}

/** No key at all, or one that names an option nobody has. */
function keylessOf(item: Item12): number[] | null {
  return item.stray.length > 0 ? [-1] : null
}

function addMultiple(item: Item12, response: Response12): void {
  const { collector, place, stem, rules } = item
  const { key, weights } = choiceKey(rules, response)
  const all = optionsOf(item, response)
  const options = withoutBlanks(collector, all, ({ ident }) => key.has(ident), place)
  const keys = options.flatMap(({ ident }, index) => (key.has(ident) ? [index] : []))
  const weighted = options.map(({ text, why, ident }) => {
    const weight = weights?.get(ident)
    return { text, why, ...(weight === undefined ? {} : { weight }) }
  })
  addChoice(
    collector,
    {
      stem,
      options: weighted,
      keys: keys.length > 0 ? keys : keylessOf(item),
      type: 'multiple',
      more: moreOf(item, response),
    },
    place,
  )
}

function addOrdered(item: Item12, response: Response12): void {
  const key = orderedKey(item.rules, response)
  const steps = optionsOf(item, response).map(({ text, why, ident }) => {
    const index = key.indexOf(ident)
    return { text, why, position: index < 0 ? null : index + 1 }
  })
  const more = { ...moreOf(item, response), hasFixedOrder: false }
  addOrdering(item.collector, { stem: item.stem, steps, more }, item.place)
}

/** Canvas: a single blank whose right answers are listed as if they were options. */
function addListedAnswers(item: Item12, response: Response12): void {
  const { key } = choiceKey(item.rules, response)
  const byIdent = labelsByIdent(response.labels)
  const answers = [...key].map((ident) => ({
    text: htmlToText(byIdent.get(ident)?.html ?? ''),
    weight: 1,
    why: '',
  }))
  const more = { ...moreOf(item, response), hasFixedOrder: false }
  addTextQuestion(item.collector, { stem: item.stem, answers, isCaseSensitive: false, more }, item.place)
}

const numericTypes = /^(?:numerical_question|numeric|numerical)$/

function addTyped(item: Item12, response: Response12): void {
  const { collector, place, stem, rules } = item
  if (isNumeric(item, response)) {
    const numbers = numericKey(rules, response.ident)
    const answers = numbers.map((answer) => ({ ...answer, weight: 1, why: '' }))
    const more = { ...item.more, explanation: item.feedback.explanation() }
    addNumericQuestion(collector, { stem, answers, more }, place)
    return
  }
  const typed = typedKey(rules, response.ident)
  if (typed.length === 0 && rules.rules.every(({ condition }) => condition.op !== 'equal')) {
    refuse(item, 'essay', 'It has no right answer to compare with: it has to be marked by a person.')
    return
  }
  const answers = typed.map(({ text, weight }) => ({
    text,
    weight,
    why: item.feedback.why(response.ident, text),
  }))
  const isCaseSensitive = typed.some((answer) => answer.isCaseSensitive)
  const more = { ...item.more, explanation: item.feedback.explanation() }
  addTextQuestion(collector, { stem, answers, isCaseSensitive, more }, place)
}

function isNumeric({ type, rules }: Item12, { kind, fibType, ident }: Response12): boolean {
  if (kind === 'num' || numericTypes.test(type)) return true
  if (/^(?:decimal|integer|scientific)$/.test(fibType))
    return typedKey(rules, ident).every(({ text }) => isNumber(text))
  return typedKey(rules, ident).length === 0 && numericKey(rules, ident).length > 0
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text))
}
