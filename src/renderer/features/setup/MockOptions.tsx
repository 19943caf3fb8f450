import type { SittingChoice } from '../../actions/drawForm'
import { formatDuration } from '../../wording/format'
import { Check, Field } from '../../ui/Choice'
import styles from './Setup.module.css'

export type OptionsProps = { choice: SittingChoice; onChange: (part: Partial<SittingChoice>) => void }

/** Extra time as exam providers grant it, in per cent of the exam's minutes. */
const extraTimes = [0, 10, 25, 50, 100]

export function MockOptions({ choice, onChange }: OptionsProps) {
  const { exam } = choice
  const minutesWord = exam.unconfirmed.includes('minutes') ? ' (expected)' : ''
  return (
    <section className={styles.options} aria-label="Mock exam">
      <p>
        {exam.scoredCount + exam.trialCount} questions in {formatDuration(exam.minutes * 60_000)}
        {minutesWord}, pass mark {exam.passMark} of {exam.scale.max}.
      </p>
      <ExtraTime choice={choice} onChange={onChange} />
      {exam.trialCount > 0 && (
        <Check
          label={`Trial questions, as in the real exam: ${exam.scoredCount} count, ${exam.trialCount} do not`}
          hint="Which ones is known only in the report. Off, every question counts."
          isChecked={choice.withTrial}
          onChange={(withTrial) => onChange({ withTrial })}
        />
      )}
      <Check
        label="Let me say how sure I am"
        hint="The real test room has no such mark; it helps you read the report."
        isChecked={choice.canRateConfidence}
        onChange={(canRateConfidence) => onChange({ canRateConfidence })}
      />
    </section>
  )
}

export function ExtraTime({ choice, onChange }: OptionsProps) {
  return (
    <Field label="Extra time" hint="For an accommodation you were granted. Settings has your default.">
      {(id) => (
        <select
          id={id}
          value={choice.extraTimePercent}
          onChange={(event) => onChange({ extraTimePercent: Number(event.target.value) })}
        >
          {extraTimes.map((percent) => (
            <option key={percent} value={percent}>
              {percent === 0 ? 'None' : `${percent} % more`}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
