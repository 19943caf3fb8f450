import { useBanks } from '../../lib/banks'
import { loadPool } from '../../lib/startSitting'
import { useAsync } from '../../lib/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { SetupForm } from './SetupForm'

type SetupProps = { bankId: string; examId: string; topic?: string | null }

/** Exam set-up: what will be drawn, and the button that starts it. */
export function Setup({ bankId, examId, topic = null }: SetupProps) {
  const { banks, isLoaded } = useBanks()
  const bank = banks.find((candidate) => candidate.id === bankId && candidate.isUsable)
  const exam = bank?.exams.find((candidate) => candidate.id === examId)
  const pool = useAsync(`pool:${bank?.hash}`, async (engine) => (bank ? loadPool(engine, bank.id) : null))
  if (!isLoaded || (bank && pool.data === undefined && !pool.error)) {
    return <div role="status" aria-busy="true" aria-label="Loading the bank" />
  }
  if (!bank || !exam || !pool.data) {
    return (
      <EmptyState
        title="This exam is not here"
        action={<ButtonLink to="/library">Open the Library</ButtonLink>}
      >
        {pool.error ?? 'Its bank was moved or has a problem. The Library says which.'}
      </EmptyState>
    )
  }
  return <SetupForm exam={exam} pool={pool.data} topic={topic} />
}
