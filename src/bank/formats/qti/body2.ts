/**
 * The body of a QTI 2 or 3 item: its text as HTML, and what it asks for.
 * Invariant: text for the candidate stays in order; what is for others or shown later is kept apart.
 */
import { attributeOf, childOf, childrenOf, escapeHtml, innerHtmlOf, isElement } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'
import { blankHtml } from './presentation12'

export type Feedback2 = { identifier: string; isShown: boolean; html: string }

/** `leftOut` names parts that are for other people than the candidate. */
export type Body2 = { html: string; interactions: XmlElement[]; feedback: Feedback2[]; leftOut: string[] }

/** Gives the text of an HTML file that the body shows, or null. */
export type ReadObject = (address: string) => string | null

/** Reads the body of an item. */
export function readBody(item: XmlElement, readObject: ReadObject): Body2 {
  const body: Body2 = { html: '', interactions: [], feedback: [], leftOut: [] }
  const holder = childOf(item, 'itemBody')
  const replace = (element: XmlElement): string | null => {
    if (isInteraction(element)) {
      body.interactions.push(element)
      return interactionHtml(element, replace)
    }
    return asideHtml(element, body, replace) ?? objectHtml(element, readObject)
  }
  body.html = innerHtmlOf(holder, replace)
  for (const element of childrenOf(item, 'modalFeedback')) body.feedback.push(feedbackOf(element, replace))
  return body
}

type Replace = (element: XmlElement) => string | null

export function isInteraction(element: XmlElement): boolean {
  return element.name.endsWith('Interaction') && element.name !== 'endAttemptInteraction'
}

const inline = new Set(['inlineChoiceInteraction', 'textEntryInteraction'])

/** The text of an interaction that is part of the question: its prompt, a blank, a text with gaps. */
function interactionHtml(element: XmlElement, replace: Replace): string {
  if (inline.has(element.name)) return '_____'
  const prompt = innerHtmlOf(childOf(element, 'prompt'), replace)
  const wrapped = prompt.trim() === '' ? '' : `<div>${prompt}</div>`
  if (element.name !== 'gapMatchInteraction') return wrapped
  let number = 0
  const inside = {
    ...element,
    children: element.children.filter((child) => !isElement(child, 'prompt', 'gapText', 'gapImg')),
  }
  const text = innerHtmlOf(inside, (child) => {
    if (child.name !== 'gap') return replace(child)
    number += 1
    return blankHtml(number)
  })
  return `${wrapped}${text}`
}

/** Feedback is kept for later; a rubric is shown when it is for the candidate. Null for everything else. */
function asideHtml(element: XmlElement, body: Body2, replace: Replace): string | null {
  switch (element.name) {
    case 'feedbackInline':
    case 'feedbackBlock':
      body.feedback.push(feedbackOf(element, replace))
      return ''
    case 'rubricBlock':
      if (isForCandidate(element)) return `<div>${innerHtmlOf(element, replace)}</div>`
      body.leftOut.push(attributeOf(element, 'view') || 'others')
      return ''
    case 'prompt':
    case 'contentBody':
    case 'templateBlock':
    case 'templateInline':
    case 'infoControl':
    case 'hottext':
      return innerHtmlOf(element, replace)
    case 'stylesheet':
    case 'endAttemptInteraction':
    case 'catalogInfo':
    case 'companionMaterialsInfo':
      return ''
    default:
      return null
  }
}

/** Whether a rubric is meant for the person who answers. */
export function isForCandidate(rubric: XmlElement): boolean {
  const view = attributeOf(rubric, 'view')
  return view === '' || /\bcandidate\b/.test(view)
}

function feedbackOf(element: XmlElement, replace: Replace): Feedback2 {
  return {
    identifier: attributeOf(element, 'identifier'),
    isShown: attributeOf(element, 'showHide') !== 'hide',
    html: innerHtmlOf(element, replace),
  }
}

/** Objects are pictures, pages or something else; a page of the package is read in its place. */
function objectHtml(element: XmlElement, readObject: ReadObject): string | null {
  if (element.name !== 'object') return null
  const data = attributeOf(element, 'data')
  const type = attributeOf(element, 'type')
  if (type.startsWith('image/') || /\.(?:png|jpe?g|gif|webp|svg)$/i.test(data)) {
    return `<img src="${escapeHtml(data)}" alt="${escapeHtml(
      innerHtmlOf(element)
        .replace(/<[^<>]*>/g, '')
        .trim(),
    )}">`
  }
  if (/^(?:audio|video)\//.test(type)) return `<audio src="${escapeHtml(data)}"></audio>`
  if (!/html/.test(type)) return innerHtmlOf(element)
  return readObject(data) ?? innerHtmlOf(element)
}

/** The HTML of one choice, without the feedback inside it, which goes to `feedback`. */
export function choiceHtml(choice: XmlElement, feedback: Feedback2[], readObject: ReadObject): string {
  const body: Body2 = { html: '', interactions: [], feedback, leftOut: [] }
  const replace: Replace = (element) => asideHtml(element, body, replace) ?? objectHtml(element, readObject)
  return innerHtmlOf(choice, replace)
}
