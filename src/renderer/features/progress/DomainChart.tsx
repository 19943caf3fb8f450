import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { AttemptSeries } from './attemptSeries'
import { axisStyle, tooltipStyle } from './chartStyle'

const colors = ['--chart-1', '--chart-2', '--chart-3', '--chart-4', '--chart-5', '--chart-6']
/** Lines differ by dash as well as by color. */
const dashes = ['0', '6 3', '2 3', '10 4', '8 3 2 3', '4 2']

/** Percent correct by domain, one point per mock exam, from 0 to 100. */
export function DomainChart({ series }: { series: AttemptSeries }) {
  const data = series.points.map((point) => ({ label: point.label, ...point.values }))
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={data}
        margin={{ top: 8, right: 16, bottom: 8, left: 0 }}
        accessibilityLayer
        title="Domain scores over mock exams"
      >
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis dataKey="label" minTickGap={16} {...axisStyle} padding={{ left: 24, right: 24 }} />
        <YAxis domain={[0, 100]} unit="%" width="auto" {...axisStyle} />
        <Tooltip contentStyle={tooltipStyle} formatter={(value) => `${String(value)}%`} />
        <Legend />
        {series.domains.map((domain, index) => (
          <Line
            key={domain.id}
            dataKey={domain.id}
            name={`${domain.id} · ${domain.title}`}
            stroke={`var(${colors[index % colors.length]})`}
            strokeDasharray={dashes[index % dashes.length]}
            strokeWidth={2}
            dot={{ r: 3.5, strokeDasharray: '0' }}
            connectNulls
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  )
}
