import { useState } from 'react'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { codedSetupAddress } from '../../addresses/addresses'
import { paperWords as words } from '../../wording/en/paper'
import { BackLink } from '../../parts/BackLink'
import { Button, ButtonLink } from '../../ui/Button'
import { Check, Choices } from '../../ui/Choice'
import { Notice } from '../../ui/Notice'
import { AnswerKey } from './AnswerKey'
import { AnswerSheet } from './AnswerSheet'
import type { Paper } from './loadPaper'
import styles from './Paper.module.css'
import { PaperQuestion } from './PaperQuestion'

const sheetNames = ['exam', 'key'] as const
type Sheets = (typeof sheetNames)[number]

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
        <h1>{words.onPaper(exam.code)}</h1>
        <Choices
          legend={words.whatToPrint}
          value={sheets}
          options={sheetNames.map((name) => ({
            value: name,
            label: words.sheets[name],
            hint: words.sheetHints[name],
          }))}
          onChange={setSheets}
        />
        {sheets === 'key' && (
          <Check
            label={words.includeExplanations}
            hint={words.whyEachOption}
            isChecked={hasReasons}
            onChange={setHasReasons}
          />
        )}
        {!isSameBank && <Notice tone="warning">{words.notSameBank}</Notice>}
        <p>{words.notRecorded}</p>
        <p className={styles.actions}>
          <Button look="primary" disabled={items.length === 0} onClick={() => window.print()}>
            {words.print[sheets]}
          </Button>
          <ButtonLink to={codedSetupAddress(bankId, exam.id, code)}>{words.takeHere}</ButtonLink>
        </p>
      </header>
      <article className={styles.paper} aria-label={words.sheets[sheets]}>
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
      <p>{words.examFacts({ questions: count, minutes: exam.minutes, code })}</p>
      <p>{words.howToAnswer}</p>
    </header>
  )
}
