import { isOwn } from '#core/bank/exam'
import type { SittingChoice } from '../../actions/drawForm'
import { setupWords as words } from '../../wording/en/setup'
import { formatDuration } from '../../wording/format'
import { Check, Field } from '../../ui/Choice'
import styles from './Setup.module.css'

export type OptionsProps = { choice: SittingChoice; onChange: (part: Partial<SittingChoice>) => void }

/** `isSettled`: which questions are asked is not to be chosen any more. */
type MockOptionsProps = OptionsProps & { isSettled?: boolean }

/** Extra time as exam providers grant it, in percent of the exam's minutes. */
const extraTimes = [0, 10, 25, 50, 100]

export function MockOptions({ choice, onChange, isSettled = false }: MockOptionsProps) {
  const { exam } = choice
  return (
    <section className={styles.options} aria-label={words.kinds.mock}>
      <p>
        {words.length({
          count: exam.scoredCount + exam.trialCount,
          duration: formatDuration(exam.minutes * 60_000),
          isExpected: exam.unconfirmed.includes('minutes'),
          passMark: exam.passMark,
          highest: exam.scale.max,
        })}
      </p>
      {exam.tools && <p>{words.roomTools(exam.tools)}</p>}
      <ExtraTime choice={choice} onChange={onChange} />
      {exam.trialCount > 0 && !isSettled && (
        <Check
          label={words.includeUnscored(!isOwn(exam), exam.scoredCount, exam.trialCount)}
          hint={words.includeUnscoredHint}
          isChecked={choice.withTrial}
          onChange={(withTrial) => onChange({ withTrial })}
        />
      )}
      <Check
        label={words.askHowSure}
        hint={words.askHowSureHint(isOwn(exam))}
        isChecked={choice.canRateConfidence}
        onChange={(canRateConfidence) => onChange({ canRateConfidence })}
      />
      <Check
        label={words.badDay}
        hint={words.badDayHint}
        isChecked={choice.isBadDay ?? false}
        onChange={(isBadDay) => onChange({ isBadDay })}
      />
    </section>
  )
}

export function ExtraTime({ choice, onChange }: OptionsProps) {
  return (
    <Field label={words.extraTime} hint={words.extraTimeHint}>
      {(id) => (
        <select
          id={id}
          value={choice.extraTimePercent}
          onChange={(event) => onChange({ extraTimePercent: Number(event.target.value) })}
        >
          {extraTimes.map((percent) => (
            <option key={percent} value={percent}>
              {percent === 0 ? words.noExtraTime : words.moreTime(percent / 100)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
