/**
 * QTI 1.2 items with several responses, asked as matching: pairs, blanks with a list each, blanks to be typed.
 * Invariant: each response is one prompt; where the whole cannot be asked so, the item is refused.
 */
import { addMatching } from '../arrangedQuestion'
import { htmlToText } from '../html/htmlPlain'
import { refuse, type Item12 } from './asked12'
import { labelsByIdent, typedKey, valuesOf } from './key12'
import type { Label, Response12 } from './presentation12'
import { literalsOf } from './rules12'

/** Adds the item as one matching question, or refuses it. */
export function addSeveral(item: Item12): void {
  const { responses } = item.presentation
  if (responses.length === 1 && responses[0]) addGroup(item, responses[0])
  else if (/^categori[sz]ation/.test(item.type)) addCategories(item)
  else if (responses.every(({ kind }) => kind === 'lid')) addChoices(item)
  else if (responses.every(({ kind }) => kind === 'str' || kind === 'num')) addBlanks(item)
  else refuse(item, 'composite', 'It asks for answers of several kinds at once, which cannot be asked here.')
}

type Pair = { prompt: string; answer: string; why?: string }

function add(item: Item12, pairs: Pair[], spares: string[]): void {
  const more = { ...item.more, explanation: item.feedback.explanation() }
  addMatching(item.collector, { stem: item.stem, pairs, spares, more }, item.place)
}

/** One list to choose from for each left side or blank. */
function addChoices(item: Item12): void {
  const { responses, rights } = item.presentation
  const values = valuesOf(
    item.rules,
    responses.map(({ ident, labels }) => ({ ident, values: labels.map((label) => label.ident) })),
  )
  const keyless = responses.findIndex(({ ident }) => !values.has(ident))
  if (keyless >= 0) {
    refuse(item, 'key-missing', `Its scoring rules say nothing right for part ${keyless + 1}.`, 'error')
    return
  }
  const isBlanks = /^(?:multiple_dropdowns|fill_in_multiple_blanks)/.test(item.type)
  const textOf = (label: Label | undefined, index: number): string =>
    item.write(label?.html ?? '') || item.write(rights[index] ?? '')
  const all = responses.map((response, index): Pair => {
    const { ident, labels, promptHtml } = response
    const value = values.get(ident) ?? ''
    const place = labels.findIndex((label) => label.ident === value)
    const prompt = isBlanks ? '' : item.write(promptHtml)
    const answer = textOf(labels[place], place)
    return {
      prompt: prompt === '' && answer !== '' ? `(${index + 1})` : prompt,
      answer,
      why: item.feedback.why(ident, value),
    }
  })
  const pairs = all.filter(({ prompt, answer }) => prompt !== '' || answer !== '')
  if (pairs.length < all.length) {
    const message = `${all.length - pairs.length} pair(s) with nothing on either side were left out.`
    item.collector.issue({ severity: 'warning', code: 'pair-empty', message }, item.place)
  }
  if (item.type.startsWith('fill_in_multiple_blanks')) warnOfTyping(item)
  const isLabeled = isBlanks || rights.length === 0
  const spares = responses.flatMap(({ labels }) => labels.map(textOf))
  add(
    item,
    pairs,
    (isLabeled ? spares : rights.map(item.write)).filter((text) => text !== ''),
  )
}

function warnOfTyping({ collector, place }: Item12): void {
  const message = 'It has several blanks to be typed into; here the words are matched to the blanks.'
  collector.issue({ severity: 'warning', code: 'blanks-as-matching', message }, place)
}

/** Several blanks to be typed into: the right word of each is an option. */
function addBlanks(item: Item12): void {
  const { responses } = item.presentation
  const literals = item.rules.rules.flatMap(({ condition }) => literalsOf(condition))
  const values = valuesOf(
    item.rules,
    responses.map(({ ident }) => ({
      ident,
      values: literals.flatMap((literal) => (literal.ident === ident ? [literal.value] : [])),
    })),
  )
  const pairs = responses.map(({ ident, promptHtml }, index): Pair => {
    const answer = values.get(ident) ?? typedKey(item.rules, ident)[0]?.text ?? ''
    return { prompt: item.write(promptHtml) || `(${index + 1})`, answer: item.write(plainHtml(answer)) }
  })
  if (pairs.some(({ answer }) => answer === '')) {
    refuse(item, 'key-missing', 'Its scoring rules leave a blank without a right answer.', 'error')
    return
  }
  warnOfTyping(item)
  add(item, pairs, [])
}

function plainHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Items to sort into groups: each item is a prompt, each group an option. */
function addCategories(item: Item12): void {
  const { responses } = item.presentation
  const all = new Map(responses.flatMap(({ labels }) => [...labelsByIdent(labels)]))
  const groupOf = new Map<string, string>()
  const wanted = item.rules.rules.flatMap((rule) =>
    item.rules.worthOf(rule) > 0 ? literalsOf(rule.condition) : [],
  )
  for (const { ident, value } of wanted) if (all.has(value)) groupOf.set(value, ident)
  const texts = new Map(responses.map(({ ident, promptHtml }) => [ident, item.write(promptHtml)]))
  const pairs = [...groupOf].map(([value, ident]): Pair => ({
    prompt: item.write(all.get(value)?.html ?? ''),
    answer: texts.get(ident) ?? '',
  }))
  const stray = [...all.values()]
    .filter(({ ident }) => !groupOf.has(ident))
    .map(({ html }) => htmlToText(html))
  if (stray.length > 0) {
    const message = `These belong to no group and were left out: ${stray.join(', ').slice(0, 300)}.`
    item.collector.issue({ severity: 'warning', code: 'left-out', message }, item.place)
  }
  add(item, pairs, [...texts.values()])
}

/** One response that takes pairs: `match_group` says what may go with a left side. */
function addGroup(item: Item12, response: Response12): void {
  const byIdent = labelsByIdent(response.labels)
  const pairs: Pair[] = []
  for (const { value } of item.rules.rules.flatMap(({ condition }) => literalsOf(condition))) {
    const [left = '', right = ''] = value.split(/[\s,.]+/)
    const prompt = byIdent.get(left)
    const answer = byIdent.get(right)
    if (prompt && answer) pairs.push({ prompt: item.write(prompt.html), answer: item.write(answer.html) })
  }
  const prompts = new Set(pairs.map(({ prompt }) => prompt))
  if (prompts.size < pairs.length) {
    refuse(item, 'matching-many', 'One of its prompts has several right answers, which cannot be asked here.')
    return
  }
  const rights = response.labels.filter(({ matchGroup }) => matchGroup.length === 0)
  add(
    item,
    pairs,
    rights.map(({ html }) => item.write(html)).filter((text) => !prompts.has(text)),
  )
}
