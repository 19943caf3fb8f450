import type { BankSummary } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import { questionBudgetMs } from '#core/bank/exam'
import { isOffered, useBanks } from '../../actions/banks'
import { loadPool } from '../../actions/pool'
import { useAsync } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { commonWords } from '../../wording/en/common'
import { setupWords as words } from '../../wording/en/setup'
import { CodedSetup } from './CodedSetup'
import { SetupForm } from './SetupForm'

type SetupProps = { bankId: string; examId: string; topic?: string | null; code?: string }

/** Exam set-up: what will be drawn, and the button that starts it. */
export function Setup({ bankId, examId, topic = null, code }: SetupProps) {
  const { banks, isLoaded } = useBanks()
  const bank = banks.find((candidate) => candidate.id === bankId && candidate.isUsable)
  const exam = bank?.exams.find((candidate) => candidate.id === examId && isOffered(bank, candidate))
  const pool = usePool(bank, exam)
  if (!isLoaded || (exam && pool.data === undefined && !pool.error)) {
    return <div role="status" aria-busy="true" aria-label={words.loading} />
  }
  if (!bank || !exam || !pool.data) {
    return (
      <EmptyState
        title={words.notHereTitle}
        action={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}
      >
        {pool.error ?? words.notHere}
      </EmptyState>
    )
  }
  const about = { exam, pool: pool.data }
  return code === undefined ? <SetupForm {...about} topic={topic} /> : <CodedSetup {...about} text={code} />
}

/** Null without an exam to load it for. */
function usePool(bank: BankSummary | undefined, exam: Exam | undefined) {
  return useAsync(
    `pool ${bank?.id}/${exam?.id}`,
    async (engine) => (bank && exam ? loadPool(engine, bank.id, questionBudgetMs(exam)) : null),
    `${bank?.hash} ${exam ? 'known' : ''}`,
  )
}
