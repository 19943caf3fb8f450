/**
 * The key of a QTI 2 or 3 item: what earns most, from its declared answers, its mapping and its response processing.
 * Invariant: the declared answer counts unless the processing gives another one more; then that is said.
 */
import { answersOf } from '../numericIntervals'
import { middleOf } from '../numberRange'
import type { XmlElement } from '../xml/xmlTree'
import { bestSet, mostTried, sharesOf, subsetsOf } from './bestKey'
import type { ResponseDeclaration } from './declarations2'
import { ignoresCase, literalIntervals, literalSets, toleranceFor } from './literals2'
import type { ScoreOf } from './processing2'

export type Scored2 = { item: XmlElement; response: ResponseDeclaration; scoreOf: ScoreOf }

/** `weights` where options earn single shares, 1 being the whole; `isDisputed` when the declared answer earns less. */
export type ChoiceKey2 = { key: string[]; weights: Map<string, number> | null; isDisputed: boolean }

/** What to choose from `idents`. */
export function choiceKey2({ item, response, scoreOf }: Scored2, idents: string[]): ChoiceKey2 {
  const declared = response.correct.filter((ident) => idents.includes(ident))
  const score = (chosen: readonly string[]): number | null =>
    scoreOf(new Map([[response.identifier, chosen]]))
  const singles = new Map(idents.map((ident) => [ident, score([ident])]))
  if ([...singles.values()].some((value) => value === null)) return undecided(response, idents, declared)
  const known = (chosen: readonly string[]): number => score(chosen) ?? 0
  const base = known([])
  if (response.cardinality === 'single') {
    const best = Math.max(...idents.map((ident) => singles.get(ident) ?? 0))
    if (!(best > Math.max(0, base))) return { key: declared, weights: null, isDisputed: false }
    const key = idents.filter((ident) => singles.get(ident) === best)
    const weights = new Map(idents.map((ident) => [ident, (singles.get(ident) ?? 0) / best]))
    return {
      key,
      weights,
      isDisputed: declared.length > 0 && !declared.every((ident) => key.includes(ident)),
    }
  }
  const positives = (response.mapping?.entries ?? [])
    .filter(({ value }) => value > 0)
    .map((entry) => entry.key)
  const sets = literalSets(item, response.identifier)
  const candidates = [declared, positives, ...sets, ...(idents.length <= mostTried ? subsetsOf(idents) : [])]
    .map((set) => [...new Set(set)].filter((ident) => idents.includes(ident)))
    .filter((set) => set.length > 0)
  const key = bestSet(candidates, known, base)
  if (key.length === 0) return { key: declared, weights: null, isDisputed: false }
  const isDisputed = declared.length > 0 && known(declared) < known(key) - 1e-9
  const chosen = declared.length > 0 && !isDisputed ? declared : key
  const gains = new Map(idents.map((ident) => [ident, (singles.get(ident) ?? 0) - base]))
  return { key: chosen, weights: sharesOf(chosen, gains, known(chosen) - base), isDisputed }
}

/** Where the processing says nothing: the declared answer, else what the mapping gives most for. */
function undecided(
  { correct, mapping, cardinality }: ResponseDeclaration,
  idents: string[],
  declared: string[],
): ChoiceKey2 {
  if (correct.length > 0 || !mapping) return { key: declared, weights: null, isDisputed: false }
  const entries = mapping.entries.filter(({ key, value }) => value > 0 && idents.includes(key))
  const best = Math.max(0, ...entries.map(({ value }) => value))
  const key = entries
    .filter(({ value }) => cardinality !== 'single' || value === best)
    .map((entry) => entry.key)
  return { key, weights: null, isDisputed: false }
}

/** The order or the pairs that earn most: those declared, those of the mapping, or a list in the processing. */
export function listKey2(
  { item, response, scoreOf }: Scored2,
  isKnown: (value: string) => boolean,
): string[] {
  const positives = (response.mapping?.entries ?? [])
    .filter(({ value }) => value > 0)
    .map((entry) => entry.key)
  const candidates = [response.correct, positives, ...literalSets(item, response.identifier)].filter(
    (values) => values.length > 0 && values.every(isKnown),
  )
  let best = candidates[0] ?? []
  let most = scoreOf(new Map([[response.identifier, best]]))
  for (const candidate of candidates.slice(1)) {
    const score = scoreOf(new Map([[response.identifier, candidate]]))
    if (score === null || (most !== null && score <= most)) continue
    best = candidate
    most = score
  }
  return best
}

export type TypedKey2 = { answers: { text: string; weight: number }[]; isCaseSensitive: boolean }

/** What may be typed. QTI compares letter by letter unless it says otherwise. */
export function textKey2({ item, response, scoreOf }: Scored2): TypedKey2 {
  const entries = response.mapping?.entries ?? []
  const literals = literalSets(item, response.identifier).flat()
  const texts = [...new Set([...response.correct, ...entries.map(({ key }) => key), ...literals])]
  const scores = texts.map((text) => scoreOf(new Map([[response.identifier, [text]]])))
  const isKnown =
    scores.every((score) => score !== null) && Math.max(0, ...scores.map((score) => score ?? 0)) > 0
  const worth = isKnown
    ? scores.map((score) => score ?? 0)
    : texts.map((text) => declaredWorth(response, text))
  const best = Math.max(0, ...worth)
  const answers = texts.flatMap((text, index) => {
    const weight = best > 0 ? (worth[index] ?? 0) / best : 0
    return weight > 0 ? [{ text, weight }] : []
  })
  const isFolded = ignoresCase(item) || entries.some(({ isCaseSensitive }) => !isCaseSensitive)
  return { answers, isCaseSensitive: !isFolded }
}

function declaredWorth({ correct, mapping }: ResponseDeclaration, text: string): number {
  const most = Math.max(1, ...(mapping?.entries.map(({ value }) => value) ?? []))
  if (correct.includes(text)) return most
  return Math.max(0, mapping?.entries.find(({ key }) => key === text)?.value ?? 0)
}

/** Numbers that are right, with how far off still is. */
export function numericKey2(scored: Scored2): { value: number; tolerance: number; weight: number }[] {
  const { item, response } = scored
  const ranges = literalIntervals(item, response.identifier)
  if (ranges.length > 0) {
    const declared = response.correct.map(Number).filter(Number.isFinite)
    const points = declared.map((value) => ({ from: value, to: value }))
    return answersOf([...points, ...ranges]).map((answer) => ({ ...answer, weight: 1 }))
  }
  return textKey2(scored).answers.flatMap(({ text, weight }) => {
    const value = Number(text)
    if (text === '' || !Number.isFinite(value)) return []
    const { below, above } = toleranceFor(item, value)
    const range = below === above ? { value, tolerance: below } : middleOf(value - below, value + above)
    return [{ ...range, weight }]
  })
}
