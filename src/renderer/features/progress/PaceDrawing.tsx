import { ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import { paceTicks, shareOfScale, type PaceStrip } from '#core/statistics/paceStrip'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { formatPace } from '../../wording/format'
import { axisStyle, baseLine, goalLine, chartBox, noMargin, remPixels, wordStyle } from './chartStyle'
import { Cross, Dot } from './PaceMarks'
import { marksHigh, markPixels, wordsRem } from './paceSize'

type PaceDrawingProps = {
  strip: PaceStrip
  side: 'right' | 'wrong'
  budgetMs: number
  medianMs: number | null
  /** Of the strips one under the other, the first says what the dashed line is, and the last has the scale. */
  isFirst: boolean
  isLast: boolean
}

/** The answers of one side, a mark above the other where times are alike, with the median and the allowance. */
export function PaceDrawing({ strip, side, budgetMs, medianMs, isFirst, isLast }: PaceDrawingProps) {
  const stacks = strip[side]
  const marks = stacks.flatMap(({ at, marks: count }) =>
    Array.from({ length: count }, (_, index) => ({ at, high: index + 0.5 })),
  )
  const ticks = paceTicks(strip)
  const allowance = shareOfScale(budgetMs, strip)
  return (
    <ScatterChart {...chartBox} margin={noMargin}>
      <XAxis
        {...axisStyle}
        axisLine={baseLine}
        dataKey="at"
        type="number"
        domain={[0, 1]}
        ticks={isLast ? ticks.map((ms) => shareOfScale(ms, strip)) : []}
        tickFormatter={(_, index) => formatPace(ticks[index] ?? 0)}
        height={isLast ? remPixels(wordsRem) : 1}
      />
      <YAxis
        hide
        dataKey="high"
        type="number"
        domain={[0, marksHigh(stacks) + remPixels(wordsRem) / markPixels]}
        allowDataOverflow
      />
      <ReferenceLine
        x={allowance}
        {...goalLine}
        label={
          isFirst
            ? {
                ...wordStyle,
                value: words.examAllows,
                position: allowance > 0.75 ? 'insideTopRight' : 'insideTopLeft',
              }
            : undefined
        }
      />
      {medianMs !== null && (
        <ReferenceLine x={shareOfScale(medianMs, strip)} stroke="var(--ink)" strokeWidth={1.5} />
      )}
      <Scatter data={marks} shape={side === 'right' ? Dot : Cross} isAnimationActive={false} />
    </ScatterChart>
  )
}
