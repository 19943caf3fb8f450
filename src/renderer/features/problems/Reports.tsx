import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { dayOf } from '#core/common/calendar'
import { plainText } from '#core/common/plainText'
import { rowKey } from '#core/log/rows'
import { reportsAsPatch, type ReportedProblem } from '#core/problems/reportExport'
import { questionAddress } from '../../addresses/addresses'
import { useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { leaveOut } from '../../actions/leaveOut'
import { saveFile } from '../../actions/saveFile'
import { useRows } from '../../hooks/useQuery'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Notice } from '../../ui/Notice'
import { commonWords } from '../../wording/en/common'
import { inMockWords } from '../../wording/en/inMock'
import { problemReportWords } from '../../wording/en/problemReport'
import { problemsWords as words } from '../../wording/en/problems'
import { reportsAsText } from '../../wording/reportText'
import { loadReports, type LeftOutQuestion, type OwnReport } from './loadReports'
import styles from './Problems.module.css'
import { ReportEntry } from './ReportEntry'

/** The person's reports, to edit and to hand to authors, and the questions left out. */
export function Reports() {
  const lists = useRows('own-reports', loadReports)
  const [deleted, setDeleted] = useState<OwnReport | null>(null)
  const { saver } = useEngine()
  if (!lists.data) return <div role="status" aria-busy="true" aria-label={words.loadingReports} />
  const { reports, leftOut } = lists.data
  const undo = ({ row, report }: OwnReport) => {
    saver.save({ type: 'problem.reported', reportId: row.reportId, report })
    setDeleted(null)
  }
  return (
    <>
      <header className={styles.head}>
        <h1>{words.yourReports}</h1>
        {reports.length > 0 && <p className={styles.muted}>{words.whatToDoWithReports}</p>}
        {reports.length > 0 && <ExportButtons reports={reports} />}
      </header>
      {deleted && (
        <Notice action={<Button onClick={() => undo(deleted)}>{commonWords.undo}</Button>}>
          {words.reportDeleted}
        </Notice>
      )}
      {reports.length === 0 && (
        <EmptyState title={words.noReportsTitle} isPart>
          {words.noReports}
        </EmptyState>
      )}
      <ul className={styles.list}>
        {reports.map((own) => (
          <li key={own.row.reportId}>
            <ReportEntry own={own} onDeleted={() => setDeleted(own)} />
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && <LeftOutList leftOut={leftOut} />}
    </>
  )
}

/** Both files have the key of each question, so that those of a running mock wait for its report. */
function ExportButtons({ reports: all }: { reports: OwnReport[] }) {
  const reports = all.filter(({ isInMock }) => !isInMock)
  const inMocks = all
    .filter(({ isInMock }) => isInMock)
    .map(({ report }) => rowKey.history(report.bankId, report.questionId))
  const inMockCount = new Set(inMocks).size
  const isEmpty = reports.length === 0
  const banks = useBanks((state) => state.banks)
  const problems = () =>
    reports.map(({ report, question, isLeftOut }): ReportedProblem => {
      const bankTitle = banks.find(({ id }) => id === report.bankId)?.title ?? null
      return { report, question, isLeftOut, bankTitle }
    })
  const today = () => dayOf(Date.now())
  const save = (name: string, type: string, text: string) => saveFile(name, new Blob([text], { type }))
  return (
    <div className={styles.actions}>
      <Button
        disabled={isEmpty}
        onClick={() =>
          save(`rehearse-reports-${today()}.txt`, 'text/plain;charset=utf-8', reportsAsText(problems()))
        }
      >
        {words.exportText}
      </Button>
      <Button
        disabled={isEmpty}
        onClick={() =>
          save(
            `rehearse-reports-${today()}.yaml`,
            'application/yaml;charset=utf-8',
            reportsAsPatch(problems(), today()),
          )
        }
      >
        {words.exportPatch}
      </Button>
      {inMockCount > 0 && <p className={styles.muted}>{inMockWords.notExported(inMockCount)}</p>}
    </div>
  )
}

function LeftOutList({ leftOut }: { leftOut: LeftOutQuestion[] }) {
  const engine = useEngine()
  const [location] = useLocation()
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{words.leftOutTitle(leftOut.length)}</h2>
        <p className={styles.muted}>
          {words.notAsked} <Link to="/past-results">{words.seeStillCounted}</Link>
        </p>
      </div>
      <ul className={styles.list}>
        {leftOut.map(({ bankId, questionId, question }) => (
          <li key={`${bankId}/${questionId}`}>
            <div className={styles.row}>
              {question ? (
                <Link
                  className={styles.stem}
                  to={questionAddress(bankId, questionId)}
                  state={{ from: location }}
                >
                  {plainText(question.stem)}
                </Link>
              ) : (
                <span className={styles.stem}>{questionId}</span>
              )}
              <Button
                disabled={!engine.canWrite}
                onClick={() => leaveOut(engine, { bankId, questionId }, false)}
              >
                {problemReportWords.bringBack}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
