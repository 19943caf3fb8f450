/**
 * How elements become Markdown where the library's own way loses something: formulas, scripts, pictures, sounds, code
 * with line ends, captions.
 * Invariant: a picture or sound that is not at hand is named in the text and among the issues, never dropped.
 */
import type { Element, ElementContent, Nodes, Properties } from 'hast'
import type { PhrasingContent, RootContent } from 'mdast'
import type rehypeRemark from 'rehype-remark'
import { liftedPrefix, type CleanHtml } from './cleanHtml'
import type { Formula } from './htmlFormulas'
import { mathmlToTex } from './mathmlToTex'
import { scriptOf } from './scripts'

type Options = NonNullable<Parameters<typeof rehypeRemark>[1]>
type Handle = NonNullable<NonNullable<Options['handlers']>[string]>
type State = Parameters<Handle>[0]

/** What one conversion knows. `media` gives the address of a picture or sound to write, null when it is not there. */
export type Conversion = Pick<CleanHtml, 'formulas' | 'addresses'> & {
  issues: Set<string>
  media: (source: string) => string | null
}

/** Handlers for one conversion. */
export function markdownHandlers(conversion: Conversion): Record<string, Handle> {
  const sound: Handle = (_, element) => linkToSound(element, conversion)
  return {
    math: (_, element) =>
      formulaNode({ tex: mathmlToTex(element), isBlock: element.properties['display'] === 'block' }),
    'anki-mathjax': (_, element) =>
      formulaNode({
        tex: plainText(element).trim(),
        isBlock: String(element.properties['block']) === 'true',
      }),
    img: (_, element) => picture(element, conversion),
    image: (_, element) => picture(element, conversion),
    a: (state, element) => link(state, element, conversion),
    audio: sound,
    video: sound,
    embed: sound,
    object: (state, element) =>
      element.properties['data'] ? linkToSound(element, conversion) : state.all(element),
    sub: script,
    sup: script,
    rt: (state, element, parent) => reading(state, element, parent),
    code: codeOf,
    tt: codeOf,
    kbd: codeOf,
    samp: codeOf,
    pre: preformatted,
    select: (_, element) => text(`[${childTexts(element).join(' / ')}]`),
    menu: (state, element) => treatedAs('ul', state, element),
    dialog: (state, element) => treatedAs('div', state, element),
    option: (state, element) => state.all(element),
  }
}

/** The library's own way with an element, under the name of one that is not handled here. */
function treatedAs(tagName: string, state: State, element: Element): RootContent[] | RootContent | undefined {
  return state.one({ ...element, tagName }, undefined) as RootContent[] | RootContent | undefined
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

function formulaNode({ tex, isBlock }: Formula): RootContent | undefined {
  return tex ? { type: 'inlineMath', value: tex, data: isBlock ? ({ isBlock } as object) : {} } : undefined
}

function plainText(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(plainText).join('') : ''
}

function childTexts(element: Element): string[] {
  return element.children.flatMap((child) => plainText(child).trim() || [])
}

function has(element: Element, names: ReadonlySet<string>): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (names.has(child.tagName) || has(child, names)),
  )
}

const pictureOrTable = new Set(['img', 'table', 'audio', 'video'])

function addressOf(value: Properties[string], { addresses }: Conversion): string {
  const address = String(value ?? '').trim()
  if (!address.startsWith(liftedPrefix)) return address
  return addresses[Number(address.slice(liftedPrefix.length))] ?? address
}

/** An address as a person may read it: never the 20 MB of one that holds its picture. */
function shown(address: string): string {
  if (/^data:/i.test(address)) return 'written into the text'
  return address.length > 200 ? `${address.slice(0, 200)}…` : address
}

const isRemote = (address: string) => /^(?:https?:)?\/\//i.test(address)

function picture(element: Element, conversion: Conversion): RootContent | undefined {
  const { properties } = element
  const formula = conversion.formulas[Number(properties['dataFormula'] ?? -1)]
  if (formula) return formulaNode(formula)
  const alt = (properties['alt'] ?? '').replaceAll(/\s+/g, ' ').trim()
  const tex = equationOf(properties, alt)
  if (tex) return formulaNode({ tex, isBlock: false })
  const address = addressOf(properties['src'], conversion)
  if (!address) return alt ? text(alt) : undefined
  const url = conversion.media(address)
  if (url !== null) return { type: 'image', url, alt, title: null }
  return notAtHand('picture', address, { alt, conversion })
}

/** Canvas draws its formulas as pictures and keeps the TeX beside them. */
function equationOf(properties: Element['properties'], alt: string): string {
  if (![properties['className']].flat().includes('equation_image')) return ''
  return String(properties['dataEquationContent'] ?? alt.replace(/^LaTeX:\s*/i, '')).trim()
}

type Lost = { alt: string; conversion: Conversion }

