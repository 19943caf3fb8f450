import { offeredExamsOf, useBanks } from '../../actions/banks'
import { usePreparedExam } from '../../hooks/usePreparedExam'
import { useRows } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { deferred } from '../../ui/deferred'
import { EmptyState } from '../../ui/EmptyState'
import { commonWords } from '../../wording/en/common'
import { homeWords as words } from '../../wording/en/home'
import { FirstRun } from './FirstRun'

const shownAttempts = 12

/** Not part of the first load: there is nothing to show of it at the first start. */
const HomeAtWork = deferred(async () => (await import('./HomeAtWork')).HomeAtWork)

/** Home: the choice of an exam at the first start, from then on what to do now and where one stands. */
export function Home() {
  const { banks, isLoaded, isScanning } = useBanks()
  const sittings = useRows('sittings', (rows) => rows.sittings())
  const summaries = useRows('recent', (rows) => rows.summaries(shownAttempts))
  const exams = offeredExamsOf(banks)
  const next = usePreparedExam(exams)
  if (!isLoaded || !sittings.data || !summaries.data || next === undefined) {
    return <Loading />
  }
  if (!banks.some((bank) => bank.isUsable) && !isScanning) {
    return (
      <EmptyState
        title={words.noBankTitle}
        action={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}
      >
        {words.noBank}
      </EmptyState>
    )
  }
  if (sittings.data.length === 0 && summaries.data.length === 0) return <FirstRun banks={banks} />
  return <HomeAtWork exams={exams} next={next} sittings={sittings.data} summaries={summaries.data} />
}

function Loading() {
  return <div role="status" aria-busy="true" aria-label={commonWords.loading} />
}
