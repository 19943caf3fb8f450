/**
 * Options of a question are inline Markdown: a line such as `- dash`, `1. first`, `#1` or `__init__` stays as it was
 * written. Invariant: code, tables, emphasis by asterisks, formulas and pictures still work.
 */
import type { Code, Construct, Extension, State } from 'micromark-util-types'

const underscore = 95

/** Two or more underscores in a row are letters of a name, not emphasis. */
const literalUnderscores: Construct = {
  name: 'literalUnderscores',
  tokenize: (effects, ok, nok) => {
    let count = 0
    return start

    function start(code: Code): State | undefined {
      effects.enter('data')
      return run(code)
    }
    function run(code: Code): State | undefined {
      if (code === underscore) {
        effects.consume(code)
        count += 1
        return run
      }
      if (count < 2) return nok(code)
      effects.exit('data')
      return ok(code)
    }
  },
}

/** What Markdown does without where a text is one line of an option. */
export const inlineMarkdown: Extension = {
  text: { [underscore]: literalUnderscores },
  disable: {
    null: [
      'list',
      'headingAtx',
      'setextUnderline',
      'thematicBreak',
      'blockQuote',
      'codeIndented',
      'definition',
    ],
  },
}
