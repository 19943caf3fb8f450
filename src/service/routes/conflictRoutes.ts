/** The route of key conflicts: which questions banks share and key differently. */
import type { Hono } from 'hono'
import { createKeyIndex } from '../conflicts/keyIndex'
import type { ConflictsRequest } from '../contract/conflicts'
import { bodyLimitBytes } from '../http/body'
import { jsonRoutes } from '../http/jsonRoutes'
import type { LibraryPort } from '../libraryPort'
import { conflictsSchema } from '../schemas/schemas'

/** Adds the route to the handler. */
export function addConflictRoutes(app: Hono, library: LibraryPort): void {
  const index = createKeyIndex(library)
  const answer = async ({ wordings }: ConflictsRequest) => ({ shared: await index.shared(wordings) })
  // As many wordings as a log takes rulings.
  jsonRoutes(app).post('/api/conflicts', conflictsSchema, answer, bodyLimitBytes.log)
}
