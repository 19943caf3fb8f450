import { useState } from 'react'
import { isOwn } from '#core/bank/exam'
import { paceMinutes } from '../../actions/roundChoice'
import { mostQuestions } from '../../actions/savedRounds'
import type { Pool } from '../../actions/pool'
import { setupWords as words } from '../../wording/en/setup'
import { readTypedNumber } from '../../wording/typedNumber'
import { topicTitle, type TopicTitles } from '../../wording/filterWords'
import { Button } from '../../ui/Button'
import { Check, Field } from '../../ui/Choice'
import { NumberInput } from '../../ui/NumberField'
import { usualCount } from './defaultChoice'
import { FilterChoices } from './FilterChoices'
import { ExtraTime, type OptionsProps } from './MockOptions'
import styles from './Setup.module.css'

type PracticeOptionsProps = OptionsProps & { pool: Pool; titles: TopicTitles }

export function PracticeOptions({ choice, onChange, pool, titles }: PracticeOptionsProps) {
  const { exam } = choice
  const minutes = paceMinutes(exam, choice.count)
  const changeCount = (count: number) =>
    onChange({ count, minutes: choice.minutes === null ? null : paceMinutes(exam, count) })
  return (
    <section className={styles.options} aria-label={words.kinds.practice}>
      <CountField count={choice.count} onChange={changeCount} />
      {choice.topic ? (
        <TopicChoice
          title={topicTitle(titles, choice.topic)}
          onAll={() => onChange({ topic: null, count: usualCount })}
        />
      ) : (
        <FilterChoices choice={choice} onChange={onChange} pool={pool} titles={titles} />
      )}
      <Check
        label={words.timed(minutes, isOwn(exam))}
        isChecked={choice.minutes !== null}
        onChange={(isTimed) => onChange({ minutes: isTimed ? minutes : null })}
      />
      {choice.minutes !== null && <ExtraTime choice={choice} onChange={onChange} />}
      <Check
        label={words.coverOptions}
        hint={words.coverOptionsHint}
        isChecked={choice.isCovered ?? false}
        onChange={(isCovered) => onChange({ isCovered })}
      />
    </section>
  )
}

/** How many questions. What is no such number is said and changes nothing; the form does not start with it. */
function CountField({ count, onChange }: { count: number; onChange: (count: number) => void }) {
  const [typed, setTyped] = useState(String(count))
  const countOf = (text: string) =>
    readTypedNumber(text, { least: 1, most: mostQuestions, isWhole: true }).value
  const fault = countOf(typed) === null ? words.notACount(mostQuestions) : ''
  // A round that is chosen ready-made brings its own number.
  const shown = fault === '' && countOf(typed) !== count ? String(count) : typed
  return (
    <Field label={words.questions} fault={fault}>
      {(id) => (
        <NumberInput
          id={id}
          isWhole
          isRequired
          fault={fault}
          text={shown}
          onText={(text) => {
            setTyped(text)
            const next = countOf(text)
            if (next !== null) onChange(next)
          }}
        />
      )}
    </Field>
  )
}

/** A round on one study note says so, and lets go of it. */
function TopicChoice({ title, onAll }: { title: string; onAll: () => void }) {
  return (
    <p>
      {words.onlyOnNote(<strong>{title}</strong>)} <Button onClick={onAll}>{words.allTopics}</Button>
    </p>
  )
}