/** What is said of something that is on the web, not among the files, or inside the text and damaged. */
const notBroughtIn = {
  picture: {
    remote: (name: string) => `The picture at ${name} is on the web and was not brought in.`,
    missing: (name: string) => `The picture "${name}" was not brought in: it is missing or cannot be used.`,
    unusable: 'The picture was not brought in: it is missing or cannot be used.',
  },
  sound: {
    remote: (name: string) => `The sound at ${name} is on the web and was not brought in.`,
    missing: (name: string) => `The sound "${name}" was not brought in: it is missing or cannot be used.`,
    unusable: 'The sound was not brought in: it is missing or cannot be used.',
  },
  file: {
    remote: (name: string) => `The file at ${name} is on the web and was not brought in.`,
    missing: (name: string) => `The file "${name}" was not brought in: it is missing or cannot be used.`,
    unusable: 'The file was not brought in: it is missing or cannot be used.',
  },
}

function notAtHand(
  kind: 'picture' | 'sound' | 'file',
  address: string,
  { alt, conversion }: Lost,
): PhrasingContent {
  const name = shown(address)
  const isAway = isRemote(address)
  const words = notBroughtIn[kind]
  if (isAway) conversion.issues.add(words.remote(name))
  else conversion.issues.add(/^data:/i.test(address) ? words.unusable : words.missing(name))
  const label = alt || name
  if (!isAway || address.length > 2000) return text(`[${kind} not brought in: ${label}]`)
  const url = address.startsWith('//') ? `https:${address}` : address
  return { type: 'link', url, title: null, children: [text(label)] }
}

function link(state: State, element: Element, conversion: Conversion): RootContent[] | RootContent {
  const children = state.all(element) as PhrasingContent[]
  const address = addressOf(element.properties['href'], conversion)
  if (/^(?:https?:\/\/|mailto:)/i.test(address)) return { type: 'link', url: address, title: null, children }
  if (!address || address.startsWith('#')) return children
  const url = conversion.media(address)
  if (url !== null) return { type: 'link', url, title: null, children }
  conversion.issues.add(`A link to ${shown(address)} was left as plain text.`)
  return children
}

function linkToSound(element: Element, conversion: Conversion): RootContent | RootContent[] {
  const source = element.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'source',
  )
  const { src, data } = element.properties
  const address = addressOf(src ?? data ?? source?.properties['src'], conversion)
  if (!address) return []
  const kind = element.tagName === 'audio' ? 'sound' : 'file'
  const url = conversion.media(address)
  if (url === null) return notAtHand(kind, address, { alt: '', conversion })
  const name = /^data:/i.test(address) ? kind : (address.split(/[/\\]/).pop() ?? kind)
  return { type: 'link', url, title: null, children: [text(name)] }
}

function script(state: State, element: Element): RootContent | RootContent[] | undefined {
  const kind = element.tagName === 'sup' ? 'sup' : 'sub'
  const isText = element.children.every(
    (child) => child.type === 'text' || (child.type === 'element' && isPlainInline(child)),
  )
  const content = plainText(element).replaceAll(/\s+/g, ' ').trim()
  if (!isText) return state.all(element)
  if (!content) return undefined
  const written = scriptOf(content, kind)
  return 'unicode' in written ? text(written.unicode) : formulaNode({ tex: written.tex, isBlock: false })
}

function isPlainInline({ tagName, children }: Element): boolean {
  return (
    /^(?:b|i|em|strong|span|font|small|u)$/.test(tagName) && children.every((child) => child.type === 'text')
  )
}

/** The reading above a character, in brackets where the source has none. */
function reading(state: State, element: Element, parent: Nodes | undefined): RootContent[] {
  const children = state.all(element)
  const hasBrackets =
    parent?.type === 'element' &&
    parent.children.some((child) => child.type === 'element' && child.tagName === 'rp')
  return hasBrackets ? children : [text('('), ...children, text(')')]
}

function preformatted(state: State, element: Element): RootContent[] | RootContent | undefined {
  if (has(element, pictureOrTable)) return state.toFlow(state.all(element))
  const node = treatedAs('listing', state, element)
  if (!node || Array.isArray(node) || node.type !== 'code') return node
  const holders = [element, ...element.children].filter((child): child is Element => child.type === 'element')
  const classes = holders.flatMap(({ properties }) => [properties['className']].flat())
  const language = classes.find(
    (name) => typeof name === 'string' && /^(?:language|lang|brush:)-?[\w+#-]+$/.test(name),
  )
  return {
    ...node,
    lang: typeof language === 'string' ? language.replace(/^(?:language|lang|brush:)-?/, '') : null,
  }
}

function codeOf(state: State, element: Element): RootContent | RootContent[] | undefined {
  if (has(element, pictureOrTable)) return state.all(element)
  const node = treatedAs('var', state, element)
  if (!node || Array.isArray(node) || node.type !== 'inlineCode') return node
  if (!node.value.trim()) return text(node.value)
  return node.value.includes('\n') ? { type: 'code', lang: null, meta: null, value: node.value } : node
}
