import { lazy, Suspense, useState } from 'react'
import type { Question } from '#core/bank/question'
import { plainText } from '#core/common/plainText'
import type { ProblemReport } from '#core/problems/problemReport'
import { partsText, suggestedParts } from '#core/problems/reportExport'
import { useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { Button } from '../../ui/Button'
import { formatDay } from '../../wording/format'
import { kindWords, placeWords } from '../../wording/problemWords'
import type { OwnReport } from './loadReports'
import styles from './Problems.module.css'

const ReportDialog = lazy(async () => ({
  default: (await import('../../parts/problem/ReportDialog')).ReportDialog,
}))

/** One report: what it is about, what the person wrote, and what should be. */
export function ReportEntry({ own, onDeleted }: { own: OwnReport; onDeleted: () => void }) {
  const { row, report, question, isRunning, isLeftOut } = own
  const { saver, canWrite } = useEngine()
  const banks = useBanks((state) => state.banks)
  const [isOpen, setIsOpen] = useState(false)
  const title = banks.find(({ id }) => id === report.bankId)?.title ?? report.bankId
  const remove = () => {
    saver.save({ type: 'problem.reported', reportId: row.reportId, report: null })
    onDeleted()
  }
  return (
    <>
      <h2 className={styles.kind}>{kindWords[report.kind]}</h2>
      <p className={styles.muted}>
        {[title, report.questionId, formatDay(row.madeAtMs), isLeftOut && 'left out']
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isRunning ? (
        <p className={styles.muted}>This question is in an exam in progress, so it isn’t shown here.</p>
      ) : (
        question && <About report={report} question={question} />
      )}
      {report.evidence && <blockquote className={styles.quote}>{report.evidence}</blockquote>}
      <div className={styles.actions}>
        <Button disabled={!canWrite || !question || isRunning} onClick={() => setIsOpen(true)}>
          Edit
        </Button>
        <Button disabled={!canWrite} onClick={remove}>
          Delete
        </Button>
      </div>
      {isOpen && question && (
        <Suspense>
          <ReportDialog
            question={question}
            bankId={report.bankId}
            optionOrder={question.options.map(({ id }) => id)}
            known={row}
            isLeftOut={isLeftOut}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}

function About({ report: { fix }, question }: { report: ProblemReport; question: Question }) {
  const order = question.options.map(({ id }) => id)
  return (
    <>
      <p className={styles.stem}>{plainText(question.stem)}</p>
      {fix.key && <p>Suggested answer: {partsText(suggestedParts(question, fix.key))}</p>}
      {fix.text && (
        <p>
          {placeWords(fix.text.place, question, order)}, suggested wording: {plainText(fix.text.now)}
        </p>
      )}
    </>
  )
}
