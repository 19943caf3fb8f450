import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { Exam } from '#core/bank/exam'
import type { AttemptSeries } from './attemptSeries'
import { axisStyle, tooltipStyle } from './chartStyle'

type EstimateChartProps = { series: AttemptSeries; exam: Pick<Exam, 'scale' | 'passMark'> }

/** The practice estimate of each mock with its plausible band, on the exam's whole scale, and the pass line. */
export function EstimateChart({ series, exam: { scale, passMark } }: EstimateChartProps) {
  const data = series.points.map(({ label, estimate, band }) => ({ label, estimate, band }))
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={data}
        margin={{ top: 8, right: 16, bottom: 8, left: 0 }}
        accessibilityLayer
        title="Practice estimates over mock exams"
      >
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis dataKey="label" minTickGap={16} {...axisStyle} padding={{ left: 24, right: 24 }} />
        <YAxis
          domain={[scale.min, scale.max]}
          ticks={[scale.min, passMark, scale.max]}
          width="auto"
          {...axisStyle}
        />
        <Tooltip contentStyle={tooltipStyle} />
        <Area
          dataKey="band"
          name="Plausible"
          stroke="none"
          fill="var(--chart-1)"
          fillOpacity={0.2}
          isAnimationActive={false}
        />
        <Line
          dataKey="estimate"
          name="Practice estimate"
          stroke="var(--chart-1)"
          strokeWidth={2}
          dot={{ r: 3.5 }}
          connectNulls
          isAnimationActive={false}
        />
        <ReferenceLine
          y={passMark}
          stroke="var(--ink)"
          strokeDasharray="6 3"
          label={{ value: `Pass ${passMark}`, position: 'insideTopLeft', fill: 'var(--ink)' }}
        />
      </ComposedChart>
    </ResponsiveContainer>
  )
}
