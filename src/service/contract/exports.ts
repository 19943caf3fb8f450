/** The contract of exports: a bank, or some of its questions, as a file of another program's. */
import type { ExportFormat } from '#bank/formats/export/exportFormats'

export type { ExportFormat } from '#bank/formats/export/exportFormats'

/**
 * POST /api/banks/:bankId/export/preview and /export: `ids` null for all questions. The first says what the format cannot
 * hold, the second is the file, `application/octet-stream`, its name in `content-disposition`.
 */
export type ExportRequest = { format: ExportFormat; ids: string[] | null }

/** `missing` of the questions asked for are not in the bank any more. `losses` are sentences. */
export type ExportPreview = { questionCount: number; missing: number; losses: string[] }
