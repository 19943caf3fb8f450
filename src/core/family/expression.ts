/**
 * Arithmetic written by authors of calculation families: numbers, names, + - * / ^, comparisons, a few functions.
 * Invariant: parsing and evaluating end for every text, touch nothing but the values they are given, and never run code.
 */
import { faultSentence, type ExpressionFault } from './expressionFault'
import { functions } from './functions'

/** A parsed text. `call` names a function of `functions`, with a number of arguments that it takes. */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'name'; name: string }
  | { kind: 'minus'; of: Expression }
  | { kind: 'binary'; operator: Operator; left: Expression; right: Expression }
  | { kind: 'call'; name: string; inputs: Expression[] }

export type Operator = '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '>' | '>=' | '==' | '!='

/** A text that is no expression. `message` says what is wrong, in one sentence for an author. */
export class ExpressionError extends Error {
  readonly fault: ExpressionFault

  constructor(fault: ExpressionFault) {
    super(faultSentence(fault))
    this.fault = fault
  }
}

/** Longest text and deepest nesting that is read. */
const mostLength = 500
const mostDepth = 40

type Token = { kind: 'number' | 'name' | 'sign'; text: string }

const tokenPattern =
  /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?)|([A-Za-z][A-Za-z0-9]*)|(<=|>=|==|!=|[-+*/^()<>,%]))/y

/** The expression a text says. Throws an ExpressionError. `^` is right associative and binds before a sign: -2^2 is -4. */
export function parseExpression(text: string): Expression {
  return parsed(text, false)
}

/**
 * What was typed into a calculator: an expression in which a % may follow a number or a bracket. 8% is 0.08; added or
 * subtracted by itself it is a share of all before it, so that 200 + 10% is 220. Throws an ExpressionError.
 */
export function parseCalculation(text: string): Expression {
  return parsed(text, true)
}

function parsed(text: string, hasPercent: boolean): Expression {
  if (text.length > mostLength) throw new ExpressionError({ kind: 'tooLong', most: mostLength })
  const parser = new Parser(tokensOf(text), hasPercent)
  const expression = parser.comparison()
  parser.end()
  return expression
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const source = text.trim()
  tokenPattern.lastIndex = 0
  while (tokenPattern.lastIndex < source.length) {
    const at = tokenPattern.lastIndex
    const [, number, name, sign] = tokenPattern.exec(source) ?? []
    if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign })
    else throw new ExpressionError({ kind: 'unreadable', text: source.slice(at, at + 10).trim() })
  }
  return tokens
}

const comparisons = new Set(['<', '<=', '>', '>=', '==', '!='])

class Parser {
  readonly #tokens: Token[]
  readonly #hasPercent: boolean
  /** Those written as a percentage and nothing more: between brackets one is a number like others. */
  readonly #percentages = new WeakSet<Expression>()
  #at = 0
  #depth = 0

  constructor(tokens: Token[], hasPercent: boolean) {
    this.#tokens = tokens
    this.#hasPercent = hasPercent
  }

  comparison(): Expression {
    this.#depth += 1
    if (this.#depth > mostDepth) throw new ExpressionError({ kind: 'tooDeep' })
    let left = this.#sum()
    const sign = this.#peek()
    if (sign !== null && comparisons.has(sign)) {
      this.#at += 1
      const right = this.#sum()
      left = { kind: 'binary', operator: sign as Operator, left, right }
    }
    this.#depth -= 1
    return left
  }

  /** Throws unless everything was read. */
  end(): void {
    const token = this.#tokens[this.#at]
    if (token) throw new ExpressionError({ kind: 'unexpected', text: token.text })
  }

  #sum(): Expression {
    return this.#chain(['+', '-'], () => this.#chain(['*', '/'], () => this.#signed()))
  }

  #chain(operators: Operator[], part: () => Expression): Expression {
    let left = part()
    for (;;) {
      const operator = operators.find((sign) => sign === this.#peek())
      if (!operator) return left
      this.#at += 1
      left = this.#joined(operator, left, part())
    }
  }

