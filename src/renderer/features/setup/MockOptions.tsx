import { isOwn, type RoomTool } from '#core/bank/exam'
import type { SittingChoice } from '../../actions/drawForm'
import { examWords } from '../../wording/en/exams'
import { formatDuration, formatList } from '../../wording/format'
import { Check, Field } from '../../ui/Choice'
import styles from './Setup.module.css'

export type OptionsProps = { choice: SittingChoice; onChange: (part: Partial<SittingChoice>) => void }

/** `isSettled`: which questions are asked is not to be chosen any more. */
type MockOptionsProps = OptionsProps & { isSettled?: boolean }

function toolNames(tools: readonly RoomTool[]): string {
  return formatList(tools.map((tool) => examWords.toolsInText[tool]))
}

/** Extra time as exam providers grant it, in percent of the exam's minutes. */
const extraTimes = [0, 10, 25, 50, 100]

export function MockOptions({ choice, onChange, isSettled = false }: MockOptionsProps) {
  const { exam } = choice
  const minutesWord = exam.unconfirmed.includes('minutes') ? ' (expected)' : ''
  return (
    <section className={styles.options} aria-label="Mock exam">
      <p>
        {exam.scoredCount + exam.trialCount} questions in {formatDuration(exam.minutes * 60_000)}
        {minutesWord}, pass mark {exam.passMark} of {exam.scale.max}.
      </p>
      {exam.tools && <p>The test room lends a {toolNames(exam.tools)}, and so does this mock.</p>}
      <ExtraTime choice={choice} onChange={onChange} />
      {exam.trialCount > 0 && !isSettled && (
        <Check
          label={`Include unscored questions${isOwn(exam) ? '' : ', as the real exam does'} (${exam.scoredCount} scored, ${exam.trialCount} unscored)`}
          hint="The report shows which. If off, every question is scored."
          isChecked={choice.withTrial}
          onChange={(withTrial) => onChange({ withTrial })}
        />
      )}
      <Check
        label="Ask how sure I am"
        hint={`${isOwn(exam) ? 'It' : 'Not part of the real exam; it'} makes your report more useful.`}
        isChecked={choice.canRateConfidence}
        onChange={(canRateConfidence) => onChange({ canRateConfidence })}
      />
      <Check
        label="Rehearse a bad day"
        hint="Two proctor check-ins and a forced restart come when you don’t expect them. The report says what they cost you. It counts like any mock."
        isChecked={choice.isBadDay ?? false}
        onChange={(isBadDay) => onChange({ isBadDay })}
      />
    </section>
  )
}

export function ExtraTime({ choice, onChange }: OptionsProps) {
  return (
    <Field label="Extra time" hint="For approved accommodations. Set a default in Settings.">
      {(id) => (
        <select
          id={id}
          value={choice.extraTimePercent}
          onChange={(event) => onChange({ extraTimePercent: Number(event.target.value) })}
        >
          {extraTimes.map((percent) => (
            <option key={percent} value={percent}>
              {percent === 0 ? 'None' : `${percent}% more`}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
