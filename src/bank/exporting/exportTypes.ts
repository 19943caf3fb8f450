/** What is asked of an export and what comes of it: plain types, without what makes the files. */
import type { ExportFormat } from '../formats/export/exportFormats'

/** `ids` null for all questions. `isPreview`: only what would be lost is wanted. */
export type BankExport = { path: string; ids: string[] | null; format: ExportFormat; isPreview: boolean }

/** `missing` of the questions asked for are not in the bank. `file` is null for a preview. */
export type ExportOutcome = {
  questionCount: number
  missing: number
  losses: string[]
  file: { name: string; bytes: Uint8Array } | null
}
