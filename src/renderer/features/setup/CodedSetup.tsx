import { useMemo, useState } from 'react'
import type { Exam } from '#core/bank/exam'
import type { DrawnForm } from '#core/form/assembly'
import { parseFormCode, writtenCode, type FormCode } from '#core/form/formCode'
import type { SittingChoice } from '../../actions/drawForm'
import { useEngine } from '../../actions/engine'
import type { Pool } from '../../actions/pool'
import { useSettings } from '../../actions/settings'
import { drawCoded, mockInTheWay } from '../../actions/sharedForms'
import { startChosen } from '../../actions/startSitting'
import { setupAddress } from '../../addresses/addresses'
import { setupWords as words } from '../../wording/en/setup'
import { sharedFormsWords as formWords } from '../../wording/en/sharedForms'
import { useStart } from '../../hooks/useStart'
import { ActError } from '../../ui/ActError'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Notice } from '../../ui/Notice'
import { defaultChoice } from './defaultChoice'
import { drawSentence, shortageSentence } from './drawWords'
import { MockOptions } from './MockOptions'
import { MocksInProgress } from './MocksInProgress'
import { includedSentence } from './objectionCounts'
import styles from './Setup.module.css'
import { SharedForm } from './SharedForm'

type CodedSetupProps = { exam: Exam; pool: Pool; text: string }

/** The set-up of a form that somebody shared: what is asked is settled, how it is taken is not. */
export function CodedSetup({ exam, pool, text }: CodedSetupProps) {
  const code = useMemo(() => parseFormCode(text), [text])
  if (typeof code !== 'string') return <Coded exam={exam} pool={pool} text={text} code={code} />
  return (
    <EmptyState
      title={formWords.noCodeTitle}
      action={<ButtonLink to={setupAddress(pool.bankId, exam.id)}>{words.title(exam.code)}</ButtonLink>}
    >
      {formWords.noCode}
    </EmptyState>
  )
}

/** A shared form is the same for everyone: what would stay out of a mock of one's own is in it, and that is said. */
function IncludedAnyway({ pool, form }: { pool: Pool; form: DrawnForm }) {
  const sentence = includedSentence(
    form.items.filter(({ questionId }) => pool.objections.has(questionId)).length,
  )
  return sentence === null ? null : <p className={styles.out}>{sentence}</p>
}

function Coded({ exam, pool, text, code }: CodedSetupProps & { code: FormCode }) {
  const engine = useEngine()
  const extraTimePercent = useSettings((settings) => settings.extraTimePercent)
  const [choice, setChoice] = useState((): SittingChoice => {
    return { ...defaultChoice(exam, pool, null, extraTimePercent), withTrial: code.withTrial }
  })
  const { start, isStarting, error } = useStart()
  const assembly = useMemo(() => drawCoded(pool, exam, code), [pool, exam, code])
  const { form } = assembly
  const shortage = shortageSentence(assembly, exam)
  const waiting = mockInTheWay(pool, form)
  return (
    <form
      className={styles.setup}
      onSubmit={(event) => {
        event.preventDefault()
        start(() => startChosen(engine, choice, form))
      }}
    >
      <header>
        <h1>{words.title(exam.code)}</h1>
        <p className={styles.subtitle}>{exam.title}</p>
      </header>
      <SharedForm exam={exam} pool={pool} text={writtenCode(text)} code={code} form={form} />
      <MockOptions
        choice={choice}
        isSettled
        onChange={(part) => setChoice((before) => ({ ...before, ...part }))}
      />
      <IncludedAnyway pool={pool} form={form} />
      <MocksInProgress />
      {shortage !== null && <Notice tone="warning">{shortage}</Notice>}
      {waiting !== null && <Notice tone="warning">{waiting}</Notice>}
      <ActError error={error} />
      <footer className={styles.start}>
        <p>{drawSentence(choice, assembly, false)}</p>
        <Button
          look="primary"
          type="submit"
          disabled={!engine.canWrite || isStarting || form.items.length === 0 || waiting !== null}
        >
          {words.startMock}
        </Button>
      </footer>
    </form>
  )
}
