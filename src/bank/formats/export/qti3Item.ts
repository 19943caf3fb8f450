/**
 * One question as a QTI 3.0 item.
 * Invariant: the key stands in the response's declaration, also where the rules of scoring repeat it.
 */
import type { Option, Question } from '#core/bank/question'
import { explanationOf, nameOf } from './shared'
import { escapedXml } from './xmlText'

/** `html` gives well-formed XHTML. `stimulusPath` is that of the case study in the package. */
export type Item = {
  question: Question
  id: string
  language: string
  html: (markdown: string) => string
  stimulusPath: string | null
}

/** What stands where in an item. `response` are attributes of its declaration. */
type Parts = { response: string; key: string; body: string; score: string; hasFeedback: boolean }

/** The item's XML. */
export function itemXml(item: Item): string {
  const { question, id, language, html, stimulusPath } = item
  const parts = partsOf(item)
  const explanation = explanationOf(question)
  const names = 'xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"'
  const title = escapedXml(nameOf(question))
  const stimulus = question.stimulus && stimulusPath
  return [
    `<qti-assessment-item ${names} identifier="${id}" title="${title}" adaptive="false" time-dependent="false" xml:lang="${escapedXml(language)}">`,
    `<qti-response-declaration identifier="RESPONSE" ${parts.response}>${parts.key}</qti-response-declaration>`,
    '<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>',
    parts.hasFeedback ? outcome('FEEDBACK', 'multiple') : '',
    explanation ? outcome('EXPLANATION', 'single') : '',
    stimulus
      ? `<qti-assessment-stimulus-ref identifier="${escapedXml(stimulusPath.replace(/^stimuli\/|\.xml$/g, ''))}" href="../${stimulusPath}" title="${escapedXml(question.stimulus?.title ?? '')}"/>`
      : '',
    `<qti-item-body><div>${html(question.stem)}</div>${parts.body}</qti-item-body>`,
    processing(parts, explanation !== ''),
    explanation
      ? `<qti-modal-feedback outcome-identifier="EXPLANATION" show-hide="show" identifier="explanation"><qti-content-body>${html(explanation)}</qti-content-body></qti-modal-feedback>`
      : '',
    '</qti-assessment-item>',
  ]
    .filter(Boolean)
    .join('\n')
}

function outcome(name: string, cardinality: 'single' | 'multiple'): string {
  return `<qti-outcome-declaration identifier="${name}" cardinality="${cardinality}" base-type="identifier"/>`
}

function processing({ score, hasFeedback }: Parts, hasExplanation: boolean): string {
  const feedback = hasFeedback
    ? '<qti-set-outcome-value identifier="FEEDBACK"><qti-multiple><qti-variable identifier="RESPONSE"/></qti-multiple></qti-set-outcome-value>'
    : ''
  const explanation = hasExplanation
    ? '<qti-set-outcome-value identifier="EXPLANATION"><qti-base-value base-type="identifier">explanation</qti-base-value></qti-set-outcome-value>'
    : ''
  return `<qti-response-processing>${score}${feedback}${explanation}</qti-response-processing>`
}

const whole =
  '<qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match>'
const mapped =
  '<qti-set-outcome-value identifier="SCORE"><qti-map-response identifier="RESPONSE"/></qti-set-outcome-value>'

/** All or nothing. */
function scoreWhen(condition: string): string {
  return `<qti-response-condition><qti-response-if>${condition}<qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition>`
}

function values(ids: readonly string[]): string {
  return `<qti-correct-response>${ids.map((id) => `<qti-value>${escapedXml(id)}</qti-value>`).join('')}</qti-correct-response>`
}

function optionName(index: number): string {
  return `option-${index + 1}`
}

function partsOf(item: Item): Parts {
  switch (item.question.type) {
    case 'single':
    case 'multiple':
      return choiceParts(item)
    case 'ordering':
      return orderParts(item)
    case 'matching':
      return matchParts(item)
    case 'numeric':
      return numberParts(item)
    case 'text':
      return textParts(item)
  }
}

function choiceParts({ question, html }: Item): Parts {
  const { type, options, hasFixedOrder } = question
  const keys = options.flatMap(({ isCorrect }, index) => (isCorrect ? [optionName(index)] : []))
  const isWeighted = options.some(({ weight }) => weight !== undefined)
  const entries = options.map(
    ({ weight, isCorrect }, index) =>
      `<qti-map-entry map-key="${optionName(index)}" mapped-value="${weight ?? (isCorrect ? 1 : 0)}"/>`,
  )
  const mapping = isWeighted ? `<qti-mapping default-value="0">${entries.join('')}</qti-mapping>` : ''
  const most = type === 'single' ? 1 : keys.length
  return {
    response: `cardinality="${type === 'single' ? 'single' : 'multiple'}" base-type="identifier"`,
    key: values(keys) + mapping,
    body: `<qti-choice-interaction response-identifier="RESPONSE" shuffle="${!hasFixedOrder}" max-choices="${most}">${choices(options, html)}</qti-choice-interaction>`,
    score: isWeighted ? mapped : scoreWhen(whole),
    hasFeedback: options.some(({ why }) => why !== ''),
  }
}

