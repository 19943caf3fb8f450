/**
 * How every chart looks that is not its data: axes, grid, lines to compare with, tooltip. Colors and text are the
 * theme's.
 */

const text = { fill: 'var(--muted)', fontSize: 'var(--size-small)' }

/** Words written into a chart. */
export const wordStyle = text

/** An axis of which only the words are seen. */
export const axisStyle = { tick: text, axisLine: false, tickLine: false, interval: 0 } as const

/** The line bars and marks stand on. */
export const baseLine = { stroke: 'var(--line-strong)' }

export const gridStyle = { stroke: 'var(--line)' }

/** What is reached or not reached: the pass mark, the allowance, equality. */
export const goalLine = { stroke: 'var(--ink)', strokeWidth: 1, strokeDasharray: '4 3' }

export const tooltipStyle = {
  isAnimationActive: false,
  separator: ': ',
  contentStyle: {
    padding: 'var(--space-2)',
    background: 'var(--surface)',
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius-small)',
    color: 'var(--ink)',
    fontSize: 'var(--size-small)',
  },
  itemStyle: { padding: 0, color: 'var(--ink)' },
} as const

/**
 * As large as its frame, also once it was hidden. For screen readers its words stand beside it: nothing in it takes the
 * focus.
 */
export const chartBox = {
  responsive: true,
  style: { width: '100%', height: '100%' },
  accessibilityLayer: false,
} as const

/** No room around a drawing but what it asks for. */
export const noMargin = { top: 0, right: 0, bottom: 0, left: 0 }

/** So many rem in pixels, at the size of text the person chose. */
export function remPixels(count: number): number {
  return count * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
