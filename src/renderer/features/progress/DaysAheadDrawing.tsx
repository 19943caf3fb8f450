import {
  Bar,
  ComposedChart,
  LabelList,
  Line,
  Tooltip,
  XAxis,
  YAxis,
  type XAxisTickContentProps,
} from 'recharts'
import { dayStartMs, type IsoDay } from '#core/common/calendar'
import { cardStages } from '#core/learning/cardStage'
import { dueInAll, type DueReviews } from '#core/learning/dueAt'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { formatDayOfMonth, formatShortDay, formatWeekdayLetter } from '../../wording/format'
import { axisStyle, baseLine, chartBox, noMargin, remPixels, tooltipStyle, wordStyle } from './chartStyle'
import { stageLook } from './stageLook'

type DaysAheadDrawingProps = {
  days: readonly IsoDay[]
  reviews: readonly DueReviews[]
  /** The id of the pattern of stripes. */
  stripes: string
}

/** A bar a day, what is known at the bottom; above it how many there are in all. */
export function DaysAheadDrawing({ days, reviews, stripes }: DaysAheadDrawingProps) {
  const rows = days.map((day, index) => ({ day, ...reviews[index], all: dueInAll(reviews[index]) }))
  return (
    <ComposedChart
      {...chartBox}
      data={rows}
      margin={{ ...noMargin, top: remPixels(1.4) }}
      barCategoryGap="12%"
    >
      <XAxis {...axisStyle} axisLine={baseLine} dataKey="day" height={remPixels(2.5)} tick={DayTick} />
      <YAxis hide domain={[0, 'dataMax']} />
      <Tooltip
        {...tooltipStyle}
        cursor={{ fill: 'var(--sunken)' }}
        labelFormatter={(_, items) => dayName(items[0]?.payload)}
      />
      {cardStages.toReversed().map((stage) => (
        <Bar
          key={stage}
          dataKey={stage}
          name={words.stages[stage]}
          stackId="stages"
          {...stageLook(stage, stripes)}
          isAnimationActive={false}
        />
      ))}
      <Line
        dataKey="all"
        stroke="none"
        dot={false}
        activeDot={false}
        tooltipType="none"
        isAnimationActive={false}
      >
        <LabelList
          position="top"
          {...wordStyle}
          fill="var(--ink)"
          formatter={(count) => (count === 0 ? '' : count)}
        />
      </Line>
    </ComposedChart>
  )
}

function dayName(row: unknown): string {
  return row ? formatShortDay(dayStartMs((row as { day: IsoDay }).day)) : ''
}

/** The weekday over the day of the month. */
function DayTick({ x, y, payload }: XAxisTickContentProps) {
  const atMs = dayStartMs(payload.value as IsoDay)
  return (
    <text {...axisStyle.tick} x={x} y={y} textAnchor="middle">
      <tspan x={x} dy="0.7em">
        {formatWeekdayLetter(atMs)}
      </tspan>
      <tspan x={x} dy="1.3em">
        {formatDayOfMonth(atMs)}
      </tspan>
    </text>
  )
}
