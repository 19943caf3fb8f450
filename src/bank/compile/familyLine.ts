/**
 * From a line of a compiled bank to the question it stands for: as written, or drawn by a seed.
 * Invariant: the same line and seed give the same question with the same hash, so that a form can be asked for again.
 */
import type { ContentHash } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import { drawFamily, type Family } from '#core/family/family'
import { canonicalJson, contentHash } from '../canonicalJson'

/** The question a family gives for a seed, known by the hash of its own content; null when it gives none. */
export function questionDrawn(family: Family, familyHash: ContentHash, seed: number): Question | null {
  const drawn = drawFamily(family, seed)
  if (!drawn) return null
  const content = { ...drawn, drawn: { family: familyHash, seed } }
  return { ...content, hash: contentHash(canonicalJson(content)) as ContentHash }
}

/** The question of a line whose hash is known to be right. `seed` matters for families only. */
export function questionOfLine(line: string, hash: ContentHash, seed: number): Question | null {
  const content = JSON.parse(line) as Omit<Question, 'hash'> | Family
  return 'variables' in content ? questionDrawn(content, hash, seed) : { ...content, hash }
}
