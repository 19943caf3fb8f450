/** The route of key conflicts: which questions banks share and key differently. */
import type { Hono } from 'hono'
import { createKeyIndex } from '../conflicts/keyIndex'
import type { ConflictsReply } from '../contract/conflicts'
import { bodyLimitBytes, readJson } from '../http/body'
import { jsonReply } from '../http/replies'
import type { LibraryPort } from '../libraryPort'
import { conflictsSchema, parseRequest } from '../schemas/schemas'

/** Adds the route to the handler. */
export function addConflictRoutes(app: Hono, library: LibraryPort): void {
  const index = createKeyIndex(library)
  app.post('/api/conflicts', async ({ req }) => {
    // As many wordings as a log takes rulings.
    const { wordings } = parseRequest(conflictsSchema, await readJson(req.raw, bodyLimitBytes.log))
    return jsonReply({ shared: await index.shared(wordings) } satisfies ConflictsReply)
  })
}
