import { useState } from 'react'
import type { BankSummary } from '#core/bank/bank'
import type { Exam } from '#core/bank/exam'
import { examsOf, useBanks } from '../../actions/banks'
import { useRows } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { BookView } from './BookView'

type NotesProps = { bankId?: string | undefined; topic?: string | undefined }

/** Enough attempts to know which exam was sat last in each bank. */
const recentAttempts = 50

/** Notes: a bank's study notes as a book, for the exam sat last unless another is chosen. */
export function Notes({ bankId, topic }: NotesProps) {
  const { banks, isLoaded, isScanning } = useBanks()
  const recent = useRows('recent-exams', (rows) => rows.summaries(recentAttempts))
  const [chosen, setChosen] = useState<string | null>(null)
  const pairs = examsOf(banks).filter(({ bank }) => bankId === undefined || bank.id === bankId)
  if (!isLoaded || !recent.data || (pairs.length === 0 && isScanning)) {
    return <div role="status" aria-busy="true" aria-label="Loading the notes" />
  }
  const last = recent.data.find((summary) => pairs.some((pair) => isPair(pair, summary)))
  const shown =
    pairs.find(({ bank, exam }) => `${bank.id}/${exam.id}` === chosen) ??
    pairs.find((pair) => last && isPair(pair, last)) ??
    pairs[0]
  if (!shown) {
    return (
      <EmptyState title="No notes yet" action={<ButtonLink to="/library">Open the Library</ButtonLink>}>
        Study notes come with a question bank. {bankId ? 'This bank was moved or has a problem.' : ''} The
        Library shows the banks that were found.
      </EmptyState>
    )
  }
  return (
    <BookView
      key={shown.bank.id}
      {...shown}
      topic={topic}
      choices={bankId === undefined || pairs.length > 1 ? pairs : []}
      onChoose={setChosen}
    />
  )
}

function isPair(pair: { bank: BankSummary; exam: Exam }, ids: { bankId: string; examId: string }): boolean {
  return pair.bank.id === ids.bankId && pair.exam.id === ids.examId
}
