import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { axisStyle, tooltipStyle } from './chartStyle'

export type CountPoint = { label: string; count: number }

/** Counts by day as bars from zero. */
export function CountChart({ title, points }: { title: string; points: CountPoint[] }) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={points}
        margin={{ top: 8, right: 8, bottom: 8, left: 0 }}
        accessibilityLayer
        title={title}
      >
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis dataKey="label" minTickGap={16} {...axisStyle} />
        <YAxis allowDecimals={false} width="auto" {...axisStyle} />
        <Tooltip contentStyle={tooltipStyle} cursor={{ fill: 'var(--sunken)' }} />
        <Bar dataKey="count" name={title} fill="var(--chart-1)" isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  )
}
