/** The zod twins of unsaved texts. Invariant: as in schemaParts.ts, everything has an upper limit. */
import { z } from 'zod'
import { textLimits } from '#core/bank/textLimits'
import type { Draft, KeepDraftRequest } from '../contract/drafts'
import { pageSchema } from './schemas'

const place = {
  /** Empty for what belongs to no bank yet. */
  folderName: z.string().max(255),
  name: z.string().max(2_000).nullable(),
}
const text = z.string().max(textLimits.draft)
const version = z.string().max(100).nullable()

/** A draft as its file has it. */
export const draftSchema = z.strictObject({ ...place, text, version }) satisfies z.ZodType<Draft>

export const keepDraftSchema = z.strictObject({
  page: pageSchema,
  draft: z.strictObject({ ...place, text: text.nullable(), version }),
}) satisfies z.ZodType<KeepDraftRequest>
