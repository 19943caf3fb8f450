import { useState } from 'react'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { codedSetupAddress } from '../../addresses/addresses'
import { formatCount, formatDuration } from '../../wording/format'
import { BackLink } from '../../parts/BackLink'
import { Button, ButtonLink } from '../../ui/Button'
import { Check, Choices } from '../../ui/Choice'
import { Notice } from '../../ui/Notice'
import { AnswerKey } from './AnswerKey'
import { AnswerSheet } from './AnswerSheet'
import type { Paper } from './loadPaper'
import styles from './Paper.module.css'
import { PaperQuestion } from './PaperQuestion'

type Sheets = 'exam' | 'key'

const choices: { value: Sheets; label: string; hint: string }[] = [
  { value: 'exam', label: 'Exam', hint: 'The questions, and an answer sheet on a page of its own.' },
  { value: 'key', label: 'Answer key', hint: 'Printed separately, for whoever corrects it.' },
]

type PaperSheetsProps = { bankId: BankId; exam: Exam; code: string; paper: Paper }

/** What will be printed, as it will look, with the choices above it. */
export function PaperSheets({ bankId, exam, code, paper }: PaperSheetsProps) {
  const [sheets, setSheets] = useState<Sheets>('exam')
  const [hasReasons, setHasReasons] = useState(true)
  const { items, isSameBank } = paper
  return (
    <>
      <header className={`${styles.controls} no-print`}>
        <BackLink />
        <h1>{exam.code} on paper</h1>
        <Choices legend="What to print" value={sheets} options={choices} onChange={setSheets} />
        {sheets === 'key' && (
          <Check
            label="Include explanations"
            hint="Why each option is right or wrong."
            isChecked={hasReasons}
            onChange={setHasReasons}
          />
        )}
        {!isSameBank && (
          <Notice tone="warning">
            Your copy of this bank isn’t the one this code was made with: the questions are not the same.
          </Notice>
        )}
        <p>Printing isn’t recorded. To have your answers scored, take the same form here and enter them.</p>
        <p className={styles.actions}>
          <Button look="primary" disabled={items.length === 0} onClick={() => window.print()}>
            {sheets === 'exam' ? 'Print the exam' : 'Print the answer key'}
          </Button>
          <ButtonLink to={codedSetupAddress(bankId, exam.id, code)}>Take it here</ButtonLink>
        </p>
      </header>
      <article className={styles.paper} aria-label={sheets === 'exam' ? 'Exam' : 'Answer key'}>
        {sheets === 'exam' ? (
          <>
            <ExamHead exam={exam} code={code} count={items.length} />
            <ol className={styles.questions}>
              {items.map((one) => (
                <PaperQuestion key={one.question.id} one={one} bankId={bankId} />
              ))}
            </ol>
            <AnswerSheet exam={exam} code={code} items={items} />
          </>
        ) : (
          <AnswerKey exam={exam} code={code} bankId={bankId} items={items} hasReasons={hasReasons} />
        )}
      </article>
    </>
  )
}

function ExamHead({ exam, code, count }: { exam: Exam; code: string; count: number }) {
  return (
    <header className={styles.head}>
      <h2>
        {exam.code} · {exam.title}
      </h2>
      <p>
        Practice exam · {formatCount(count, 'question')} · {formatDuration(exam.minutes * 60_000)} · form{' '}
        {code}
      </p>
      <p>
        Choose the best answer to each question and mark it on the answer sheet at the end. A question left
        blank counts as incorrect.
      </p>
    </header>
  )
}
