/**
 * `npm run bench`: ratios of what a person waits for to a yardstick measured in the same run. Ends with 1 when one is
 * above its target; `npm run bench -- bank` runs the benches whose name holds the word.
 */
import { ensureBuild } from '../scripts/build.mjs'
import { answeringBench } from './answering'
import { bankReopenBench } from './bankReopen'
import { logBench } from './log'
import { percentileOf, type Measure } from './measure'
import { progressBench } from './progress'
import { savingBench } from './saving'

const benches: Record<string, () => Promise<Measure[]>> = {
  answering: answeringBench,
  saving: savingBench,
  bank: bankReopenBench,
  progress: progressBench,
  log: logBench,
}

const word = process.argv[2] ?? ''
ensureBuild()
for (const [name, bench] of Object.entries(benches)) {
  if (!name.includes(word)) continue
  for (const measure of await bench()) {
    const ratio = percentileOf(measure.ratios, measure.percentile)
    const isMet = ratio <= measure.target
    if (!isMet) process.exitCode = 1
    console.log(
      `${isMet ? 'met   ' : 'MISSED'} ${measure.name} / ${measure.yardstick}: ` +
        `p${measure.percentile} ${ratio.toFixed(2)} (at most ${measure.target}, ${measure.ratios.length} pairs; ${measure.detail})`,
    )
  }
}
