import type { Pool } from '../../actions/pool'
import { topicTitle, type TopicTitles } from '../../wording/filterWords'
import { Button } from '../../ui/Button'
import { Check, Field } from '../../ui/Choice'
import { usualCount } from './defaultChoice'
import { FilterChoices } from './FilterChoices'
import { ExtraTime, type OptionsProps } from './MockOptions'
import styles from './Setup.module.css'
import type { TopicSection } from './useTopics'

const mostQuestions = 500

type PracticeOptionsProps = OptionsProps & { pool: Pool; topics: TopicSection[]; titles: TopicTitles }

export function PracticeOptions({ choice, onChange, pool, topics, titles }: PracticeOptionsProps) {
  const { exam } = choice
  const pace = exam.minutes / (exam.scoredCount + exam.trialCount)
  const paceMinutes = Math.ceil(pace * choice.count)
  const changeCount = (typed: number) => {
    const count = Math.min(mostQuestions, Math.max(1, Math.floor(typed) || 1))
    onChange({ count, minutes: choice.minutes === null ? null : Math.ceil(pace * count) })
  }
  return (
    <section className={styles.options} aria-label="Practice">
      <Field label="Questions">
        {(id) => (
          <input
            id={id}
            type="number"
            min={1}
            max={mostQuestions}
            value={choice.count}
            onChange={(event) => changeCount(Number(event.target.value))}
          />
        )}
      </Field>
      {choice.topic ? (
        <TopicChoice
          title={topicTitle(titles, choice.topic)}
          onAll={() => onChange({ topic: null, count: usualCount })}
        />
      ) : (
        <FilterChoices choice={choice} onChange={onChange} pool={pool} topics={topics} titles={titles} />
      )}
      <Check
        label={`Timed: ${paceMinutes} min, the pace of the real exam`}
        isChecked={choice.minutes !== null}
        onChange={(isTimed) => onChange({ minutes: isTimed ? paceMinutes : null })}
      />
      {choice.minutes !== null && <ExtraTime choice={choice} onChange={onChange} />}
    </section>
  )
}

/** A round on one study note says so, and lets go of it. */
function TopicChoice({ title, onAll }: { title: string; onAll: () => void }) {
  return (
    <p>
      Only questions on the note <strong>{title}</strong>. <Button onClick={onAll}>All topics</Button>
    </p>
  )
}
