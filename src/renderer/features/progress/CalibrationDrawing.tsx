import {
  CartesianGrid,
  ErrorBar,
  Label,
  ReferenceDot,
  ReferenceLine,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts'
import type { Confidence } from '#core/common/confidence'
import type { CalibrationPoint } from '#core/statistics/calibration'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { capitalized, formatPercent } from '../../wording/format'
import styles from './CalibrationPlot.module.css'
import { axisStyle, goalLine, gridStyle, chartBox, noMargin, remPixels, wordStyle } from './chartStyle'

/** Above and under the shares is room for words, which no whisker reaches. */
const wordRoom = 0.1

/** Both shares run from 0 to 1. */
const shareAxis = {
  ...axisStyle,
  type: 'number',
  domain: [0, 1],
  ticks: [0, 0.5, 1],
  tickFormatter: formatPercent,
} as const

/** What a point means on either side of the line. */
const corners = [
  { name: 'moreOftenRight', x: 0, y: 1 + wordRoom / 2, position: 'right' },
  { name: 'lessOftenRight', x: 1, y: -wordRoom / 2, position: 'left' },
] as const

/** A point a level with its whiskers, and the line on which both shares agree. */
export function CalibrationDrawing({ points }: { points: readonly CalibrationPoint[] }) {
  return (
    <ScatterChart {...chartBox} margin={{ ...noMargin, top: remPixels(0.5), right: remPixels(2) }}>
      <CartesianGrid {...gridStyle} horizontalValues={[0, 1]} verticalValues={[0, 1]} />
      <XAxis {...shareAxis} dataKey="stated" height={remPixels(2.75)}>
        <Label {...wordStyle} value={words.howSure} position="insideBottom" />
      </XAxis>
      <YAxis {...shareAxis} domain={[-wordRoom, 1 + wordRoom]} dataKey="right" width={remPixels(2.75)} />
      <ReferenceLine
        segment={[
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ]}
        {...goalLine}
      />
      {corners.map(({ name, x, y, position }) => (
        <ReferenceDot key={name} x={x} y={y} r={0} stroke="none">
          <Label className={styles.corner} fill={wordStyle.fill} value={words[name]} position={position} />
        </ReferenceDot>
      ))}
      <Scatter data={points} shape={Level} isAnimationActive={false}>
        <ErrorBar
          direction="y"
          dataKey={({ right, interval }: CalibrationPoint) => [right - interval.low, interval.high - right]}
          width={0}
          stroke="var(--chart-1)"
          strokeWidth={2}
          isAnimationActive={false}
        />
      </Scatter>
    </ScatterChart>
  )
}

type LevelProps = { cx?: number | undefined; cy?: number | undefined; confidence?: Confidence }

function Level({ cx = 0, cy, confidence = 'unsure' }: LevelProps) {
  // The surest has the others at its left, where their labels are.
  const isSurest = confidence === 'sure'
  return (
    <g>
      <circle className={styles.point} cx={cx} cy={cy} r="5" />
      <text
        className={styles.label}
        x={isSurest ? cx + 9 : cx - 9}
        y={cy}
        dy="0.35em"
        textAnchor={isSurest ? 'start' : 'end'}
      >
        {capitalized(words.levels[confidence])}
      </text>
    </g>
  )
}
