/** How every chart looks that is not its data: colors of the theme, text of one size. */

export const axisStyle = {
  stroke: 'var(--line-strong)',
  tick: { fill: 'var(--muted)', fontSize: '0.8125rem' },
}

export const tooltipStyle = {
  background: 'var(--surface)',
  border: '1px solid var(--line)',
  borderRadius: 6,
  color: 'var(--ink)',
}
