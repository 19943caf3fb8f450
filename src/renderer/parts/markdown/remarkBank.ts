/** The Markdown of banks: formulas between dollars where money cannot be meant, and options that stay on their line. */
import { math } from 'micromark-extension-math'
import type { Construct, Extension } from 'micromark-util-types'
import { mathFromMarkdown } from 'mdast-util-math'
import type { Processor } from 'unified'
import { dollarMath } from '#core/markdown/dollarMath'
import { inlineMarkdown } from '#core/markdown/inlineMarkdown'

const doubleDollars = math({ singleDollarTextMath: false })
const inDoubles = doubleDollars.text?.[36] as Construct

function useBankSyntax(this: Processor, { isInline }: { isInline: boolean }): void {
  const data = this.data() as { micromarkExtensions?: Extension[]; fromMarkdownExtensions?: unknown[] }
  const syntax = [doubleDollars, dollarMath(inDoubles.resolve), ...(isInline ? [inlineMarkdown] : [])]
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...syntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown()]
}

/** The plugin for remark; `isInline` for a text that is one line of an option. */
export const remarkBank = useBankSyntax
