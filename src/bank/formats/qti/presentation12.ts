/**
 * What a QTI 1.2 item shows: its text, and what it asks for.
 * Invariant: texts stay in the order of the file, also around a blank in a sentence.
 */
import { allOf, attributeOf, childOf, childrenOf, isElement } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'
import { materialHtml } from './material12'

export type Label = { ident: string; html: string; isFixed: boolean; matchGroup: string[] }

/** `promptHtml` is text that belongs to this response alone. `isUnshuffled` only when the file says so. */
export type Response12 = {
  ident: string
  kind: 'lid' | 'str' | 'num' | 'grp' | 'xy'
  cardinality: 'single' | 'multiple' | 'ordered'
  labels: Label[]
  promptHtml: string
  fibType: string
  isUnshuffled: boolean
}

/** `rights` are Blackboard's answers to match, which stand apart from the responses. */
export type Presentation12 = { stemHtml: string; responses: Response12[]; rights: string[] }

const responseNames = ['response_lid', 'response_str', 'response_num', 'response_grp', 'response_xy'] as const

type Part = string | { response: Response12 }

/** Reads the presentation of an item. */
export function readPresentation(item: XmlElement): Presentation12 {
  const presentation = childOf(item, 'presentation')
  const parts: Part[] = []
  const rights: string[] = []
  if (presentation) walk(presentation, parts, rights)
  const responses = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.response]))
  return { stemHtml: stemOf(parts), responses, rights }
}

function walk(element: XmlElement, parts: Part[], rights: string[]): void {
  for (const child of childrenOf(element)) {
    const flowClass = attributeOf(child, 'class').toUpperCase()
    if (isElement(child, ...responseNames)) parts.push({ response: readResponse(child, '') })
    else if (flowClass === 'RIGHT_MATCH_BLOCK') rights.push(...childrenOf(child, 'flow').map(materialHtml))
    else if (flowClass === 'RESPONSE_BLOCK') walkResponses(child, parts, rights)
    else if (isElement(child, 'flow')) walk(child, parts, rights)
    else parts.push(materialHtml({ ...element, children: [child] }))
  }
}

/** Blackboard: the text beside a response in the same flow is its prompt. */
function walkResponses(block: XmlElement, parts: Part[], rights: string[]): void {
  for (const child of childrenOf(block)) {
    const responses = childrenOf(child, ...responseNames)
    if (isElement(child, 'flow') && responses.length === 1 && responses[0]) {
      parts.push({ response: readResponse(responses[0], materialHtml(child)) })
    } else walk({ ...block, children: [child] }, parts, rights)
  }
}

function readResponse(element: XmlElement, promptHtml: string): Response12 {
  const cardinality = attributeOf(element, 'rcardinality').toLowerCase()
  const render = childrenOf(element).find((child) => child.name.startsWith('render_')) ?? null
  return {
    ident: attributeOf(element, 'ident'),
    kind: element.name.slice('response_'.length) as Response12['kind'],
    cardinality: cardinality === 'multiple' || cardinality === 'ordered' ? cardinality : 'single',
    labels: allOf(element, 'response_label').map(readLabel),
    promptHtml: promptHtml || materialHtml(element),
    fibType: attributeOf(render, 'fibtype').toLowerCase(),
    isUnshuffled: attributeOf(render, 'shuffle').toLowerCase() === 'no',
  }
}

function readLabel(element: XmlElement): Label {
  return {
    ident: attributeOf(element, 'ident'),
    html: materialHtml(element),
    isFixed: attributeOf(element, 'rshuffle').toLowerCase() === 'no',
    matchGroup: attributeOf(element, 'match_group')
      .split(/[\s,]+/)
      .filter((ident) => ident !== ''),
  }
}

/** Typed responses inside a sentence are blanks in it; a single one below the text is not. */
function stemOf(parts: Part[]): string {
  const isTyped = (part: Part): boolean =>
    typeof part !== 'string' && (part.response.kind === 'str' || part.response.kind === 'num')
  const typedCount = parts.filter(isTyped).length
  const lastText = parts.findLastIndex((part) => typeof part === 'string' && part.trim() !== '')
  let number = 0
  return parts
    .map((part, index) => {
      if (typeof part === 'string') return part
      if (!isTyped(part)) return ''
      number += 1
      if (typedCount > 1) return blankHtml(number)
      return index < lastText ? '_____' : ''
    })
    .join('')
}

/** A numbered blank of a text with several. */
export function blankHtml(number: number): string {
  return `(${number}) _____`
}

/** Canvas writes `[name]` where a blank stands; `names` are those of the responses in order. */
export function withNamedBlanks(stemHtml: string, names: string[]): string {
  if (names.length === 1) return stemHtml.replaceAll(`[${names[0]}]`, '_____')
  return names.reduce((html, name, index) => html.replaceAll(`[${name}]`, blankHtml(index + 1)), stemHtml)
}
