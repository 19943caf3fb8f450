import { useState } from 'react'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { todaysPlanWords as words } from '../../wording/en/todaysPlan'
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
      <span>{daysLeftWords(plan.daysLeft) ?? words.noDate}</span>
      {examDay !== null && <span>{formatIsoDay(examDay)}</span>}
      <span>{words.minutesADay(minutesADay)}</span>
      <Button
        look="quiet"
        aria-label={examDay === null ? undefined : words.changeGoal}
        onClick={() => setIsOpen(true)}
      >
        {examDay === null ? words.setDate : words.change}
      </Button>
    </p>
  )
}
