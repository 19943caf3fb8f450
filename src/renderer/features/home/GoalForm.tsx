import { useState, type FormEvent } from 'react'
import { calendarEnds } from '#core/common/calendar'
import type { BankId, ExamId } from '#core/bank/ids'
import type { Goal } from '#core/history/marks'
import { useEngine } from '../../actions/engine'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Choice'
import styles from './Home.module.css'

/** Bounds of a day's minutes, as the log accepts them. */
const leastMinutes = 5
const mostMinutes = 1440

/** As the fields hold them: an empty day is none. */
export type TypedGoal = { examDay: string; minutes: string }

type GoalFormProps = {
  bankId: BankId
  examId: ExamId
  goal: Pick<Goal, 'examDay' | 'minutesADay'>
  onClose: () => void
}

/** The exam date and the minutes a day, set where they are shown. */
export function GoalForm({ bankId, examId, goal, onClose }: GoalFormProps) {
  const { saver, canWrite } = useEngine()
  const [typed, setTyped] = useState({ examDay: goal.examDay ?? '', minutes: String(goal.minutesADay) })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const examDay = typed.examDay === '' ? null : typed.examDay
    saver.save({ type: 'goal.set', bankId, examId, examDay, minutesADay: Number(typed.minutes) })
    onClose()
  }
  return (
    <form className={styles.goal} aria-label="Exam date and minutes a day" onSubmit={handleSubmit}>
      <GoalFields goal={typed} onChange={setTyped} />
      <Button type="submit" disabled={!canWrite}>
        Update plan
      </Button>
      <Button look="quiet" onClick={onClose}>
        Cancel
      </Button>
    </form>
  )
}

type GoalFieldsProps = { goal: TypedGoal; onChange: (goal: TypedGoal) => void; isOptional?: boolean }

/** The two fields of a goal. */
export function GoalFields({ goal, onChange, isOptional = false }: GoalFieldsProps) {
  return (
    <>
      <Field label={isOptional ? 'Exam day (optional)' : 'Exam day'}>
        {(id) => (
          <input
            id={id}
            type="date"
            min={calendarEnds.first}
            max={calendarEnds.last}
            value={goal.examDay}
            onChange={(event) => onChange({ ...goal, examDay: event.target.value })}
          />
        )}
      </Field>
      <Field label="Minutes a day">
        {(id) => (
          <input
            id={id}
            type="number"
            required
            min={leastMinutes}
            max={mostMinutes}
            step={1}
            value={goal.minutes}
            onChange={(event) => onChange({ ...goal, minutes: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
