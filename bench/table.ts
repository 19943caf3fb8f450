/** The table of a run, for a terminal. */
import type { Judged } from './measure'

const heads = ['', 'measure', 'figure', '90 % bound', 'target', 'over']

/** One line a measure, the reasons of known misses below, and what it took in absolute terms. */
export function tableOf(judged: readonly Judged[]): string {
  const rows = judged.map((measure) => [
    measure.verdict,
    measure.name,
    `${figure(measure.value)} ${measure.unit}${measure.percentile === 50 ? '' : measure.percentile === 100 ? ' (worst)' : ' (p98)'}`,
    Number.isNaN(measure.bound) ? 'too few' : figure(measure.bound),
    measure.target === null ? '' : String(measure.target),
    measure.yardstick,
  ])
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [
    line(heads),
    ...rows.map(line),
    '',
    ...judged.map(({ name, detail }) => `${name}: ${detail}`),
    ...judged.flatMap(({ verdict, name, reason }) =>
      verdict === 'known' ? [`known: ${name}: ${reason ?? ''}`] : [],
    ),
  ].join('\n')
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
