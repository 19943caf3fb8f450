/**
 * `npm run bench`: ratios of what a person waits for to a yardstick measured in the same run.
 * `-- --full` takes the largest data sets, `-- --json` prints JSON instead of the table, `-- screens rows` runs the
 * benches whose names hold one of the words. Ends with 1 when a target is missed that is not known to be.
 */
import { parseArgs } from 'node:util'
import { ensureBuild } from '../scripts/build.mjs'
import { benches } from './benches'
import { judge, type Judged, type Size } from './measure'
import { tableOf } from './table'

const { values, positionals } = parseArgs({
  options: { full: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const size: Size = values.full ? 'full' : 'quick'
const print = console.log
// What the build says is no part of the JSON.
if (values.json) console.log = console.error
ensureBuild()

const judged: Judged[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.some((word) => name.includes(word))) continue
  const startedAtMs = performance.now()
  try {
    for (const measure of await bench(size)) judged.push(judge(measure))
  } catch (error) {
    process.exitCode = 1
    console.error(`The bench ${name} did not finish:`, error)
  }
  console.error(`${name}: ${((performance.now() - startedAtMs) / 1000).toFixed(0)} s`)
}
if (judged.some(({ verdict }) => verdict === 'MISSED')) process.exitCode = 1
print(values.json ? JSON.stringify({ size, measures: judged }, null, 2) : tableOf(judged))
