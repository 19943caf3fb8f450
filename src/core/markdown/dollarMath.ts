/**
 * When a dollar sign opens a formula: only where money cannot be meant. Invariant: a dollar that opens nothing stays as
 * it was written, and a text of any length is read in one pass.
 */
import type { Code, Construct, Effects, Extension, Resolver, State, TokenType } from 'micromark-util-types'

// The names that the construct for double dollars adds to the parser's own.
const formula = 'mathText' as TokenType
const mark = 'mathTextSequence' as TokenType
const content = 'mathTextData' as TokenType

const dollar = 36
const backslash = 92

const isLineEnding = (code: Code) => code !== null && code < -2
const isSpace = (code: Code) => code === 32 || code === -1 || code === -2 || isLineEnding(code)
const isDigit = (code: Code) => code !== null && code >= 48 && code <= 57

/**
 * A formula between single dollars as Pandoc reads it: no space after the first, none before the last, no digit after
 * the last; the next dollar that is not escaped must be the last. `resolve` joins the pieces of a formula, as the
 * construct for double dollars does. Source: https://pandoc.org/MANUAL.html#math.
 */
export function dollarMath(resolve: Resolver | undefined): Extension {
  const construct: Construct = {
    name: 'dollarMath',
    ...(resolve && { resolve }),
    tokenize: (effects, ok, nok) => openFormula(effects, ok, nok),
    previous: (code) => code !== dollar,
  }
  return { text: { [dollar]: construct } }
}

function openFormula(effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter(formula)
    effects.enter(mark)
    effects.consume(code)
    effects.exit(mark)
    return (next) => (next === null || next === dollar || isSpace(next) ? nok(next) : inside(next))
  }

  function inside(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (code === dollar) return close(code)
    if (isLineEnding(code)) {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return afterSpace
    }
    effects.enter(content)
    return data(code)
  }

  function data(code: Code): State | undefined {
    if (code === null || code === dollar || isLineEnding(code)) {
      effects.exit(content)
      return inside(code)
    }
    effects.consume(code)
    if (code === backslash) return escaped
    return isSpace(code) ? dataAfterSpace : data
  }

  function escaped(code: Code): State | undefined {
    if (code === null || isLineEnding(code)) return data(code)
    effects.consume(code)
    return data
  }

  function dataAfterSpace(code: Code): State | undefined {
    return code === dollar ? nok(code) : data(code)
  }

  function afterSpace(code: Code): State | undefined {
    return code === dollar ? nok(code) : inside(code)
  }

  function close(code: Code): State | undefined {
    effects.enter(mark)
    effects.consume(code)
    effects.exit(mark)
    return (next) => {
      if (isDigit(next)) return nok(next)
      effects.exit(formula)
      return ok(next)
    }
  }
}
