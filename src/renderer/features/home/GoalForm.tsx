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

type GoalFormProps = { bankId: BankId; examId: ExamId; goal: Pick<Goal, 'examDay' | 'minutesADay'> }

/** The exam date and the minutes a day, set where they are seen. */
export function GoalForm({ bankId, examId, goal }: GoalFormProps) {
  const { saver, canWrite } = useEngine()
  const [examDay, setExamDay] = useState(goal.examDay ?? '')
  const [minutes, setMinutes] = useState(String(goal.minutesADay))
  const isChanged = examDay !== (goal.examDay ?? '') || minutes !== String(goal.minutesADay)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    saver.save({
      type: 'goal.set',
      bankId,
      examId,
      examDay: examDay === '' ? null : examDay,
      minutesADay: Number(minutes),
    })
  }
  return (
    <form className={styles.goal} aria-label="Exam date and minutes a day" onSubmit={handleSubmit}>
      <Field label="Exam day">
        {(id) => (
          <input
            id={id}
            type="date"
            min={calendarEnds.first}
            max={calendarEnds.last}
            value={examDay}
            onChange={(event) => setExamDay(event.target.value)}
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
            value={minutes}
            onChange={(event) => setMinutes(event.target.value)}
          />
        )}
      </Field>
      {isChanged && (
        <Button type="submit" disabled={!canWrite}>
          Update plan
        </Button>
      )}
    </form>
  )
}
