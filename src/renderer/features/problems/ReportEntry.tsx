import { lazy, Suspense, useState } from 'react'
import type { Question } from '#core/bank/question'
import { plainText } from '#core/common/plainText'
import { reportedOrder, type ProblemReport } from '#core/problems/problemReport'
import { partsText, suggestedParts } from '#core/problems/reportExport'
import { useBankLanguage, useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { Button } from '../../ui/Button'
import { problemsWords as words } from '../../wording/en/problems'
import { formatDay } from '../../wording/format'
import { questionProblemWords } from '../../wording/en/questionProblems'
import { placeWords } from '../../wording/problemWords'
import type { OwnReport } from './loadReports'
import styles from './Problems.module.css'

const ReportDialog = lazy(async () => ({
  default: (await import('../../parts/problem/ReportDialog')).ReportDialog,
}))

/** One report: what it is about, what the person wrote, and what should be. */
export function ReportEntry({ own, onDeleted }: { own: OwnReport; onDeleted: () => void }) {
  const { row, report, isLeftOut } = own
  const shown = own.isRunning ? null : own.question
  const { saver, canWrite } = useEngine()
  const banks = useBanks((state) => state.banks)
  const lang = useBankLanguage(report.bankId)
  const [isOpen, setIsOpen] = useState(false)
  const title = banks.find(({ id }) => id === report.bankId)?.title ?? report.bankId
  const remove = () => {
    saver.save({ type: 'problem.reported', reportId: row.reportId, report: null })
    onDeleted()
  }
  return (
    <>
      <h2 className={styles.kind}>{questionProblemWords.kinds[report.kind]}</h2>
      <p className={styles.muted}>
        {[
          title,
          report.questionId,
          formatDay(row.madeAtMs),
          isLeftOut && questionProblemWords.objectionTags.leftOut,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={shown ? styles.stem : styles.muted} lang={shown ? lang : undefined}>
        {stemOf(own)}
      </p>
      {report.evidence && <blockquote className={styles.quote}>{report.evidence}</blockquote>}
      {shown && <Suggestions report={report} question={shown} />}
      <div className={styles.actions}>
        <Button disabled={!canWrite || !shown} onClick={() => setIsOpen(true)}>
          {words.edit}
        </Button>
        <Button disabled={!canWrite} onClick={remove}>
          {words.delete}
        </Button>
      </div>
      {isOpen && shown && (
        <Suspense>
          <ReportDialog
            question={shown}
            bankId={report.bankId}
            optionOrder={reportedOrder(report, shown)}
            known={row}
            isLeftOut={isLeftOut}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}

function stemOf({ question, isRunning }: OwnReport): string {
  if (isRunning) return words.reportedInExam
  return question ? plainText(question.stem) : words.reportedIsLost
}

function Suggestions({ report, question }: { report: ProblemReport; question: Question }) {
  const { fix } = report
  const order = reportedOrder(report, question)
  return (
    <>
      {fix.key && <p>{words.suggestedAnswer(partsText(suggestedParts(question, fix.key)))}</p>}
      {fix.text && (
        <p>{words.suggestedWording(placeWords(fix.text.place, question, order), plainText(fix.text.now))}</p>
      )}
    </>
  )
}
