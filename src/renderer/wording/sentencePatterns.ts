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

/** Says a sentence in the language of these patterns. */
export function tellerOf(sentences: readonly Told[]): (message: string) => string {
  // What leaves least open comes first: `The file {1} is empty.` before `{1} is empty.`
  const patterns = sentences
    .toSorted(([one], [other]) => wordsOf(other).length - wordsOf(one).length)
    .map(patternOf)
  const known = new Map<string, string>()

  const toldWithin = (message: string, depth: number): string => {
    const before = known.get(message)
    if (before !== undefined) return before
    const found = translation(message, depth) ?? message
    known.set(message, found)
    return found
  }
  /** Sentences one by one before one pattern for all: its last value could take in a sentence. */
  const translation = (message: string, depth: number): string | undefined =>
    translatedInTurn(message, depth) ?? translatedWhole(message, depth)

  const translatedWhole = (message: string, depth: number): string | undefined => {
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
  const translatedInTurn = (message: string, depth: number): string | undefined => {
    for (const { index } of message.matchAll(/(?<=[.?!]) (?=\S)/g)) {
      const first = translatedWhole(message.slice(0, index), depth)
      const rest = first === undefined ? undefined : translation(message.slice(index + 1), depth)
      if (rest !== undefined) return `${first} ${rest}`
    }
    return undefined
  }
  return (message) => (message.length > longest ? message : toldWithin(message, 0))
}

function patternOf([english, translated]: Told): Pattern {
  return { start: english.split(/\{\d\}/, 1)[0] ?? '', expression: expressionOf(english), translated }
}

const wordsOf = (english: string) => english.replaceAll(/\{\d\}/g, '')

function expressionOf(english: string): RegExp {
  const source = english
    .split(/\{\d\}/)
    .map((words) => words.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
    .join(String.raw`([\s\S]*?)`)
  return new RegExp(`^${source}$`)
}
