/**
 * Where a text stops being JSON: JSON.parse tells the place of some faults only.
 * Invariant: it is asked only about a text that JSON.parse refused.
 */

const space = /[ \t\n\r]*/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** What may come next: a value, a field name, or what follows one of them. */
type State = 'value' | 'first-value' | 'name' | 'first-name' | 'colon' | 'end'

/** The offset (UTF-16 units) of the first thing that cannot stand there; the length of a text that ends too early. */
export function jsonFaultOffset(text: string): number {
  const open: Opening[] = []
  let state: State = 'value'
  let at = skip(space, text, 0)
  while (at < text.length) {
    const step = next(text, at, { state, open })
    if (typeof step.fault === 'number') return step.fault
    state = step.state
    at = skip(space, text, step.at)
  }
  return at
}

type Step = { fault: number } | { fault?: undefined; at: number; state: State }

type Opening = '{' | '['

function next(text: string, at: number, { state, open }: { state: State; open: Opening[] }): Step {
  const sign = text[at] ?? ''
  if (closes(sign, state, open.at(-1))) {
    open.pop()
    return { at: at + 1, state: 'end' }
  }
  switch (state) {
    case 'end':
      if (sign !== ',' || open.length === 0) return { fault: at }
      return { at: at + 1, state: open.at(-1) === '{' ? 'name' : 'value' }
    case 'colon':
      return sign === ':' ? { at: at + 1, state: 'value' } : { fault: at }
    case 'name':
    case 'first-name':
      return sign === '"' ? stringStep(text, at, 'colon') : { fault: at }
    case 'value':
    case 'first-value':
      return valueStep(text, at, open)
  }
}

/** What is open may close when it is empty or after a value, not after a comma. */
function closes(sign: string, state: State, open: Opening | undefined): boolean {
  if (state !== 'end' && state !== 'first-value' && state !== 'first-name') return false
  return (open === '{' && sign === '}') || (open === '[' && sign === ']')
}

function valueStep(text: string, at: number, open: Opening[]): Step {
  const sign = text[at]
  if (sign === '"') return stringStep(text, at, 'end')
  if (sign === '{' || sign === '[') {
    open.push(sign)
    return { at: at + 1, state: sign === '{' ? 'first-name' : 'first-value' }
  }
  const end = skip(scalar, text, at)
  return end > at ? { at: end, state: 'end' } : { fault: at }
}

function stringStep(text: string, start: number, state: State): Step {
  let at = start + 1
  while (at < text.length) {
    const sign = text[at] ?? ''
    if (sign === '"') return { at: at + 1, state }
    if (sign < ' ') return { fault: at }
    const end = sign === '\\' ? skip(escape, text, at) : at + 1
    if (end === at) return { fault: at }
    at = end
  }
  return { fault: text.length }
}

/** The offset after what matches there; the same offset when nothing does. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
