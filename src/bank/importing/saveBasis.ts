/** What saving an import rests on, whichever way it is saved. Invariant: plain values, nothing is written here. */
import type { ImportResult } from '../formats/imported'
import type { BankAbout } from '../formats/toBank/toBank'
import type { Askable } from './askable'
import type { ImportedSource, ImportRecord } from './importRecord'
import type { SaveChoices } from './importTypes'
import type { Installed } from './installed'
import type { NewFile } from './placeBank'

/** Everything a save rests on. `records` as they were when the files were read. */
export type SaveBasis = {
  result: ImportResult
  askable: readonly Askable[]
  name: string
  fingerprint: string
  installed: Installed
  records: ReadonlyMap<string, ImportRecord>
  banksFolder: string
  /** ISO date. */
  today: string
}

/** A bank's folder as it is to be. Counts are of questions. */
export type Change = {
  placing: { folderName: string; isNew: boolean; removed: string[]; files: NewFile[] }
  added: number
  changed: number
}

/** Why nothing was saved, in words for the person. */
export class NotSaved extends Error {}

/** What the bank says of itself. */
export function aboutOf({ name, today }: SaveBasis, choices: SaveChoices): BankAbout {
  return {
    id: choices.bankId,
    title: choices.title,
    language: 'en',
    licence: choices.licence,
    authors: [`Imported from ${name}`.slice(0, 200)],
    source: choices.provenance,
    today,
    domainsFrom: 'category',
  }
}

/** How the import is remembered. */
export function sourceOf(
  { name, fingerprint, today, result }: SaveBasis,
  files: string[],
  ids: string[],
): ImportedSource {
  const mapping = result.table?.mapping
  return {
    ...{ fingerprint, name: name.slice(0, 500), format: result.format, importedOn: today, files, ids },
    ...(mapping && { mapping }),
  }
}

/** Whether a path inside a bank is that of a question file. */
export function isQuestionFile(path: string): boolean {
  return path.startsWith('questions/')
}
