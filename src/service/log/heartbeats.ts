/**
 * Last signs of life of running sittings. Best effort: a lost heartbeat costs seconds of exam time, never an answer,
 * so the file is replaced without a sync and a failing disk is no error here.
 */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { AttemptId } from '#core/bank/ids'
import type { Heartbeat } from '../contract'
import { writeAtomically } from '#bank/files/replaceFile'
import { type OpenFile } from './files'

/** A sitting left for longer is resumed where its last event was. */
const keptMs = 7 * 86_400_000

const heartbeatsSchema = z.array(
  z.object({
    attemptId: z.string().transform((id) => id as AttemptId),
    elapsedMs: z.number(),
    atMs: z.number(),
  }),
)

export type Heartbeats = {
  /** The last heartbeat of every sitting, none older than seven days. */
  list: () => Heartbeat[]
  /** Keeps a heartbeat; resolves when it was written or could not be. */
  beat: (heartbeat: Heartbeat) => Promise<void>
}

/** The heartbeats of a data folder; none when the file is not there or damaged. */
export async function openHeartbeats(
  folder: string,
  open: OpenFile,
  nowMs: () => number,
): Promise<Heartbeats> {
  const path = heartbeatsPath(folder)
  const byAttempt = new Map((await load(path)).map((heartbeat) => [heartbeat.attemptId, heartbeat]))
  let writing: Promise<void> = Promise.resolve()

  const list = () => {
    for (const { attemptId, atMs } of byAttempt.values())
      if (nowMs() - atMs >= keptMs) byAttempt.delete(attemptId)
    return [...byAttempt.values()]
  }
  const save = () => writeAtomically(path, JSON.stringify(list()), { open, isDurable: false })

  return {
    list,
    beat(heartbeat) {
      byAttempt.set(heartbeat.attemptId, heartbeat)
      writing = writing.then(save).catch(() => undefined)
      return writing
    },
  }
}

/** Forgets all heartbeats of a data folder. */
export function removeHeartbeats(folder: string): Promise<void> {
  return rm(heartbeatsPath(folder), { force: true })
}

function heartbeatsPath(folder: string): string {
  return join(folder, 'heartbeats.json')
}

async function load(path: string): Promise<Heartbeat[]> {
  try {
    return heartbeatsSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return []
  }
}
