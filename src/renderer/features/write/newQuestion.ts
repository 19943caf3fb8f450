/** What a new question starts as, and what it needs before it can be saved. */
import { asciiSpelling } from '#core/common/asciiSpelling'
import { readSource, valueAt, withEdits, type SourceFormat } from './source/editSource'

/** The text of a new question. `today` is an ISO date. */
export function firstText(today: string, objective: string | null): string {
  const lines = [
    'type: single',
    'stem: ""',
    'options:',
    '  - text: ""',
    '    correct: true',
    '  - text: ""',
    '  - text: ""',
    '  - text: ""',
    ...(objective === null ? [] : [`objectives: [ ${objective} ]`]),
    `asOf: ${today}`,
    'source: original',
  ]
  return lines.join('\n')
}

/** The text with an id made of its stem where it has none. */
export function withId(text: string, format: SourceFormat, taken: ReadonlySet<string>): string {
  const { value, fault } = readSource(text, format)
  const id = valueAt(value, ['id'])
  if (fault || (typeof id === 'string' && id.trim() !== '')) return text
  const stem = valueAt(value, ['stem'])
  return withEdits(
    text,
    [{ path: ['id'], value: idFor(typeof stem === 'string' ? stem : '', taken) }],
    format,
  )
}

/** An id of the first words of a stem, which no other question has. */
export function idFor(stem: string, taken: ReadonlySet<string>): string {
  const words = asciiSpelling(stem)
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const base = (words ?? ['question']).slice(0, 6).join('-').slice(0, 50).replace(/-$/, '')
  let number = 1
  while (taken.has(number === 1 ? base : `${base}-${number}`)) number += 1
  return number === 1 ? base : `${base}-${number}`
}
