import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import type { AttemptSummary } from '#core/history/records'
import { scoreSeries } from '#core/statistics/scoreSeries'
import { cutWords } from '../../wording/estimateWords'
import { progressWords } from '../../wording/en/progress'
import { progressChartWords as words } from '../../wording/en/progressCharts'
import { ButtonLink } from '../../ui/Button'
import { AttemptTable } from './AttemptTable'
import styles from './Progress.module.css'
import { ScorePanels } from './ScorePanels'
import { trendSentence } from './scoreWords'

type MockSectionProps = {
  exam: Exam
  bankId: BankId
  isHere: boolean
  summaries: readonly AttemptSummary[]
}

/** The mock exams over time. Before the first one, how to get there; nothing where none can be sat. */
export function MockSection({ exam, bankId, isHere, summaries }: MockSectionProps) {
  const series = scoreSeries(exam, summaries)
  if (series.mocks.length === 0 && !isHere) return null
  return (
    <section className={styles.section} aria-labelledby="mocks-over-time">
      <h2 id="mocks-over-time">{words.mocksOverTime}</h2>
      {series.mocks.length === 0 ? (
        <p className={styles.muted}>
          {words.firstMock(
            exam.code,
            <ButtonLink to={`/setup/${bankId}/${exam.id}`}>{words.setUpMock}</ButtonLink>,
          )}
        </p>
      ) : (
        <>
          <p>{trendSentence(exam, series)}</p>
          {series.mocks.length > 1 && (
            <>
              <p className={styles.caption}>{words.whatPanelsShow(cutWords(exam))}</p>
              <ScorePanels exam={exam} series={series} />
            </>
          )}
          <details>
            <summary>{progressWords.showTable}</summary>
            <AttemptTable exam={exam} series={series} />
          </details>
        </>
      )}
    </section>
  )
}
