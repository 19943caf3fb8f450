import { useStart } from '../../hooks/useStart'
import { useMemo, useState } from 'react'
import type { Exam } from '#core/bank/exam'
import { drawForm, isHeldByMock, type SittingChoice } from '../../actions/drawForm'
import { lifecycleWords } from '../../wording/examWords'
import { useEngine } from '../../actions/engine'
import { useTopicTitles } from '../../hooks/useTopicTitles'
import { setupWords as words } from '../../wording/en/setup'
import { useSettings } from '../../actions/settings'
import { newSeed, type Pool } from '../../actions/pool'
import { startChosen } from '../../actions/startSitting'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choice'
import { Notice } from '../../ui/Notice'
import { MockOptions } from './MockOptions'
import { Presets } from './Presets'
import { PracticeOptions } from './PracticeOptions'
import { defaultChoice } from './defaultChoice'
import { drawSentence, shortageSentence } from './drawWords'
import { MocksInProgress } from './MocksInProgress'
import { InMockLine, ObjectionLine } from './ObjectionLine'
import { PracticeFit } from './PracticeFit'
import { SavedRounds } from './SavedRounds'
import { SaveRoundDialog } from './SaveRoundDialog'
import { FormSharing } from './FormSharing'
import styles from './Setup.module.css'

const kinds = ['mock', 'practice'] as const

/** `topic` makes it practice on one study note. */
type SetupFormProps = { exam: Exam; pool: Pool; topic: string | null }

/** The choices and what they draw. Enter starts with what is set. */
export function SetupForm(props: SetupFormProps) {
  const { exam, pool, topic } = props
  const engine = useEngine()
  const extraTimePercent = useSettings((settings) => settings.extraTimePercent)
  const [choice, setChoice] = useState(() => defaultChoice(exam, pool, topic, extraTimePercent))
  const [seed] = useState(newSeed)
  const [isNaming, setIsNaming] = useState(false)
  const { start, isStarting, error } = useStart()
  const assembly = useMemo(() => drawForm(pool, choice, seed), [pool, choice, seed])
  const titles = useTopicTitles(pool.bankId, pool.bankHash)
  const isHeld = isHeldByMock(pool, choice)
  // Nothing drawn at all is told by PracticeFit.
  const shortage = assembly.form.items.length === 0 ? null : shortageSentence(assembly, exam)
  // A seal is opened for the very choices it was offered for.
  const change = (part: Partial<SittingChoice>) => setChoice((before) => ({ ...before, opened: [], ...part }))

  return (
    <form
      className={styles.setup}
      onSubmit={(event) => {
        event.preventDefault()
        start(() => startChosen(engine, choice, assembly.form))
      }}
    >
      <header>
        <h1>{words.title(exam.code)}</h1>
        <p className={styles.subtitle}>
          {exam.title} · {lifecycleWords(exam.lifecycle)}
        </p>
      </header>
      <Choices
        legend={words.whatToDo}
        value={choice.kind}
        options={kinds.map((kind) => ({
          value: kind,
          label: words.kinds[kind],
          hint: words.kindHints[kind],
        }))}
        onChange={(kind) => change({ kind, minutes: kind === 'mock' ? exam.minutes : null })}
      />
      {choice.kind === 'mock' ? (
        <>
          <MockOptions choice={choice} onChange={change} />
          <FormSharing exam={exam} pool={pool} form={assembly.form} withTrial={choice.withTrial} />
        </>
      ) : (
        <>
          {!choice.topic && <Presets exam={exam} pool={pool} />}
          {!choice.topic && <SavedRounds exam={exam} pool={pool} titles={titles} />}
          <PracticeOptions choice={choice} onChange={change} pool={pool} titles={titles} />
        </>
      )}
      <ObjectionLine pool={pool} exam={exam} kind={choice.kind} />
      <InMockLine pool={pool} exam={exam} />
      <MocksInProgress />
      {shortage !== null && <Notice tone="warning">{shortage}</Notice>}
      {choice.kind === 'practice' && (
        <PracticeFit {...{ choice, pool, assembly, titles, isHeld }} onChange={change} />
      )}
      <ActError error={error} />
      <footer className={styles.start}>
        <p>{drawSentence(choice, assembly, isHeld)}</p>
        <div className={styles.starting}>
          {choice.kind === 'practice' && (
            <Button disabled={!engine.canWrite} onClick={() => setIsNaming(true)}>
              {words.saveRound}
            </Button>
          )}
          {/* The button takes focus so that Enter starts at once. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <Button
            look="primary"
            type="submit"
            autoFocus
            disabled={!canStart(engine.canWrite, isStarting, assembly.form.items)}
          >
            {choice.kind === 'mock' ? words.startMock : words.startWith(assembly.form.items.length)}
          </Button>
        </div>
      </footer>
      {isNaming && (
        <SaveRoundDialog
          bankId={pool.bankId}
          choice={choice}
          titles={titles}
          onClose={() => setIsNaming(false)}
        />
      )}
    </form>
  )
}

function canStart(canWrite: boolean, isStarting: boolean, items: unknown[]): boolean {
  return canWrite && !isStarting && items.length > 0
}
