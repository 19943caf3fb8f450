/**
 * `npm run fuzz -- [--minutes N] [--seed S]`: mutated banks and history files on their public way in, and
 * long texts to search and to show, for so long. Ends
 * with 1 at the first finding, with the seed that repeats it and the place of the input.
 */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../../scripts/setUp.mjs'
import { createRandom } from '../chance'
import { keepInput, openFuzzWorld } from './world'

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
})
const endMs = performance.now() + Number(values.minutes) * 60_000
const world = await openFuzzWorld([join(root, 'e2e/banks/sampler')])
const counts: Record<string, number> = {}
const note = (outcome: string) => (counts[outcome] = (counts[outcome] ?? 0) + 1)

let seed = Number(values.seed)
try {
  for (; performance.now() < endMs; seed += 1) {
    const random = createRandom(seed)
    note(`banks ${await world.bank(random)}`)
    note(`histories ${await world.history(random)}`)
    note(`texts ${await world.text(random)}`)
    if (seed % 50 === 0) await world.goodBank()
  }
  await world.goodBank()
  console.log(
    `no finding; ${Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
  )
} catch (error) {
  const kept = join(tmpdir(), `rehearse-fuzz-${seed}`)
  await keepInput(world.input, kept)
  console.error(
    `finding with --seed ${seed}: ${error instanceof Error ? error.message : String(error)}\ninput: ${kept}`,
  )
  process.exitCode = 1
}
await world.remove()
