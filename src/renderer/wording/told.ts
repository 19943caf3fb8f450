/**
 * What the service and the rules of banks say, in the page's language. They speak English wherever they run, in a
 * terminal too; the page knows each of their sentences by its pattern, `The fact {1} is there twice.` Invariant: a
 * sentence without a pattern is shown as it came, and so is what a translation cites in quotation marks.
 */

/** A sentence's pattern and what it is in another language, which takes the same values in any order. */
export type Told = readonly [english: string, translated: string]

/** A text of more letters than this is no sentence of ours. */
const longest = 4_000

/** Values that are sentences of ours themselves, one in another. */
const deepest = 3

type Pattern = { start: string; expression: RegExp; translated: string }

let patterns: readonly Pattern[] = []
let known = new Map<string, string>()

/** Has sentences told by these patterns from now on. */
export function tell(sentences: readonly Told[]): void {
  // What leaves least open comes first: `The file {1} is empty.` before `{1} is empty.`
  patterns = sentences
    .toSorted(([one], [other]) => wordsOf(other).length - wordsOf(one).length)
    .map(([english, translated]) => ({
      start: english.split(/\{\d\}/, 1)[0] ?? '',
      expression: expressionOf(english),
      translated,
    }))
  known = new Map()
}

/** A sentence of the service or of the rules, in the page's language where that has it. */
export function told(message: string): string {
  if (patterns.length === 0 || message.length > longest) return message
  return toldWithin(message, 0)
}

function toldWithin(message: string, depth: number): string {
  const before = known.get(message)
  if (before !== undefined) return before
  const found = translation(message, depth) ?? message
  known.set(message, found)
  return found
}

/** Sentences one by one before one pattern for all: its last value could take in a sentence. */
function translation(message: string, depth: number): string | undefined {
  return translatedInTurn(message, depth) ?? translatedWhole(message, depth)
}

function translatedWhole(message: string, depth: number): string | undefined {
  for (const { start, expression, translated } of patterns) {
    const values = message.startsWith(start) ? expression.exec(message)?.slice(1) : undefined
    if (!values) continue
    return translated.replaceAll(/(„?)\{(\d)\}/g, (_, mark: string, place: string) => {
      const value = values[Number(place) - 1] ?? ''
      return mark + (mark === '' && depth < deepest ? toldWithin(value, depth + 1) : value)
    })
  }
  return undefined
}

/** What happened and what to do, said in one breath. */
function translatedInTurn(message: string, depth: number): string | undefined {
  for (const { index } of message.matchAll(/(?<=[.?!]) (?=\S)/g)) {
    const first = translatedWhole(message.slice(0, index), depth)
    const rest = first === undefined ? undefined : translation(message.slice(index + 1), depth)
    if (rest !== undefined) return `${first} ${rest}`
  }
  return undefined
}

const wordsOf = (english: string) => english.replaceAll(/\{\d\}/g, '')

function expressionOf(english: string): RegExp {
  const source = english
    .split(/\{\d\}/)
    .map((words) => words.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
    .join(String.raw`([\s\S]*?)`)
  return new RegExp(`^${source}$`)
}
