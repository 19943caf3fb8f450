/**
 * What an import found, as a person judges it before anything is written.
 * Invariant: lists are cut, counts never are.
 */
import { withoutEnding } from '#core/common/withoutEnding'
import type { Question, QuestionType } from '#core/bank/question'
import type { UnsupportedItem } from '../formats/imported'
import { slugOf } from '../formats/toBank/domains'
import { asAskable, type Askable, type Judged } from './askable'
import { domainChoices } from './domainChoices'
import type { Earlier } from './earlierImport'
import type { Duplicate, ImportPreview } from './importTypes'
import type { ImportRecord } from './importRecord'
import type { Installed } from './installed'

/** Length of the lists in a preview. */
export const listLength = 200
const sampleCount = 3

export type Surroundings = {
  name: string
  installed: Installed
  earlier: Earlier | null
  records: ReadonlyMap<string, ImportRecord>
  takenIds: readonly string[]
  previewBankId: string
}

/** The preview of what was read, beside the banks that are here. */
export function previewOf(judged: Judged, surroundings: Surroundings): ImportPreview {
  const { result, askable, issues } = judged
  const { ownHead } = result
  const title = ownHead?.title.slice(0, 200) || titleOf(result.title, surroundings.name)
  const wantedId = ownHead?.bankId ?? (slugOf(title).slice(0, 50) || 'imported')
  const duplicates = duplicatesOf(askable, surroundings.installed)
  return {
    format: result.format,
    title,
    bankId: freeId(wantedId, [...surroundings.takenIds, ...surroundings.records.keys()]),
    questionCount: askable.length,
    types: typesOf(askable),
    unsupportedCount: result.unsupported.length + result.questions.length - askable.length,
    unsupported: result.unsupported.slice(0, listLength).map(withoutRaw),
    issueCount: issues.length,
    issues: issues.slice(0, listLength),
    samples: samplesOf(askable),
    previewBankId: surroundings.previewBankId,
    domains: domainChoices(askable.map(({ imported }) => imported)),
    duplicateCount: duplicates.length,
    duplicates: duplicates.slice(0, listLength),
    installedCount: duplicates.filter(({ other }) => other.kind === 'bank').length,
    table: result.table ?? null,
    own: ownHead ?? null,
    earlier: surroundings.earlier?.found ?? null,
  }
}

function withoutRaw({ kind, title, reason, line, path }: UnsupportedItem): Omit<UnsupportedItem, 'raw'> {
  return { kind, title, reason, line, path }
}

function titleOf(stated: string | null, name: string): string {
  const words = (stated ?? name.replace(/\.[A-Za-z0-9]{1,8}$/, '').replaceAll(/[_-]+/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()
  const title = words.slice(0, 120) || 'Imported questions'
  return title.charAt(0).toUpperCase() + title.slice(1)
}

function freeId(id: string, taken: readonly string[]): string {
  const folded = new Set(taken.map((other) => other.toLowerCase()))
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? id : `${id.slice(0, 50)}-${number}`
    if (!folded.has(candidate)) return withoutEnding(candidate, '-')
  }
}

function typesOf(askable: readonly Askable[]): ImportPreview['types'] {
  const counts = new Map<QuestionType, number>()
  for (const { imported } of askable) counts.set(imported.type, (counts.get(imported.type) ?? 0) + 1)
  return [...counts].map(([type, count]) => ({ type, count })).toSorted((a, b) => b.count - a.count)
}

/** The first of each type, then others spread over the file, in its order. */
function samplesOf(askable: readonly Askable[]): Question[] {
  const byType = new Map(askable.toReversed().map((entry) => [entry.imported.type, entry]))
  const firsts = askable.filter((entry) => byType.get(entry.imported.type) === entry)
  const spread = [0.25, 0.5, 0.75].flatMap((share) => askable[Math.floor(askable.length * share)] ?? [])
  const chosen = new Set([...firsts, ...spread, ...askable].slice(0, firsts.length + 6))
  const few = new Set([...chosen].slice(0, sampleCount))
  return askable
    .filter((entry) => few.has(entry))
    .flatMap(({ imported, id }) => asAskable(imported, id).question ?? [])
}

function duplicatesOf(askable: readonly Askable[], installed: Installed): Duplicate[] {
  const first = new Map<string, Askable>()
  return askable.flatMap((entry): Duplicate[] => {
    const { key, imported } = entry
    const { line, path } = imported
    const stem = imported.stem.slice(0, 300)
    const same = first.get(key)?.imported
    if (same) return [{ stem, line, path, other: { kind: 'file', line: same.line, path: same.path } }]
    first.set(key, entry)
    const bankTitle = installed.titleOf(key)
    return bankTitle === null ? [] : [{ stem, line, path, other: { kind: 'bank', bankTitle } }]
  })
}
