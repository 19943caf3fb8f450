import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
  type XAxisTickContentProps,
} from 'recharts'
import type { Mock, Panel } from '#core/statistics/scoreSeries'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { formatShortDay } from '../../wording/format'
import { axisStyle, goalLine, gridStyle, chartBox, noMargin, remPixels, tooltipStyle } from './chartStyle'
import { panelRows } from './panelRows'
import { mockName } from './scoreWords'

type PanelDrawingProps = {
  title: string
  panel: Panel
  mocks: readonly Mock[]
  write: (value: number) => string
}

/** More points than this are drawn small. */
const manyPoints = 40

/** The plausible band, the values in it and the line to reach, over the mocks from the oldest at left. */
export function PanelDrawing({ title, panel: { min, max, pass, points }, mocks, write }: PanelDrawingProps) {
  const rows = panelRows({ points })
  const latest = rows.at(-1)
  const lastPlace = Math.max(1, points.length - 1)
  const nameAt = (place: unknown) => {
    const mock = mocks[Number(place)]
    return mock ? mockName(mock) : ''
  }
  return (
    <ComposedChart {...chartBox} data={rows} margin={{ ...noMargin, top: remPixels(0.5) }}>
      <CartesianGrid {...gridStyle} vertical={false} horizontalValues={[min, max]} />
      <XAxis
        {...axisStyle}
        dataKey="place"
        type="number"
        domain={[0, lastPlace]}
        ticks={[0, lastPlace]}
        // So that the first and the last dot are whole.
        padding={{ left: 6, right: 6 }}
        height={remPixels(1.5)}
        tick={endTickOf(mocks)}
      />
      <YAxis
        {...axisStyle}
        orientation="right"
        domain={[min, max]}
        ticks={[min, pass, max]}
        tickFormatter={write}
        tickMargin={2}
        width={remPixels(2.75)}
      />
      <Tooltip
        {...tooltipStyle}
        cursor={gridStyle}
        labelFormatter={nameAt}
        formatter={(value) => (Array.isArray(value) ? value : [value]).map(Number).map(write).join('–')}
      />
      <Area
        dataKey="band"
        name={words.plausible}
        type="linear"
        stroke="none"
        fill="var(--chart-1)"
        fillOpacity={0.18}
        activeDot={false}
        isAnimationActive={false}
      />
      <ReferenceLine y={pass} {...goalLine} />
      <Line
        dataKey="value"
        name={title}
        type="linear"
        stroke="var(--chart-1)"
        strokeWidth={1.5}
        dot={{ r: rows.length > manyPoints ? 1.5 : 3, fill: 'var(--chart-1)', stroke: 'none' }}
        isAnimationActive={false}
      />
      {latest && (
        <ReferenceDot
          x={latest.place}
          y={latest.value}
          r={5}
          fill="var(--chart-1)"
          stroke="var(--paper)"
          strokeWidth={2}
        />
      )}
    </ComposedChart>
  )
}

/** The day of the first or the last mock, written inwards from its end. */
function endTickOf(mocks: readonly Mock[]) {
  return function EndTick({ x, y, payload }: XAxisTickContentProps) {
    const isFirst = payload.value === 0
    const mock = mocks[payload.value]
    return (
      <text
        {...axisStyle.tick}
        x={x}
        y={y}
        dx={isFirst ? -6 : 6}
        dy="0.8em"
        textAnchor={isFirst ? 'start' : 'end'}
      >
        {mock && formatShortDay(mock.endedAtMs)}
      </text>
    )
  }
}
