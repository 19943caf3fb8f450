/**
 * From one interaction of QTI 2 or 3 to a question.
 * Invariant: an interaction that has no like here is refused by its name.
 */
import { addMatching, addOrdering } from '../arrangedQuestion'
import { addChoice } from '../choiceQuestion'
import { htmlToText } from '../html/htmlPlain'
import type { ImportedQuestion } from '../imported'
import { addNumericQuestion, addTextQuestion } from '../typedQuestion'
import { addWeightedChoice, withoutBlanks } from '../weightedChoice'
import { allOf, attributeOf, childrenOf, innerHtmlOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'
import type { Asked2 } from './asked2'
import { choiceHtml } from './body2'
import { choiceKey2, listKey2, numericKey2, textKey2 } from './key2'
import { pairsOf } from './pairs2'

/** Adds the question, or refuses it. */
export function addInteraction(asked: Asked2): void {
  const add = adders[asked.interaction.name]
  if (add) {
    add(asked)
    return
  }
  const reason = refusals[asked.interaction.name] ?? 'What it asks for cannot be asked here.'
  refuse(asked, kebab(asked.interaction.name), reason)
}

/** Whether an interaction has its like here. */
export function canBeAsked(interaction: XmlElement): boolean {
  return interaction.name in adders
}

function refuse({ collector, place, more, stem }: Asked2, kind: string, reason: string): void {
  collector.refuse({ kind, reason, title: more.title || stem, severity: 'warning' }, place)
}

const adders: Record<string, (asked: Asked2) => void> = {
  choiceInteraction: addChoices,
  inlineChoiceInteraction: addChoices,
  orderInteraction: addOrder,
  matchInteraction: addMatches,
  gapMatchInteraction: addGaps,
  textEntryInteraction: addEntry,
}

const picture = 'Something has to be pointed at or placed in a picture, which cannot be asked here.'
const refusals: Record<string, string> = {
  extendedTextInteraction: 'An essay has to be marked by a person; it cannot be scored here.',
  uploadInteraction: 'A file has to be handed in, which cannot be done here.',
  drawingInteraction: 'Something has to be drawn, which cannot be done here.',
  hotspotInteraction: picture,
  selectPointInteraction: picture,
  positionObjectInteraction: picture,
  graphicOrderInteraction: picture,
  graphicAssociateInteraction: picture,
  graphicGapMatchInteraction: picture,
  hottextInteraction: 'Words in a text have to be pointed at, which cannot be asked here.',
  associateInteraction: 'Pairs have to be formed from one list, which cannot be asked here.',
  sliderInteraction: 'A slider has to be moved, which cannot be done here.',
  mediaInteraction: 'A recording has to be played, which cannot be done here.',
  customInteraction: 'It is a program of its own, which is never run.',
  portableCustomInteraction: 'It is a program of its own, which is never run.',
}

function kebab(name: string): string {
  return name.replace(/Interaction$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

type Choice = { ident: string; text: string; why: string }

/** Choices in the order of the file. Feedback named like a choice is what is said of it. */
function choicesOf(asked: Asked2, elements: XmlElement[]): Choice[] {
  return elements.map((element) => {
    const ident = attributeOf(element, 'identifier')
    const own: Asked2['feedback'] = []
    const text = asked.write(choiceHtml(element, own, asked.readObject))
    const said = [
      ...own,
      ...asked.feedback.filter((feedback) => feedback.isShown && feedback.identifier === ident),
    ]
    const why = [...new Set(said.map(({ html }) => asked.write(html)))]
      .filter((part) => part !== '')
      .join('\n\n')
    return { ident, text, why }
  })
}

/** Feedback that is about no single choice. */
function explanationOf({ feedback, write }: Asked2, choices: Choice[]): string {
  const idents = new Set(choices.map(({ ident }) => ident))
  const texts = feedback
    .filter(({ identifier, isShown }) => !isShown || !idents.has(identifier))
    .map(({ html }) => write(html))
  return [...new Set(texts)].filter((text) => text !== '').join('\n\n')
}

function addChoices(asked: Asked2): void {
  const { collector, place, stem, interaction, response } = asked
  const elements = childrenOf(interaction, 'simpleChoice', 'inlineChoice')
  const all = choicesOf(asked, elements)
  const { key, weights, isDisputed } = choiceKey2(
    asked,
    all.map(({ ident }) => ident),
  )
  const choices = withoutBlanks(collector, all, ({ ident }) => key.includes(ident), place)
  if (isDisputed) {
    const message =
      'Its declared answer earns less than another by its scoring; what earns most was taken as the key.'
    collector.issue({ severity: 'warning', code: 'key-disputed', message }, place)
  }
  const more = { ...moreOf(asked, choices), hasFixedOrder: isFixed(interaction, elements) }
  if (response.cardinality === 'single' && weights) {
    const options = choices.map(({ ident, text, why }) => ({
      text,
      why,
      weight: Math.max(-1, weights.get(ident) ?? 0),
    }))
    addWeightedChoice(collector, { stem, type: 'single', options, more }, place)
    return
  }
  const options = choices.map(({ ident, text, why }) => {
    const weight = weights?.get(ident)
    return { text, why, ...(weight === undefined ? {} : { weight }) }
  })
  const keys = choices.flatMap(({ ident }, index) => (key.includes(ident) ? [index] : []))
  const isStray = keys.length === 0 && response.correct.length > 0
  const type = response.cardinality === 'single' ? 'single' : 'multiple'
  const isAnyOf = type === 'single' && keys.length > 1
  addChoice(collector, { stem, options, keys: isStray ? [-1] : keys, type, isAnyOf, more }, place)
}

function moreOf(asked: Asked2, choices: Choice[]): Partial<ImportedQuestion> {
  return { ...asked.more, explanation: explanationOf(asked, choices) }
}

/** Not to be shuffled: said of the whole, or of one choice ("All of the above"). */
function isFixed(interaction: XmlElement, choices: XmlElement[]): boolean {
  return (
    attributeOf(interaction, 'shuffle') === 'false' ||
    choices.some((choice) => attributeOf(choice, 'fixed') === 'true')
  )
}

function addOrder(asked: Asked2): void {
  const choices = choicesOf(asked, childrenOf(asked.interaction, 'simpleChoice'))
  const idents = new Set(choices.map(({ ident }) => ident))
  const key = listKey2(asked, (value) => idents.has(value))
  const steps = choices.map(({ ident, text, why }) => {
    const index = key.indexOf(ident)
    return { text, why, position: index < 0 ? null : index + 1 }
  })
  addOrdering(asked.collector, { stem: asked.stem, steps, more: moreOf(asked, choices) }, asked.place)
}

function addMatches(asked: Asked2): void {
  const [left, right] = childrenOf(asked.interaction, 'simpleMatchSet').map((set) =>
    choicesOf(asked, childrenOf(set, 'simpleAssociableChoice')),
  )
  addPairs(asked, left ?? [], right ?? [])
}

function addGaps(asked: Asked2): void {
  const words = choicesOf(asked, childrenOf(asked.interaction, 'gapText', 'gapImg'))
  const gaps = allOf(asked.interaction, 'gap').map((gap, index) => ({
    ident: attributeOf(gap, 'identifier'),
    text: `(${index + 1})`,
    why: '',
  }))
  addPairs(asked, gaps, words)
}

function addPairs(asked: Asked2, left: Choice[], right: Choice[]): void {
  const known = new Set([...left, ...right].map(({ ident }) => ident))
  const key = listKey2(asked, (value) => value.split(' ').every((ident) => known.has(ident)))
  const pairs = pairsOf(
    key,
    left.map(({ ident }) => ident),
    right.map(({ ident }) => ident),
  )
  if ('reason' in pairs) {
    refuse(asked, pairs.kind, pairs.reason)
    return
  }
  const byIdent = new Map([...left, ...right].map((choice) => [choice.ident, choice]))
  const textOf = (ident: string): string => byIdent.get(ident)?.text ?? ''
  addMatching(
    asked.collector,
    {
      stem: asked.stem,
      pairs: pairs.pairs.map(({ prompt, answer }) => ({
        prompt: textOf(prompt),
        answer: textOf(answer),
        why: byIdent.get(prompt)?.why ?? '',
      })),
      spares: pairs.options.map(textOf),
      more: moreOf(asked, [...left, ...right]),
    },
    asked.place,
  )
}

function addEntry(asked: Asked2): void {
  const { collector, place, stem, response } = asked
  const more = moreOf(asked, [])
  if (response.baseType === 'float' || response.baseType === 'integer') {
    const answers = numericKey2(asked).map((answer) => ({ ...answer, why: '' }))
    addNumericQuestion(collector, { stem, answers, more }, place)
    return
  }
  const { answers, isCaseSensitive } = textKey2(asked)
  const typed = answers.map(({ text, weight }) => ({ text: htmlToText(innerText(text)), weight, why: '' }))
  addTextQuestion(collector, { stem, answers: typed, isCaseSensitive, more }, place)
}

/** Values are plain text; this keeps what looks like a tag in them. */
function innerText(text: string): string {
  return innerHtmlOf({ name: '', attributes: {}, children: [text], line: 0, start: 0, end: 0 })
}
