import { useBanks } from '../../lib/banks'
import { useRows } from '../../lib/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { AttemptList } from './AttemptList'
import { FirstRun } from './FirstRun'
import { NextStep } from './NextStep'
import { ThreeLines } from './ThreeLines'
import styles from './Home.module.css'

const shownAttempts = 12

/** Home: what to do now, three lines on where you stand, and the last attempts. */
export function Home() {
  const { banks, isLoaded, isScanning } = useBanks()
  const sittings = useRows('sittings', (rows) => rows.sittings())
  const summaries = useRows('recent', (rows) => rows.summaries(shownAttempts))
  if (!isLoaded || !sittings.data || !summaries.data) {
    return <div role="status" aria-busy="true" aria-label="Loading" />
  }
  if (!banks.some((bank) => bank.isUsable) && !isScanning) {
    return (
      <EmptyState
        title="No question bank is here yet"
        action={<ButtonLink to="/library">Open the Library</ButtonLink>}
      >
        A bank is a folder of question files. The Library shows where it looks for them and what it found
        wrong.
      </EmptyState>
    )
  }
  if (sittings.data.length === 0 && summaries.data.length === 0) return <FirstRun banks={banks} />
  const recent = summaries.data.filter((summary) => !summary.isArchived)
  return (
    <>
      <h1 className="visually-hidden">Home</h1>
      <NextStep banks={banks} sittings={sittings.data} last={recent[0] ?? null} />
      <ThreeLines banks={banks} last={recent[0] ?? null} />
      {recent.length > 0 && (
        <section className={styles.section}>
          <h2>Your last attempts</h2>
          <AttemptList summaries={recent} />
        </section>
      )}
    </>
  )
}
