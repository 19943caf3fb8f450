import { StartButton } from '../../parts/StartButton'
import { useRef, useState } from 'react'
import type { BankSummary } from '#core/bank/bank'
import { offeredExamsOf, useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { lifecycleWords } from '../../wording/examWords'
import { commonWords } from '../../wording/en/common'
import { homeWords as words } from '../../wording/en/home'
import { capitalized } from '../../wording/format'
import { useToday } from '../../hooks/useToday'
import { Button, ButtonLink } from '../../ui/Button'
import { Choices } from '../../ui/Choice'
import { EmptyState } from '../../ui/EmptyState'
import { goalFaults, minutesOf, type TypedGoal } from './goalFault'
import { GoalFields } from './GoalForm'
import styles from './Home.module.css'
import { usualMinutes } from './usualMinutes'

const firstCount = 10

const unset: TypedGoal = { examDay: '', minutes: String(usualMinutes) }

/** The first start: choose an exam, a date if there is one, then ten questions. */
export function FirstRun({ banks }: { banks: BankSummary[] }) {
  const engine = useEngine()
  const exams = offeredExamsOf(banks)
  const { isScanning } = useBanks()
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const [goal, setGoal] = useState(unset)
  const fields = useRef<HTMLDivElement>(null)
  // Left empty, a field of the plan stands as it was.
  const planned = { ...goal, minutes: goal.minutes.trim() || unset.minutes }
  const faults = goalFaults(planned, useToday(), '')
  const isPlanSet = planned.examDay !== unset.examDay || planned.minutes !== unset.minutes
  const key = (entry: (typeof exams)[number]) => `${entry.bank.id}/${entry.exam.id}`
  const chosen = exams.find((entry) => key(entry) === chosenKey) ?? exams[0]
  if (!chosen && isScanning) return <div role="status" aria-busy="true" aria-label={words.readingBanks} />
  if (!chosen) {
    return (
      <EmptyState
        title={words.noExamTitle}
        action={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}
      >
        {words.noExam}
      </EmptyState>
    )
  }

  const begin = async () => {
    const { exam, bank } = chosen
    const minutesADay = minutesOf(planned)
    const examDay = planned.examDay === '' ? null : planned.examDay
    if (isPlanSet)
      engine.saver.save({ type: 'goal.set', bankId: bank.id, examId: exam.id, examDay, minutesADay })
    const choice = {
      exam,
      kind: 'practice' as const,
      count: firstCount,
      domains: [],
      withTrial: false,
      minutes: null,
      extraTimePercent: 0,
      canRateConfidence: true,
    }
    // Not before it is wanted: the first screen is to be there soon.
    const [{ loadPool, newSeed }, { drawForm }, { startChosen }] = await Promise.all([
      import('../../actions/pool'),
      import('../../actions/drawForm'),
      import('../../actions/startSitting'),
    ])
    const pool = await loadPool(engine, bank.id)
    return startChosen(engine, choice, drawForm(pool, choice, newSeed()).form)
  }

  const { questionCount } = chosen.bank
  const startWords = questionCount < firstCount ? words.startWith(questionCount) : words.startWithTen
  return (
    <section className={styles.firstRun}>
      <h1>{words.whichExam}</h1>
      <Choices
        legend={words.exam}
        value={key(chosen)}
        options={exams.map((entry) => ({
          value: key(entry),
          label: `${entry.exam.code} · ${entry.exam.title}`,
          hint: capitalized(lifecycleWords(entry.exam.lifecycle)),
        }))}
        onChange={setChosenKey}
      />
      <div ref={fields} className={styles.optional} role="group" aria-label={words.optionalPlan}>
        <GoalFields goal={goal} faults={faults} onChange={setGoal} isOptional />
      </div>
      <div className={styles.actions}>
        {faults.examDay || faults.minutes ? (
          // What is wrong stands at the field already.
          <Button
            look="primary"
            onClick={() => fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()}
          >
            {startWords}
          </Button>
        ) : (
          <StartButton look="primary" begin={begin}>
            {startWords}
          </StartButton>
        )}
        <ButtonLink to={`/setup/${key(chosen)}`}>{words.setUpMock}</ButtonLink>
        <ButtonLink look="quiet" to="/import">
          {words.ownQuestions}
        </ButtonLink>
      </div>
      <p className={styles.muted}>{words.staysHere}</p>
    </section>
  )
}
