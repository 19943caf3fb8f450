import { useState } from 'react'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { formatIsoDay } from '../../wording/format'
import { Button } from '../../ui/Button'
import { GoalForm } from './GoalForm'
import styles from './Home.module.css'
import type { Today } from './loadToday'
import { daysLeftWords } from './planWords'
import { usualMinutes } from './usualMinutes'

type GoalLineProps = { exam: Exam; bankId: BankId; today: Today }

/** The exam date and the minutes a day: asked once, then shown, to be changed by one press. */
export function GoalLine({ exam, bankId, today: { goal, plan } }: GoalLineProps) {
  const [isOpen, setIsOpen] = useState(false)
  const examDay = goal?.examDay ?? null
  const minutesADay = goal?.minutesADay ?? usualMinutes
  if (isOpen) {
    return (
      <GoalForm
        bankId={bankId}
        examId={exam.id}
        goal={{ examDay, minutesADay }}
        onClose={() => setIsOpen(false)}
      />
    )
  }
  return (
    <p className={styles.goalLine}>
      <span>{daysLeftWords(plan.daysLeft) ?? 'No exam date yet'}</span>
      {examDay !== null && <span>{formatIsoDay(examDay)}</span>}
      <span>{minutesADay} minutes a day</span>
      <Button look="quiet" aria-label="Change exam date and minutes" onClick={() => setIsOpen(true)}>
        {examDay === null ? 'Set exam date' : 'Change'}
      </Button>
    </p>
  )
}
