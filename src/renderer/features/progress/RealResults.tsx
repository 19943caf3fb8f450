import { useState, type FormEvent } from 'react'
import { calendarEnds } from '#core/common/calendar'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import type { RealResult } from '#core/history/marks'
import { hitRate, type Readiness } from '#core/learning/readiness'
import { useEngine } from '../../actions/engine'
import { commonWords } from '../../wording/en/common'
import { progressWords as words } from '../../wording/en/progress'
import { formatIsoDay } from '../../wording/format'
import { readTypedNumber } from '../../wording/typedNumber'
import { useRows } from '../../hooks/useQuery'
import { useToday } from '../../hooks/useToday'
import { Button } from '../../ui/Button'
import { Check, Field } from '../../ui/Choice'
import { NumberInput } from '../../ui/NumberField'
import styles from './Progress.module.css'

type RealResultsProps = { exam: Exam; bankId: BankId; readiness: Readiness }

/** Real exam results, and how often readiness was right. */
export function RealResults({ exam, bankId, readiness }: RealResultsProps) {
  const { saver } = useEngine()
  const results = useRows('results', (rows) => rows.results())
  const all = results.data ?? []
  const mine = all.filter((result) => result.examId === exam.id && result.bankId === bankId)
  const { hits, total } = hitRate(all)
  // The last on the screen: as a whole it moves nothing when it comes.
  if (!results.data) return <section className={styles.section} aria-busy="true" />
  return (
    <section className={`${styles.section} no-print`}>
      <h2>{words.realResults}</h2>
      <p>{total === 0 ? words.whyRecord : words.estimateHits(hits, total)}</p>
      {mine.length > 0 && (
        <ul className={styles.plainList}>
          {mine.map((result) => (
            <li key={result.resultId}>
              {words.result(formatIsoDay(result.takenOn), result.isPassed, result.score)}{' '}
              <Button
                look="quiet"
                aria-label={words.removeResult(formatIsoDay(result.takenOn))}
                onClick={() => saver.save({ type: 'result.removed', resultId: result.resultId })}
              >
                {commonWords.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{words.recordResult}</summary>
        <ResultForm exam={exam} bankId={bankId} readiness={readiness} />
      </details>
    </section>
  )
}

function ResultForm({ exam, bankId, readiness }: RealResultsProps) {
  const { saver, canWrite } = useEngine()
  const today = useToday()
  const [takenOn, setTakenOn] = useState(today)
  const [score, setScore] = useState('')
  const [isPassed, setIsPassed] = useState(false)
  const { min, max } = exam.scale
  const read = readTypedNumber(score, { least: min, most: max, isWhole: true })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (read.fault) return
    const { chance, harderChance } = readiness.isReady ? readiness : { chance: null, harderChance: null }
    saver.save({
      type: 'result.logged',
      resultId: crypto.randomUUID() as RealResult['resultId'],
      bankId,
      examId: exam.id,
      takenOn,
      isPassed,
      score: read.value,
      forecast: chance === null || harderChance === null ? null : { chance, harderChance },
    })
    setScore('')
  }
  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <Field label={words.takenOn}>
        {(id) => (
          <input
            id={id}
            type="date"
            min={calendarEnds.first}
            max={today}
            required
            value={takenOn}
            onChange={(event) => setTakenOn(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.score} hint={words.scoreRange(min, max)} fault={read.fault}>
        {(id) => <NumberInput id={id} isWhole text={score} fault={read.fault} onText={setScore} />}
      </Field>
      <Check label={words.passed} isChecked={isPassed} onChange={setIsPassed} />
      <Button type="submit" disabled={!canWrite}>
        {words.saveResult}
      </Button>
    </form>
  )
}