function choices(options: readonly Option[], html: Item['html']): string {
  return options
    .map(({ text, why }, index) => {
      const name = optionName(index)
      const feedback = why
        ? `<qti-feedback-block outcome-identifier="FEEDBACK" show-hide="show" identifier="${name}">${html(why)}</qti-feedback-block>`
        : ''
      return `<qti-simple-choice identifier="${name}">${html(text)}${feedback}</qti-simple-choice>`
    })
    .join('')
}

function orderParts({ question, html }: Item): Parts {
  const { options } = question
  const steps = options.flatMap(({ position }, index) =>
    position === undefined ? [] : [{ position, name: optionName(index) }],
  )
  const inOrder = steps.toSorted((a, b) => a.position - b.position).map(({ name }) => name)
  const count =
    inOrder.length < options.length ? ` min-choices="${inOrder.length}" max-choices="${inOrder.length}"` : ''
  return {
    response: 'cardinality="ordered" base-type="identifier"',
    key: values(inOrder),
    body: `<qti-order-interaction response-identifier="RESPONSE" shuffle="true"${count}>${choices(options, html)}</qti-order-interaction>`,
    score: scoreWhen(whole),
    hasFeedback: options.some(({ why }) => why !== ''),
  }
}

function matchParts({ question, html }: Item): Parts {
  const { options, prompts, hasFixedOrder } = question
  const names = new Map(options.map(({ id }, index) => [id, optionName(index)]))
  const left = prompts.map(
    ({ text }, index) =>
      `<qti-simple-associable-choice identifier="prompt-${index + 1}" match-max="1">${html(text)}</qti-simple-associable-choice>`,
  )
  const right = options.map(
    ({ text }, index) =>
      `<qti-simple-associable-choice identifier="${optionName(index)}" match-max="0">${html(text)}</qti-simple-associable-choice>`,
  )
  const set = (choicesOfSide: string[]) =>
    `<qti-simple-match-set>${choicesOfSide.join('')}</qti-simple-match-set>`
  return {
    response: 'cardinality="multiple" base-type="directedPair"',
    key: values(prompts.map(({ answer }, index) => `prompt-${index + 1} ${names.get(answer) ?? ''}`)),
    body: `<qti-match-interaction response-identifier="RESPONSE" shuffle="${!hasFixedOrder}" max-associations="${prompts.length}">${set(left)}${set(right)}</qti-match-interaction>`,
    score: scoreWhen(whole),
    hasFeedback: false,
  }
}

/** The first number is the key; the others are in the rules of scoring alone, as QTI has it. */
function numberParts({ question }: Item): Parts {
  const { unit, also = [], ...first } = question.numericAnswer ?? { value: 0, tolerance: 0 }
  const conditions = [first, ...also].map(({ value, tolerance }, index) => {
    const right =
      index === 0
        ? '<qti-correct identifier="RESPONSE"/>'
        : `<qti-base-value base-type="float">${value}</qti-base-value>`
    const mode =
      tolerance > 0
        ? `tolerance-mode="absolute" tolerance="${tolerance} ${tolerance}" include-lower-bound="true" include-upper-bound="true"`
        : 'tolerance-mode="exact"'
    return `<qti-equal ${mode}><qti-variable identifier="RESPONSE"/>${right}</qti-equal>`
  })
  const condition = conditions.length > 1 ? `<qti-or>${conditions.join('')}</qti-or>` : (conditions[0] ?? '')
  return {
    response: 'cardinality="single" base-type="float"',
    key: values([String(first.value)]),
    body: `<p><qti-text-entry-interaction response-identifier="RESPONSE" expected-length="12"/>${unit ? ` ${escapedXml(unit)}` : ''}</p>`,
    score: scoreWhen(condition),
    hasFeedback: false,
  }
}

function textParts({ question }: Item): Parts {
  const { accepted, isCaseSensitive } = question.textAnswer ?? { accepted: [], isCaseSensitive: false }
  const entries = accepted.map(
    (text) =>
      `<qti-map-entry map-key="${escapedXml(text)}" mapped-value="1" case-sensitive="${isCaseSensitive}"/>`,
  )
  return {
    response: 'cardinality="single" base-type="string"',
    key: `${values(accepted.slice(0, 1))}<qti-mapping default-value="0">${entries.join('')}</qti-mapping>`,
    body: '<p><qti-text-entry-interaction response-identifier="RESPONSE" expected-length="40"/></p>',
    score: mapped,
    hasFeedback: false,
  }
}
