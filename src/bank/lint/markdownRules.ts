/**
 * Rules on what Markdown makes of a text: what is shown as it was written although it was meant otherwise.
 * Invariant: a text is parsed here as the page parses it.
 */
import katex from 'katex'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Problem } from '#core/bank/bank'
import { markdownExcess } from '#core/markdown/complexity'
import { bankMath } from '../bankMath'
import { shown } from '../problem'
import type { BankContent } from '../readBank'
import type { ReadQuestion } from '../readQuestions'
import { askedTexts, explanationsOf, warningOn, type Saying } from './questionTexts'

const parser = unified().use(remarkParse).use(bankMath).freeze()

/** Codes: `markdown-too-complex`, `formula-unreadable`, `formula-or-money`. */
export function markdownProblems({ questions }: BankContent): Problem[] {
  return questions.flatMap((read: ReadQuestion) =>
    [...askedTexts(read), ...explanationsOf(read)].flatMap(({ text, path }) =>
      sayingsOf(text).map((saying) => warningOn(read, path, saying)),
    ),
  )
}

/** What there is to say of one text. */
export function sayingsOf(text: string): Saying[] {
  const excess = markdownExcess(text)
  if (excess !== null) {
    return [
      {
        code: 'markdown-too-complex',
        message: `This text has ${excess}, so that it is shown as it was written.`,
        advice: 'Cut it into several texts, or use fewer marks.',
      },
    ]
  }
  // Nothing but formulas is looked for, and none stands without a dollar.
  return text.includes('$') ? formulasOf(text).flatMap(formulaSayings) : []
}

/** The formulas of a text as KaTeX gets them. */
function formulasOf(text: string): string[] {
  const tree = parser.parse(text)
  const formulas: string[] = []
  visit(tree, ['inlineMath', 'math'], (node) => {
    if ('value' in node) formulas.push(node.value)
  })
  return formulas
}

function formulaSayings(formula: string): Saying[] {
  const fault = faultOf(formula)
  if (fault !== null) {
    return [
      {
        code: 'formula-unreadable',
        message: `The formula "${shown(formula)}" cannot be read and is shown as it was written: ${shown(fault, 120)}`,
        advice: 'Correct it, or write \\$ for a dollar that opens no formula.',
      },
    ]
  }
  if (!/^\d[\d,.]*\s+[a-z]{2,}/i.test(formula)) return []
  return [
    {
      code: 'formula-or-money',
      message: `"$${shown(formula)}$" is shown as a formula and may mean money.`,
      advice: 'Write \\$ where a dollar is meant.',
    },
  ]
}

function faultOf(formula: string): string | null {
  try {
    katex.renderToString(formula, {
      output: 'mathml',
      trust: false,
      strict: 'ignore',
      maxExpand: 200,
      maxSize: 20,
    })
    return null
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : String(error)
  }
}
