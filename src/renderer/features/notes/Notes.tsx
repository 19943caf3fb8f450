import { useState } from 'react'
import { examsOf, useBanks } from '../../actions/banks'
import { usePreparedExam } from '../../hooks/usePreparedExam'
import { examKeyOf } from '../../actions/preparedExam'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { commonWords } from '../../wording/en/common'
import { notesWords as words } from '../../wording/en/notes'
import { BookView } from './BookView'

type NotesProps = { bankId?: string | undefined; topic?: string | undefined }

/** Notes: a bank's study notes as a book, for the exam prepared for unless another is chosen. */
export function Notes({ bankId, topic }: NotesProps) {
  const { banks, isLoaded, isScanning } = useBanks()
  const [chosen, setChosen] = useState<string | null>(null)
  const pairs = examsOf(banks).filter(({ bank }) => bankId === undefined || bank.id === bankId)
  const prepared = usePreparedExam(pairs)
  if (!isLoaded || prepared === undefined || (pairs.length === 0 && isScanning)) {
    return <div role="status" aria-busy="true" aria-label={words.loading} />
  }
  const shown = pairs.find((pair) => examKeyOf(pair) === chosen) ?? prepared
  if (!shown) {
    return (
      <EmptyState
        title={words.noneTitle}
        action={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}
      >
        {words.comeWithBank} {bankId && `${words.bankGone} `}
        {words.seeLibrary}
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
