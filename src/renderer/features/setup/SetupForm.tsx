import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Exam } from '#core/exam'
import { lifecycleWords } from '../../lib/examWords'
import { useEngine } from '../../lib/engine'
import { formatCount } from '../../lib/format'
import { useSettings } from '../../lib/settings'
import {
  drawForm,
  newSeed,
  startChosen,
  sealedTopicCount,
  topicItems,
  type Pool,
  type SittingChoice,
} from '../../lib/startSitting'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choice'
import { Notice } from '../../ui/Notice'
import { MockOptions } from './MockOptions'
import { Presets } from './Presets'
import { PracticeOptions } from './PracticeOptions'
import { drawSentence, shortageSentences } from './drawWords'
import styles from './Setup.module.css'

const kinds = [
  {
    value: 'mock' as const,
    label: 'Mock exam',
    hint: 'As in the test room: the exam’s own length and time, no pause, no feedback until the end.',
  },
  {
    value: 'practice' as const,
    label: 'Practice',
    hint: 'A round of your size; after each question the key and why every option is right or wrong.',
  },
]

function defaultChoice({ exam, pool, topic }: SetupFormProps, extraTimePercent: number): SittingChoice {
  return {
    exam,
    kind: topic === null ? 'mock' : 'practice',
    count: topic === null ? 10 : Math.max(1, topicItems(pool, exam, topic).length),
    domains: [],
    topic,
    withTrial: false,
    minutes: topic === null ? exam.minutes : null,
    extraTimePercent,
    canRateConfidence: false,
  }
}

/** `topic` makes it practice on one study note. */
type SetupFormProps = { exam: Exam; pool: Pool; topic: string | null }

/** The choices and what they draw. Enter starts with what is set. */
export function SetupForm(props: SetupFormProps) {
  const { exam, pool } = props
  const engine = useEngine()
  const [, navigate] = useLocation()
  const extraTimePercent = useSettings((settings) => settings.extraTimePercent)
  const [choice, setChoice] = useState(() => defaultChoice(props, extraTimePercent))
  const [seed] = useState(newSeed)
  const [error, setError] = useState<string | null>(null)
  const [isStarting, setIsStarting] = useState(false)
  const assembly = useMemo(() => drawForm(pool, choice, seed), [pool, choice, seed])
  const change = (part: Partial<SittingChoice>) => setChoice((before) => ({ ...before, ...part }))
  const shortages = [...sealedSentences(pool, choice), ...shortageSentences(assembly, exam)]

  const handleStart = async () => {
    setIsStarting(true)
    setError(null)
    try {
      navigate(`/sitting/${await startChosen(engine, choice, assembly.form)}`)
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason))
      setIsStarting(false)
    }
  }

  return (
    <form
      className={styles.setup}
      onSubmit={(event) => {
        event.preventDefault()
        void handleStart()
      }}
    >
      <header>
        <h1>Set up {exam.code}</h1>
        <p className={styles.subtitle}>
          {exam.title} · {lifecycleWords(exam.lifecycle)}
        </p>
      </header>
      <Choices
        legend="What would you like to do?"
        value={choice.kind}
        options={kinds}
        onChange={(kind) => change({ kind, minutes: kind === 'mock' ? exam.minutes : null })}
      />
      {choice.kind === 'mock' ? (
        <MockOptions choice={choice} onChange={change} />
      ) : (
        <>
          {!choice.topic && <Presets exam={exam} pool={pool} />}
          <PracticeOptions choice={choice} onChange={change} />
        </>
      )}
      {shortages.map((sentence) => (
        <Notice key={sentence} tone="warning">
          {sentence}
        </Notice>
      ))}
      {error && (
        <Notice tone="wrong" isAlert>
          {error}
        </Notice>
      )}
      <footer className={styles.start}>
        <p>{drawSentence(choice, assembly)}</p>
        {/* The button takes focus so that Enter starts at once. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <Button
          look="primary"
          type="submit"
          autoFocus
          disabled={!canStart(engine.canWrite, isStarting, assembly.form.items)}
        >
          {choice.kind === 'mock'
            ? 'Start the mock exam'
            : `Start with ${formatCount(assembly.form.items.length, 'question')}`}
        </Button>
      </footer>
    </form>
  )
}

/** Says when a note's questions wait in sealed mocks. */
function sealedSentences(pool: Pool, { kind, exam, topic }: SittingChoice): string[] {
  const count = topic && kind === 'practice' ? sealedTopicCount(pool, exam, topic) : 0
  if (count === 0) return []
  return [
    `${formatCount(count, 'more question on this note waits', 'more questions on this note wait')} in your sealed mocks.`,
  ]
}

function canStart(canWrite: boolean, isStarting: boolean, items: unknown[]): boolean {
  return canWrite && !isStarting && items.length > 0
}
