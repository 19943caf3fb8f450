/** The word a stem turns on, written in capitals as exams do: MOST cost-effective, LEAST effort, NOT, FIRST. */
import { plainText } from '../common/plainText'

/** What a stem asks for, from the wording of exams; `none` for a plain question. */
export const qualifiers = [
  'mostCostEffective',
  'leastOverhead',
  'leastEffort',
  'most',
  'least',
  'not',
  'first',
  'best',
  'none',
] as const
export type Qualifier = (typeof qualifiers)[number]

const patterns: [Qualifier, RegExp][] = [
  ['mostCostEffective', /\bMOST\s+cost[- ]effective|\bLOWEST\s+cost|\bLEAST\s+(cost|expens)/],
  ['leastOverhead', /\bLEAST\s+(amount\s+of\s+)?(operational|management|administrative|maintenance)/],
  ['leastEffort', /\bLEAST\s+(amount\s+of\s+)?((development|implementation|engineering|coding)\s*)?effort/],
  ['not', /\b(NOT|EXCEPT|CANNOT)\b/],
  ['first', /\bFIRST\b/],
  ['best', /\bBEST\b/],
  ['most', /\bMOST\b|\bGREATEST\b|\bHIGHEST\b/],
  ['least', /\bLEAST\b|\bFEWEST\b|\bLOWEST\b/],
]

/** The qualifier of a stem in Markdown. Small letters are plain words: "the most recent data" turns on nothing. */
export function qualifierOf(stem: string): Qualifier {
  const text = plainText(stem)
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'none'
}
