/** Routes for native acts of the shell: opening a folder in the file manager, choosing a folder of banks. */
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Hono } from 'hono'
import { jsonRoutes, nothingSchema } from '../http/jsonRoutes'
import { Refusal } from '../http/refusal'
import { revealSchema } from '../schemas/schemas'
import type { ServiceDeps } from '../serviceDeps'

/** Adds the native acts to the handler. What this shell cannot do is `notSupported`. */
export function addPlatformRoutes(app: Hono, { platform, dataFolder, addFolder }: ServiceDeps): void {
  const routes = jsonRoutes(app)

  routes.post('/api/reveal', revealSchema, async ({ place }) => {
    if (!platform.revealFolder) {
      throw new Refusal('notSupported', 'No file manager was found. Settings shows where the folder is.')
    }
    const folder = place === 'data' ? dataFolder : join(dataFolder, 'banks')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await platform.revealFolder(folder)
    return {}
  })

  routes.post('/api/folders', nothingSchema, async () => {
    if (!platform.chooseFolder) {
      throw new Refusal('notSupported', 'You can’t choose a folder here. Put the bank in the banks folder.')
    }
    const folder = await platform.chooseFolder()
    if (folder !== null) await addFolder(folder)
    return { added: folder && basename(folder) }
  })
}
