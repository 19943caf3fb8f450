import { lazy, Suspense, useState } from 'react'
import type { BankId, OptionId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import { leaveOut } from '../../actions/leaveOut'
import { useEngine } from '../../actions/engine'
import { useObjection } from '../../hooks/useObjection'
import { useRows } from '../../hooks/useQuery'
import { Button } from '../../ui/Button'
import { problemReportWords as words } from '../../wording/en/problemReport'
import { questionProblemWords } from '../../wording/en/questionProblems'
import styles from './Problem.module.css'

const ReportDialog = lazy(async () => ({ default: (await import('./ReportDialog')).ReportDialog }))

type ReportProblemProps = { question: Question; bankId: BankId; optionOrder: OptionId[] }

/** What can be done about a question that is not right: report it, and leave it out. */
export function ReportProblem({ question, bankId, optionOrder }: ReportProblemProps) {
  const engine = useEngine()
  const [isOpen, setIsOpen] = useState(false)
  const isLeftOut = useObjection(bankId, question.id) === 'leftOut'
  const reports = useRows('reports', (rows) => rows.reports())
  if (!reports.data) return null
  const mine = reports.data.find(
    ({ report }) => report?.bankId === bankId && report.questionId === question.id,
  )
  return (
    <div className={`${styles.line} no-print`}>
      <Button look="quiet" disabled={!engine.canWrite} onClick={() => setIsOpen(true)}>
        {mine?.report ? words.edit : words.report}
      </Button>
      {!isLeftOut && (
        <Button
          look="quiet"
          title={words.whatLeavingOutDoes}
          disabled={!engine.canWrite}
          onClick={() => leaveOut(engine, { bankId, questionId: question.id }, true)}
        >
          {words.leaveOut}
        </Button>
      )}
      {mine?.report && (
        <span className={styles.said}>{words.youReported(questionProblemWords.kinds[mine.report.kind])}</span>
      )}
      {isOpen && (
        <Suspense>
          <ReportDialog
            question={question}
            bankId={bankId}
            optionOrder={optionOrder}
            known={mine ?? null}
            isLeftOut={isLeftOut}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
