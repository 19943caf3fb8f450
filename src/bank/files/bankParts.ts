/**
 * Which file of a bank's folder is what. Invariant: only files named here are ever opened.
 */
import { defaultLimits, type Limits } from '../limits'

/** What a file is to its bank. */
export type BankPart = 'bank' | 'facts' | 'sources' | 'services' | 'exams' | 'questions' | 'notes' | 'assets'

const folders = ['exams', 'questions', 'notes', 'assets'] as const
const topFiles = ['bank', 'facts', 'sources', 'services'] as const

/** Where a bank's folder remembers what was imported into it, and how its questions looked there. No part of the bank. */
export const importRecordName = 'import.json'
export const importedTextsName = 'imported.ndjson'

/** Most bytes of what a bank's folder remembers beside its files, by name. */
export const besideLimits: ReadonlyMap<string, number> = new Map([
  [importRecordName, defaultLimits.jsonBytes],
  [importedTextsName, 2 * defaultLimits.jsonBytes],
])

/** Folder and file names (without ending) that a bank's folder may have. */
export const knownNames: readonly string[] = [...folders, ...topFiles]

const dataEnding = /\.(yaml|yml|json)$/i

/** Image endings to the type they are served with, whatever the file holds. */
const imageTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
}

/** Type of an image by its ending, or null for anything else. */
export function imageType(path: string): string | null {
  return imageTypes[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''] ?? null
}

/** Whether a name is that of a YAML or JSON file. */
export function isDataName(name: string): boolean {
  return dataEnding.test(name)
}

/** What a folder directly inside a bank holds, or null when it is none of a bank's. */
export function folderPart(name: string): BankPart | null {
  return folders.find((folder) => folder === name) ?? null
}

/** What a file directly inside a bank is, or null when it is none of a bank's. */
export function topFilePart(name: string): BankPart | null {
  if (!isDataName(name)) return null
  return topFiles.find((file) => file === name.replace(dataEnding, '')) ?? null
}

/** Whether a file of this name is read in a folder of the part. */
export function isPartName(part: BankPart, name: string): boolean {
  if (part === 'assets') return imageType(name) !== null
  if (part === 'notes') return /\.md$/i.test(name)
  return isDataName(name)
}

/** The most bytes a file may have. */
export function byteLimit(part: BankPart, path: string, limits: Limits = defaultLimits): number {
  if (part === 'assets') return limits.assetBytes
  if (part === 'notes') return limits.noteBytes
  return /\.json$/i.test(path) ? limits.jsonBytes : limits.yamlBytes
}

const reservedName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Names that mean something else on another system, or cannot be shown. */
export function isUnsafeName(name: string): boolean {
  return reservedName.test(name) || /[. ]$|[:\\]|\p{Cc}|\uFFFD/u.test(name)
}

/** Hidden files and what editors leave behind. */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~')
}
