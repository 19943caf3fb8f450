/**
 * MathML as TeX, as well as it goes: its own TeX where it carries some, else the common elements, else its characters.
 * Invariant: every character of the formula stays readable; what has no TeX of its own keeps its order.
 */
import type { Element, ElementContent } from 'hast'

/** TeX without delimiters for a `math` element; empty for an empty one. */
export function mathmlToTex(math: Element): string {
  const annotation = find(math, (element) => /tex/i.test(String(element.properties['encoding'] ?? '')))
  if (annotation) return textOf(annotation).trim()
  const alternative = String(math.properties['alttext'] ?? '').trim()
  if (/\\[A-Za-z]|[\^_]/.test(alternative)) return alternative
  return rowOf(math).trim()
}

function find(element: Element, fits: (element: Element) => boolean): Element | null {
  for (const child of elementsOf(element)) {
    const found = child.tagName === 'annotation' && fits(child) ? child : find(child, fits)
    if (found) return found
  }
  return null
}

function elementsOf(element: Element): Element[] {
  return element.children.filter((child): child is Element => child.type === 'element')
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

function rowOf(element: Element): string {
  return element.children.map(texOf).join('')
}

function texOf(node: ElementContent): string {
  if (node.type === 'text') return node.value.trim()
  if (node.type !== 'element') return ''
  const build = builders.get(node.tagName)
  if (!build) return rowOf(node)
  const parts = elementsOf(node).map(texOf)
  return build(node, (index) => parts[index] ?? '')
}

type Builder = (element: Element, part: (index: number) => string) => string

const over = new Map([
  ['¯', 'overline'],
  ['‾', 'overline'],
  ['_', 'underline'],
  ['^', 'hat'],
  ['ˆ', 'hat'],
  ['~', 'tilde'],
  ['˜', 'tilde'],
  ['→', 'vec'],
  ['⃗', 'vec'],
  ['˙', 'dot'],
])

const builders = new Map<string, Builder>([
  ['mi', (element) => identifier(textOf(element).trim())],
  ['mn', (element) => textOf(element).trim()],
  ['mo', (element) => operator(textOf(element).trim())],
  ['mtext', (element) => `\\text{${textEscaped(textOf(element))}}`],
  ['ms', (element) => `\\text{${textEscaped(textOf(element))}}`],
  ['mspace', () => '\\ '],
  ['msup', (_, part) => `${base(part(0))}^{${part(1)}}`],
  ['msub', (_, part) => `${base(part(0))}_{${part(1)}}`],
  ['msubsup', (_, part) => `${base(part(0))}_{${part(1)}}^{${part(2)}}`],
  ['mfrac', (_, part) => `\\frac{${part(0)}}{${part(1)}}`],
  ['msqrt', (element) => `\\sqrt{${rowOf(element)}}`],
  ['mroot', (_, part) => `\\sqrt[${part(1)}]{${part(0)}}`],
  ['mover', (_, part) => accented(part(0), part(1))],
  ['munder', (_, part) => `${base(part(0))}_{${part(1)}}`],
  ['munderover', (_, part) => `${base(part(0))}_{${part(1)}}^{${part(2)}}`],
  ['mtable', (element) => `\\begin{matrix}${elementsOf(element).map(texOf).join(' \\\\ ')}\\end{matrix}`],
  ['mtr', (element) => elementsOf(element).map(texOf).join(' & ')],
  ['mfenced', fenced],
  ['annotation', () => ''],
  ['annotation-xml', () => ''],
])

function base(tex: string): string {
  return /^(?:.|\\[A-Za-z]+\s?)$/u.test(tex) ? tex : `{${tex}}`
}

function accented(tex: string, mark: string): string {
  const command = over.get(mark.replaceAll(/[\\{}\s]/g, ''))
  return command ? `\\${command}{${tex}}` : `${base(tex)}^{${mark}}`
}

function fenced(element: Element): string {
  const between = String(element.properties['separators'] ?? ',').trim()[0] ?? ''
  const open = String(element.properties['open'] ?? '(')
  const close = String(element.properties['close'] ?? ')')
  return `${operator(open)}${elementsOf(element).map(texOf).join(between)}${operator(close)}`
}

const operators = new Map([
  ['\u2062', ''],
  ['\u2061', ''],
  ['\u2063', ''],
  ['−', '-'],
  ['{', '\\{'],
  ['}', '\\}'],
  ['%', '\\%'],
  ['#', '\\#'],
  ['&', '\\&'],
  ['$', '\\$'],
  ['_', '\\_'],
  ['~', '\\sim '],
  ['\\', '\\backslash '],
  ['∑', '\\sum '],
  ['∏', '\\prod '],
  ['∫', '\\int '],
  ['√', '\\surd '],
])

function operator(sign: string): string {
  return operators.get(sign) ?? textEscaped(sign)
}

/** One letter stands as it is; a name of several, such as `sin`, is upright. */
function identifier(name: string): string {
  if (!/^[A-Za-z]{2,}$/.test(name)) return operator(name)
  return /^(?:sin|cos|tan|log|ln|exp|lim|min|max|det|gcd|arg)$/.test(name)
    ? `\\${name} `
    : `\\mathrm{${name}}`
}

/** Text so that TeX shows it as it is. */
export function textEscaped(text: string): string {
  return text.replaceAll(/[\\{}$&#%_^~]/g, (character) => {
    if (character === '\\') return '\\textbackslash '
    return character === '^' || character === '~' ? `\\${character}{}` : `\\${character}`
  })
}
