/**
 * What is saved when a person changes nothing. Invariant: what was edited stays edited when the files are read anew; the
 * rest follows what was found.
 */
import type { DomainChoice, EarlierImport, ImportPreview, SaveChoices } from '../../api/client'

/** What a person changed of the suggestions. */
export type Edited = Partial<SaveChoices>

/** The suggestions for a preview, with what was changed of them. */
export function choicesFor(preview: ImportPreview, edited: Edited): SaveChoices {
  const { earlier } = preview
  const mode = earlier ? (edited.mode ?? modeFor(earlier)) : 'new'
  const source = domainsFor(preview, edited.domainSource).source
  return {
    title: preview.title,
    licence: preview.own?.licence || 'Unknown',
    provenance: 'unknown',
    domainTitles: [],
    leavesOutRepeats: preview.duplicateCount > preview.installedCount,
    ...edited,
    mode,
    domainSource: source,
    bankId: mode === 'new' ? (edited.bankId ?? preview.bankId) : (earlier?.bankId ?? preview.bankId),
  }
}

/** A second bank of questions that are all there already is never suggested. */
function modeFor({ isSameSource, isSameName, added }: EarlierImport): SaveChoices['mode'] {
  return isSameSource || isSameName || added === 0 ? 'add' : 'new'
}

/** The domains of a source, or those to suggest when the files have none of that kind any more. */
export function domainsFor(
  { domains }: ImportPreview,
  source: SaveChoices['domainSource'] | undefined,
): DomainChoice {
  const none: DomainChoice = { source: 'none', domains: [] }
  return domains.find((choice) => choice.source === source) ?? domains[0] ?? none
}
