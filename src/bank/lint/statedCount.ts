/**
 * The number of options a stem asks for, such as "(Choose two.)".
 * Invariant: English and German requests are known; of a stem in another language nothing is said.
 */

const values: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eine: 1,
  einen: 1,
  zwei: 2,
  beiden: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
}

const english = String.raw`(?:choose|select|pick)\s{1,3}(?:the\s{1,3})?(one|two|three|four|five|six|\d)\b`
const germanNumber = String.raw`(einen?|zwei|beiden|drei|vier|fünf|sechs|\d)`
/** Wähle zwei, Wählen Sie die zwei; zwei auswählen, zwei richtige Antworten ankreuzen. */
const german = [
  String.raw`(?:wählen?|wählt|nennen?|markieren?|kreuzen?)\s{1,3}(?:sie\s{1,3})?(?:bitte\s{1,3})?(?:die\s{1,3}|genau\s{1,3})?${germanNumber}(?![\p{L}\d])`,
  String.raw`(?:bitte\s{1,3})?(?:die\s{1,3}|genau\s{1,3})?${germanNumber}\s{1,3}(?:\p{L}{1,20}\s{1,3}){0,2}(?:auswählen|wählen|ankreuzen|markieren|nennen)(?!\p{L})`,
]

const requests: Record<string, string> = {
  en: english,
  // A German bank may have kept the request of the exam it prepares for.
  de: [english, ...german].join('|'),
}

/** Of a share, as in "choose 2% of", nothing is meant for the candidate. */
const notAShare = String.raw`(?!\s{0,3}(?:%|percent|prozent))`

/** Whether requests in this language (`de`, `de-AT`) can be read. */
export function readsRequestsIn(language: string): boolean {
  return Object.hasOwn(requests, base(language))
}

/**
 * The last number a stem asks for, for the request comes after the story; null when it asks for none.
 * `isBracketed`: only what stands at the start of brackets counts.
 */
export function statedCount(
  stem: string,
  { language, isBracketed = false }: { language: string; isBracketed?: boolean },
): number | null {
  const request = requests[base(language)] ?? english
  const start = isBracketed ? String.raw`\(` : String.raw`(?<![\p{L}\d])`
  const pattern = new RegExp(`${start}(?:${request})${notAShare}`, 'giu')
  const found = [...stem.matchAll(pattern)].at(-1)?.slice(1)
  const word = found?.find((group) => group !== undefined)?.toLowerCase()
  return word === undefined ? null : (values[word] ?? Number(word))
}

/** What to end a stem with that asks for this many options, in the language of its bank. */
export function requestFor(count: number, language: string): string {
  const isGerman = base(language) === 'de'
  const words = Object.keys(values).filter((word) => values[word] === count)
  const [englishWord = String(count)] = words
  if (!isGerman) return `(Choose ${englishWord}.)`
  const germanWord = words[1] ?? String(count)
  return `(${germanWord.charAt(0).toUpperCase()}${germanWord.slice(1)} auswählen.)`
}

function base(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
