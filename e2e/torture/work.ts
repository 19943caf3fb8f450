/** What several kinds of torture do, and what a kind is. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { World } from './world'

export type Kind = {
  name: string
  /** Says why this machine cannot do it; null when it can. */
  missing?: () => string | null
  mount?: (dataFolder: string) => Promise<() => Promise<void>>
  /** Called with the world running; throws when a promise other than "nothing lost" is broken. */
  run: (world: World) => Promise<void>
}

/** A while of work: by what was saved and not by the time, so that it is as much on any machine. */
export const moment = ({ random, acknowledgedMore }: World) =>
  acknowledgedMore(20 + Math.floor(random() * 80))

/** The file of a log that is appended to. */
export async function newestSegment(logFolder: string): Promise<string> {
  const [device = ''] = await readdir(logFolder)
  const segments = (await readdir(join(logFolder, device)))
    .filter((name) => name.endsWith('.ndjson'))
    .toSorted()
  return join(logFolder, device, segments.at(-1) ?? '')
}
