/**
 * Passages that several rows share.
 * Invariant: rows with the same passage have the same case, by its content and not by its place.
 */
import { contentHash } from '../../canonicalJson'
import type { RowParts } from './tableQuestion'

/** A passage stands in every row of its group or in the first one only; rows with the same passage share it. */
export function withStimuli(parts: RowParts[]): RowParts[] {
  const textOfGroup = new Map<string, string>()
  for (const { group, stimulus } of parts) {
    if (group !== '' && stimulus !== '' && !textOfGroup.has(group)) textOfGroup.set(group, stimulus)
  }
  return parts.map((part) => {
    const text = part.stimulus === '' ? (textOfGroup.get(part.group) ?? '') : part.stimulus
    const category =
      part.group !== '' && text === '' ? [...(part.more.category ?? []), part.group] : part.more.category
    const more = { ...part.more, ...(category && { category }) }
    if (text === '') return { ...part, more }
    const stimulus = { id: `case-${contentHash(text).slice(0, 12)}`, title: titleOf(text), text }
    return { ...part, more: { ...more, stimulus } }
  })
}

function titleOf(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length > 80 ? `${line.slice(0, 77).trimEnd()}…` : line
}
