/** TeX as MathML, with the TeX kept inside. Invariant: TeX that KaTeX cannot read is shown as its source. */
import katex from 'katex'
import { bracketedFormula } from './markdownToHtml'

/** MathML for a formula; safe as XML. */
export function mathmlOf(tex: string, isBlock: boolean): string {
  try {
    const html = katex.renderToString(tex, {
      output: 'mathml',
      displayMode: isBlock,
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      maxExpand: 500,
      maxSize: 50,
    })
    return /<math[\s\S]*<\/math>/.exec(html)?.[0] ?? bracketedFormula(tex, isBlock)
  } catch {
    return bracketedFormula(tex, isBlock)
  }
}
