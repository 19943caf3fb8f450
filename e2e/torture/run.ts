/**
 * `npm run torture -- [--cycles N] [--seed S] [--kind NAME]`: a real sitting in a real browser against the real service,
 * ended in every way that could lose an answer. After each cycle everything is started twice, and each change the page
 * was told is saved is looked for. Ends with 1 when one is lost or there twice, or when a control loses nothing.
 */
import { parseArgs } from 'node:util'
import { createRandom } from '../chance'
import { acknowledgedBeforeWritten, databaseAlone, segmentTakenAway } from './controls'
import { kinds } from './kinds'
import { torture, type Row } from './torture'

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: String(kinds.length) },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string' },
  },
})

function print(
  columns: [string, number | string, number | string, number | string, number | string, string],
): void {
  const [kind, ...rest] = columns
  console.log(
    `${kind.padEnd(30)}${rest
      .slice(0, 4)
      .map((value) => String(value).padStart(13))
      .join('')}  ${rest[4]}`,
  )
}

const chosen = kinds.filter(({ name }) => values.kind === undefined || name === values.kind)
if (chosen.length === 0)
  throw new Error(`No such kind. Known are: ${kinds.map(({ name }) => name).join(', ')}.`)
const cycles = Number(values.cycles)
const rows: Row[] = []
print(['kind', 'cycles', 'acknowledged', 'lost', 'duplicated', ''])
for (const [index, kind] of chosen.entries()) {
  // What is left over goes to the first kinds.
  const share = Math.floor(cycles / chosen.length) + (index < cycles % chosen.length ? 1 : 0)
  if (share === 0) continue
  const row = await torture(kind, {
    cycles: share,
    restartsAfterCycle: 2,
    seed: Number(values.seed) * 1_000 + index,
  })
  rows.push(row)
  const { lost, duplicated, wrongRows } = row.losses
  print([
    row.kind,
    row.cycles,
    row.acknowledged,
    lost,
    duplicated,
    wrongRows > 0 ? `rows differ ${wrongRows} times` : row.note,
  ])
}
const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0)
const lost = sum(({ losses }) => losses.lost)
const duplicated = sum(({ losses }) => losses.duplicated)
print(['all', sum((row) => row.cycles), sum((row) => row.acknowledged), lost, duplicated, ''])

const random = createRandom(Number(values.seed))
const controls = [
  await databaseAlone(random),
  await segmentTakenAway(random),
  await acknowledgedBeforeWritten(),
]
for (const { name, acknowledged, lost: lostByControl } of controls)
  print([`control: ${name}`, '', acknowledged, lostByControl, '', 'has to lose'])

const isBroken = rows.some(
  ({ note, losses }) => losses.wrongRows > 0 || (note !== '' && !note.startsWith('not run')),
)
const isBlind = controls.some((control) => control.lost === 0)
process.exit(lost + duplicated > 0 || isBroken || isBlind ? 1 : 0)
