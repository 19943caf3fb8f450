import type { JSX } from 'react'
import { weakEvidence } from '#core/history/weakness'
import { paceTicks, shareOfScale, type PaceStrip, type Stack } from '#core/statistics/paceStrip'
import type { Pace } from '#core/statistics/progress'
import { formatCount, formatPace } from '../../wording/format'
import styles from './PaceStripChart.module.css'

type PaceStripChartProps = { strip: PaceStrip; pace: Pace }

/** Pixels a mark takes. */
const markPixels = 8

/** Every answer by its time, right ones as dots and wrong ones as crosses, with the median and the allowance. Nothing before there are a few. */
export function PaceStripChart({ strip, pace }: PaceStripChartProps) {
  const { right, wrong, budgetMs } = pace
  if (right.count + wrong.count < weakEvidence) return null
  const at = (ms: number) => `${shareOfScale(ms, strip) * 100}%`
  const sides = [
    { name: 'Correct', Mark: Dot, stacks: strip.right, time: right },
    { name: 'Incorrect', Mark: Cross, stacks: strip.wrong, time: wrong },
  ].filter(({ time }) => time.count > 0)
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        One mark for {strip.perMark === 1 ? 'each answer' : `up to ${strip.perMark} answers`}; equal steps are
        equal ratios. Solid line: median. Dashed line: what the exam allows, {formatPace(budgetMs)}.
      </figcaption>
      {sides.map(({ name, Mark, stacks, time }, index) => (
        <div key={name}>
          <p className={styles.side}>
            <svg className={styles.sample} aria-hidden="true">
              <Mark x="50%" y="50%" />
            </svg>
            {name}: {formatCount(time.count, 'answer')}
            {time.medianMs !== null && `, median ${formatPace(time.medianMs)}`}
          </p>
          <svg className={styles.strip} style={{ height: heightOf(stacks) }} aria-hidden="true">
            <line className={styles.allowance} x1={at(budgetMs)} x2={at(budgetMs)} y1="0" y2="100%" />
            {index === 0 && <AllowanceWords share={shareOfScale(budgetMs, strip)} />}
            {time.medianMs !== null && (
              <line
                className={styles.median}
                x1={at(time.medianMs)}
                x2={at(time.medianMs)}
                y1="0"
                y2="100%"
              />
            )}
            {stacks.map((stack) => (
              <StackOfMarks key={stack.at} stack={stack} Mark={Mark} />
            ))}
          </svg>
        </div>
      ))}
      <p className={styles.scale} aria-hidden="true">
        {paceTicks(strip).map((ms) => (
          <span key={ms} style={{ insetInlineStart: at(ms) }}>
            {formatPace(ms)}
          </span>
        ))}
      </p>
    </figure>
  )
}

/** The marks, and above them room for a line of words. */
function heightOf(stacks: readonly Stack[]): string {
  return `calc(${(Math.max(...stacks.map(({ marks }) => marks)) + 1) * markPixels}px + 1.5rem)`
}

function AllowanceWords({ share }: { share: number }) {
  const isRight = share > 0.75
  return (
    <text
      className={styles.words}
      x={`${share * 100}%`}
      y="1em"
      dx={isRight ? -6 : 6}
      textAnchor={isRight ? 'end' : 'start'}
    >
      exam allows
    </text>
  )
}

type MarkProps = { x: string | number; y: string | number }

type StackProps = { stack: Stack; Mark: (props: MarkProps) => JSX.Element }

function StackOfMarks({ stack: { at, marks }, Mark }: StackProps) {
  return (
    <svg x={`${at * 100}%`} y="100%" overflow="visible">
      {Array.from({ length: marks }, (_, index) => (
        <Mark key={index} x={0} y={-(index + 0.5) * markPixels} />
      ))}
    </svg>
  )
}

function Dot({ x, y }: MarkProps) {
  return <circle className={styles.dot} cx={x} cy={y} r="3" />
}

function Cross({ x, y }: MarkProps) {
  return (
    <svg x={x} y={y} overflow="visible">
      <path className={styles.cross} d="M-2.8-2.8 2.8 2.8M-2.8 2.8 2.8-2.8" />
    </svg>
  )
}
