/** The schemas of the contract's requests. Every request passes through `parseRequest` before a route sees it. */
import { z } from 'zod'
import type { AttemptId, DeviceId, WordingHash } from '#core/bank/ids'
import { listLimits, textLimits } from '#core/bank/textLimits'
import type { Cursor } from '#core/log/logEvent'
import type {
  AppendRequest,
  BackupRequest,
  EraseRequest,
  FindNotesRequest,
  HeartbeatRequest,
  LeaveRequest,
  MergeRequest,
  QuestionsRequest,
  RestoreRequest,
  RevealRequest,
  SessionRequest,
  SetAsideRequest,
  WriterRequest,
} from '../contract'
import type { ConflictsRequest } from '../contract/conflicts'
import { appendEventSchema } from './logEventSchema'
import { Refusal } from '../http/refusal'
import { count, id, line, list, ms, recordOf, schemaOf, seed, shallowJson } from './schemaParts'

const page = id<string>()

/** POST /api/log: 1 to 100 events. */
export const appendSchema = schemaOf<AppendRequest>()(
  z.strictObject({
    page,
    events: z.array(appendEventSchema).min(1).max(100),
  }),
)

/** POST /api/leave: 0 to 100 events. */
export const leaveSchema = schemaOf<LeaveRequest>()(
  z.strictObject({
    page,
    events: z.array(appendEventSchema).max(100),
  }),
)

export const writerSchema = schemaOf<WriterRequest>()(z.strictObject({ page, takeOver: z.boolean() }))

/** POST /api/log/set-aside: whatever the page has; nothing reads it but a person. */
export const setAsideSchema = schemaOf<SetAsideRequest>()(
  z.strictObject({
    reason: line,
    change: shallowJson,
  }),
)

/** The `page` of GET /api/events. */
export const pageSchema = page

/** A request that says nothing but which page asks. */
export const onlyPageSchema = z.strictObject({ page })

/** The `after` of GET /api/log. Devices it does not name are at 0. */
export const cursorSchema: z.ZodType<Cursor> = recordOf<DeviceId, number>(count)

export const heartbeatSchema = schemaOf<HeartbeatRequest>()(
  z.strictObject({
    attemptId: id<AttemptId>(),
    elapsedMs: ms,
  }),
)

/** POST /api/banks/:bankId/questions: 1 to 500 ids. */
export const questionsSchema = schemaOf<QuestionsRequest>()(
  z.strictObject({
    ids: z.array(id<string>()).min(1).max(500),
    seed: seed.default(0),
  }),
)

/** POST /api/banks/:bankId/notes/find: words as typed, at most 200 characters. */
export const findNotesSchema = schemaOf<FindNotesRequest>()(
  z.strictObject({
    query: z.string().max(textLimits.search),
  }),
)

/** POST /api/conflicts */
export const conflictsSchema = schemaOf<ConflictsRequest>()(
  z.strictObject({ wordings: list(id<WordingHash>(), listLimits.wordings) }),
)

export const revealSchema = schemaOf<RevealRequest>()(
  z.strictObject({
    place: z.enum(['data', 'banks']),
  }),
)

/** POST /api/backups/preview and /remove. Whether there is such a backup is for the backups to say. */
export const backupSchema = schemaOf<BackupRequest>()(z.strictObject({ name: line }))

export const restoreSchema = schemaOf<RestoreRequest>()(
  z.strictObject({
    name: line,
    confirm: z.literal('restore'),
  }),
)

export const mergeSchema = schemaOf<MergeRequest>()(
  z.strictObject({
    name: line,
    confirm: z.literal('merge'),
  }),
)

export const eraseSchema = schemaOf<EraseRequest>()(z.strictObject({ confirm: z.literal('erase') }))

export const sessionSchema = schemaOf<SessionRequest>()(
  z.strictObject({
    nonce: z.string().min(1).max(200),
  }),
)

/** The value in the form a schema asks for. Throws `badRequest`, naming the place of the first thing wrong. */
export function parseRequest<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const place = parsed.error.issues[0]?.path.join('.').slice(0, 80) ?? ''
  throw new Refusal(
    'badRequest',
    `This page sent something Rehearse does not understand${place && ` (${place})`}, so nothing was done with it.`,
  )
}