  #joined(operator: Operator, left: Expression, right: Expression): Expression {
    const isShare = (operator === '+' || operator === '-') && this.#percentages.has(right)
    if (!isShare) return { kind: 'binary', operator, left, right }
    // As a factor, so that what stands before is worked out once, however many shares follow.
    const factor: Expression = { kind: 'binary', operator, left: { kind: 'number', value: 1 }, right }
    return { kind: 'binary', operator: '*', left, right: factor }
  }

  #signed(): Expression {
    let isNegative = false
    while (this.#peek() === '-') {
      this.#at += 1
      isNegative = !isNegative
    }
    const power = this.#power()
    if (!isNegative) return power
    const negative: Expression = { kind: 'minus', of: power }
    if (this.#percentages.has(power)) this.#percentages.add(negative)
    return negative
  }

  #power(): Expression {
    const parts = [this.#percentage()]
    const signs: boolean[] = []
    while (this.#take('^')) {
      let isNegative = false
      while (this.#take('-')) isNegative = !isNegative
      signs.push(isNegative)
      parts.push(this.#percentage())
    }
    let right = parts.pop() as Expression
    while (parts.length > 0) {
      if (signs.pop() === true) right = { kind: 'minus', of: right }
      right = { kind: 'binary', operator: '^', left: parts.pop() as Expression, right }
    }
    return right
  }

  #percentage(): Expression {
    let value = this.#atom()
    while (this.#hasPercent && this.#take('%')) {
      value = { kind: 'binary', operator: '/', left: value, right: { kind: 'number', value: 100 } }
      this.#percentages.add(value)
    }
    return value
  }

  #atom(): Expression {
    const token = this.#tokens[this.#at]
    if (!token) throw new ExpressionError({ kind: 'ended' })
    this.#at += 1
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) }
    if (token.kind === 'name')
      return this.#take('(') ? this.#call(token.text) : { kind: 'name', name: token.text }
    if (token.text !== '(') throw new ExpressionError({ kind: 'noOperand', text: token.text })
    const inner = this.comparison()
    this.#expect(')')
    this.#percentages.delete(inner)
    return inner
  }

  #call(name: string): Expression {
    const known = Object.hasOwn(functions, name) ? functions[name] : undefined
    if (!known) {
      throw new ExpressionError({ kind: 'noFunction', name, known: Object.keys(functions) })
    }
    const inputs = [this.comparison()]
    while (this.#take(',')) inputs.push(this.comparison())
    this.#expect(')')
    const [least, most] = known.takes
    if (inputs.length < least || inputs.length > most) {
      throw new ExpressionError({ kind: 'inputs', name, least, most, count: inputs.length })
    }
    return { kind: 'call', name, inputs }
  }

  #peek(): string | null {
    const token = this.#tokens[this.#at]
    return token?.kind === 'sign' ? token.text : null
  }

  #take(sign: string): boolean {
    if (this.#peek() !== sign) return false
    this.#at += 1
    return true
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) throw new ExpressionError({ kind: 'missing', sign })
  }
}

/** The names an expression uses, each once, in the order they are first used. */
export function namesIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'name':
      return [expression.name]
    case 'minus':
      return namesIn(expression.of)
    case 'binary':
      return [...new Set([...namesIn(expression.left), ...namesIn(expression.right)])]
    case 'call':
      return [...new Set(expression.inputs.flatMap(namesIn))]
  }
}

/** The value; a comparison is 1 or 0. NaN or infinite where arithmetic is (a division by 0), and NaN for unknown names. */
export function evaluate(expression: Expression, values: ReadonlyMap<string, number>): number {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'name':
      return values.get(expression.name) ?? NaN
    case 'minus':
      return -evaluate(expression.of, values)
    case 'binary':
      return combined(
        expression.operator,
        evaluate(expression.left, values),
        evaluate(expression.right, values),
      )
    case 'call': {
      const inputs = expression.inputs.map((input) => evaluate(input, values))
      return functions[expression.name]?.of(...inputs) ?? NaN
    }
  }
}

const operations: Record<Operator, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
  '<': (a, b) => Number(a < b && !isSame(a, b)),
  '<=': (a, b) => Number(a < b || isSame(a, b)),
  '>': (a, b) => Number(a > b && !isSame(a, b)),
  '>=': (a, b) => Number(a > b || isSame(a, b)),
  '==': (a, b) => Number(isSame(a, b)),
  '!=': (a, b) => Number(!isSame(a, b)),
}

function combined(operator: Operator, a: number, b: number): number {
  return operations[operator](a, b)
}

/** Equal but for the last digits a machine keeps: 0.1 + 0.2 is 0.3. */
function isSame(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}
