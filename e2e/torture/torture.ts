/** Some cycles of one kind: work, what the kind does, two restarts, and after each a count of everything. */
import { createRandom } from '../chance'
import type { Kind } from './work'
import { createWorld, type Losses } from './world'

/** `note` says what went wrong otherwise, or why the kind was not run; empty when nothing did. */
export type Row = { kind: string; cycles: number; acknowledged: number; losses: Losses; note: string }

/** Runs a kind in a world of its own. Losses are summed over all restarts of every cycle. */
export async function torture(
  kind: Kind,
  { cycles, restartsAfterCycle, seed }: { cycles: number; restartsAfterCycle: number; seed: number },
): Promise<Row> {
  const losses: Losses = { lost: 0, duplicated: 0, wrongRows: 0 }
  const missing = kind.missing?.() ?? null
  if (missing !== null)
    return { kind: kind.name, cycles: 0, acknowledged: 0, losses, note: `not run: ${missing}` }
  const world = await createWorld(createRandom(seed), kind.mount)
  let note = ''
  try {
    await world.start()
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      await kind
        .run(world)
        .catch((error: Error) => (note = error.message.trim().replaceAll(/\s+/g, ' ').slice(0, 300)))
      if (note !== '') break
      for (let restart = 1; restart <= restartsAfterCycle; restart += 1) {
        await world.start()
        const found = await world.compare()
        losses.lost += found.lost
        losses.duplicated += found.duplicated
        losses.wrongRows += found.wrongRows
        if (restart < restartsAfterCycle) await world.stop()
      }
    }
    await world.stop().catch(() => undefined)
    return { kind: kind.name, cycles, acknowledged: world.acknowledgedCount(), losses, note }
  } finally {
    await world.remove()
  }
}
