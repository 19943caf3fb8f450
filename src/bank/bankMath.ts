/** Formulas as the page reads them in banks, for whatever else parses a bank's Markdown with remark. */
import { mathFromMarkdown } from 'mdast-util-math'
import { math } from 'micromark-extension-math'
import type { Construct, Extension } from 'micromark-util-types'
import type { Processor } from 'unified'
import { dollarMath } from '#core/markdown/dollarMath'

const doubleDollars = math({ singleDollarTextMath: false })
const inDoubles = doubleDollars.text?.[36] as Construct

function useBankMath(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: Extension[]; fromMarkdownExtensions?: unknown[] }
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    doubleDollars,
    dollarMath(inDoubles.resolve),
  ]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown()]
}

/** The plugin: `$` opens a formula only where money cannot be meant. */
export const bankMath = useBankMath
