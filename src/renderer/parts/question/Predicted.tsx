import type { ReactNode } from 'react'
import type { Answer } from '#core/sitting/sittingTypes'
import { explanationWords as words } from '../../wording/en/explanation'
import styles from './Question.module.css'

/** What was expected before the options were shown; nothing where nothing was typed. `children`: what to do with it. */
export function Predicted({
  answer: { prediction, isRecalled },
  children,
}: {
  answer: Pick<Answer, 'prediction' | 'isRecalled'>
  children?: ReactNode
}) {
  if (!prediction) return null
  const verdict = isRecalled === undefined ? '' : isRecalled ? words.recalled : words.notRecalled
  return (
    <div className={styles.predicted}>
      <p>
        {words.predicted(<q>{prediction}</q>)} {!children && verdict}
      </p>
      {children}
    </div>
  )
}
