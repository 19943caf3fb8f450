/** The requests of imports and exports. Invariant: as in schemaParts.ts, everything has an upper limit. */
import { z } from 'zod'
import { columnRoles, formatNames, keyReadings, textEncodings } from '#bank/formats/imported'
import { domainSources, importModes } from '#bank/importing/importTypes'
import { exportFormats } from '#bank/formats/export/exportFormats'
import type { SaveChoices } from '#bank/importing/importTypes'
import type { ExportRequest } from '../contract/exports'
import type { ReadImportRequest } from '../contract/imports'
import { count, id, line, list, schemaOf } from './schemaParts'

const mapping = z.strictObject({
  sheet: line.nullable(),
  encoding: z.enum(textEncodings).nullable(),
  delimiter: z.string().min(1).max(5).nullable(),
  basis: line,
  rowsAbove: count,
  hasHeader: z.boolean(),
  columns: list(z.strictObject({ name: z.string().max(10_000), role: z.enum(columnRoles) }), 1000),
  keyReading: z.enum(keyReadings).nullable(),
})

export const readImportSchema = z.strictObject({
  format: z.enum(formatNames).optional(),
  mapping: mapping.partial().optional(),
}) as unknown as z.ZodType<ReadImportRequest>

/** A bank's id as bank files take it. */
const bankId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)

const filledLine = z.string().max(200).regex(/\S/)

export const confirmImportSchema = schemaOf<SaveChoices>()(
  z.strictObject({
    mode: z.enum(importModes),
    title: filledLine,
    bankId,
    licence: filledLine,
    provenance: z.enum(['original', 'licensed', 'unknown']),
    domainSource: z.enum(domainSources),
    domainTitles: list(z.strictObject({ name: line, title: filledLine }), 1000),
    leavesOutRepeats: z.boolean(),
  }),
)

/** POST /api/banks/:bankId/export and /export/preview. */
export const exportSchema = schemaOf<ExportRequest>()(
  z.strictObject({
    format: z.enum(exportFormats),
    ids: list(id<string>(), 200_000).nullable(),
  }),
)
