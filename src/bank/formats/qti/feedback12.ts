/**
 * What a QTI 1.2 item says after it was answered.
 * Invariant: each feedback is shown once: with the option it is about, else in the explanation.
 */
import { attributeOf, childrenOf } from '../xml/xmlQuery'
import type { XmlElement } from '../xml/xmlTree'
import { materialHtml } from './material12'
import type { WriteHtml } from './qtiContext'
import type { Rule } from './rules12'

export type Feedback12 = {
  /** What is said about a value of a response; empty when nothing is. */
  why: (ident: string, value: string) => string
  /** Everything that is about no single value. */
  explanation: () => string
}

/** `rules` tell which feedback belongs to which value; Canvas also says so by its name. */
export function readFeedback(item: XmlElement, rules: Rule[], write: WriteHtml): Feedback12 {
  const texts = new Map<string, string>()
  for (const element of childrenOf(item, 'itemfeedback')) {
    const text = write(materialHtml(element))
    if (text !== '') texts.set(attributeOf(element, 'ident'), text)
  }
  const links = new Map<string, string>()
  for (const { condition, feedback } of rules) {
    const [only] = condition.op === 'and' && condition.of.length === 1 ? condition.of : [condition]
    const name = feedback.find((link) => texts.has(link) && !isGeneral(link))
    if (only?.op === 'equal' && name !== undefined) links.set(`${only.ident} ${only.value}`, name)
  }
  const used = new Set<string>()
  return {
    why: (ident, value) => {
      // A rule may speak of the option itself, without a value.
      const name = links.get(`${ident} ${value}`) ?? links.get(`${value} `) ?? `${value}_fb`
      const text = texts.get(name)
      if (text === undefined) return ''
      used.add(name)
      return text
    },
    explanation: () => {
      const rest = [...texts].filter(([name]) => !used.has(name))
      const ordered = rest.toSorted(([a], [b]) => rank(a) - rank(b)).map(([, text]) => text)
      return [...new Set(ordered)].join('\n\n')
    },
  }
}

function isGeneral(name: string): boolean {
  return /^(?:general|correct|incorrect|general_incorrect)(?:_fb)?$/i.test(name)
}

/** General feedback first, then what is said after a right answer, then the rest. */
function rank(name: string): number {
  if (/^general_fb$|solution/i.test(name)) return 0
  return /^correct/i.test(name) ? 1 : 2
}
