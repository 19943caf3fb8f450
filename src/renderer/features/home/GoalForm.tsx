import { useState, type FormEvent } from 'react'
import { calendarEnds } from '#core/common/calendar'
import type { BankId, ExamId } from '#core/bank/ids'
import type { Goal } from '#core/history/marks'
import { useEngine } from '../../actions/engine'
import { Button } from '../../ui/Button'
import { useToday } from '../../hooks/useToday'
import { faultOf, Field } from '../../ui/Choice'
import { NumberInput } from '../../ui/NumberField'
import { commonWords } from '../../wording/en/common'
import { homeWords as words } from '../../wording/en/home'
import { goalFaults, minutesOf, type GoalFaults, type TypedGoal } from './goalFault'
import styles from './Home.module.css'

type GoalFormProps = {
  bankId: BankId
  examId: ExamId
  goal: Pick<Goal, 'examDay' | 'minutesADay'>
  onClose: () => void
}

/** The exam date and the minutes a day, set where they are shown. */
export function GoalForm({ bankId, examId, goal, onClose }: GoalFormProps) {
  const { saver, canWrite } = useEngine()
  const before = { examDay: goal.examDay ?? '', minutes: String(goal.minutesADay) }
  const [typed, setTyped] = useState(before)
  const faults = goalFaults(typed, useToday(), before.examDay)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (faults.examDay || faults.minutes) return
    const examDay = typed.examDay === '' ? null : typed.examDay
    saver.save({ type: 'goal.set', bankId, examId, examDay, minutesADay: minutesOf(typed) })
    onClose()
  }
  return (
    <form className={styles.goal} aria-label={words.goal} noValidate onSubmit={handleSubmit}>
      <GoalFields goal={typed} faults={faults} onChange={setTyped} />
      <Button type="submit" disabled={!canWrite}>
        {words.updatePlan}
      </Button>
      <Button look="quiet" onClick={onClose}>
        {commonWords.cancel}
      </Button>
    </form>
  )
}

type GoalFieldsProps = {
  goal: TypedGoal
  faults: GoalFaults
  onChange: (goal: TypedGoal) => void
  isOptional?: boolean
}

/** The two fields of a goal. */
export function GoalFields({ goal, faults, onChange, isOptional = false }: GoalFieldsProps) {
  return (
    <>
      <Field label={isOptional ? words.optionalExamDay : words.examDay} fault={faults.examDay}>
        {(id) => (
          <input
            id={id}
            type="date"
            min={calendarEnds.first}
            max={calendarEnds.last}
            {...faultOf(id, faults.examDay)}
            value={goal.examDay}
            onChange={(event) => onChange({ ...goal, examDay: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.minutesADay} fault={faults.minutes}>
        {(id) => (
          <NumberInput
            id={id}
            isWhole
            isRequired={!isOptional}
            text={goal.minutes}
            fault={faults.minutes}
            onText={(minutes) => onChange({ ...goal, minutes })}
          />
        )}
      </Field>
    </>
  )
}
