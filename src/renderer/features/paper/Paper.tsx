import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Exam } from '#core/bank/exam'
import { parseFormCode, writtenCode } from '#core/form/formCode'
import type { BankId } from '#core/bank/ids'
import { messageOf } from '#core/common/messageOf'
import { isOffered, useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { loadPool } from '../../actions/pool'
import { newCode } from '../../actions/sharedForms'
import { paperAddress, setupAddress } from '../../addresses/addresses'
import { useAsync } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Notice } from '../../ui/Notice'
import { commonWords } from '../../wording/en/common'
import { paperWords as words } from '../../wording/en/paper'
import { told } from '../../wording/told'
import { loadPaper } from './loadPaper'
import { PaperSheets } from './PaperSheets'

type PaperProps = { bankId: string; examId: string; code: string }

/** A mock exam on paper: the form of a code, its answer sheet, and its key apart from both. */
export function Paper({ bankId, examId, code }: PaperProps) {
  const { banks, isLoaded } = useBanks()
  const bank = banks.find((candidate) => candidate.id === bankId && candidate.isUsable)
  const exam = bank?.exams.find((candidate) => candidate.id === examId && isOffered(bank, candidate))
  if (!isLoaded) return <Loading />
  if (!bank || !exam)
    return (
      <EmptyState
        title={words.notHereTitle}
        action={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}
      >
        {words.notHere}
      </EmptyState>
    )
  return code === 'new' ? (
    <NewPaper bankId={bank.id} exam={exam} />
  ) : (
    <CodedPaper bankId={bank.id} exam={exam} text={code} />
  )
}

function Loading() {
  return <div role="status" aria-busy="true" aria-label={words.drawing} />
}

type ExamProps = { bankId: BankId; exam: Exam }

/** A new form, under the address of its code: printed again, it is the same. */
function NewPaper({ bankId, exam }: ExamProps) {
  const engine = useEngine()
  const [, navigate] = useLocation()
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    loadPool(engine, bankId).then(
      (pool) => navigate(paperAddress(bankId, exam.id, newCode(pool, exam, false)), { replace: true }),
      (reason: unknown) => setError(told(messageOf(reason))),
    )
  }, [engine, bankId, exam, navigate])
  return error === null ? <Loading /> : <Notice tone="wrong">{error}</Notice>
}

function CodedPaper({ bankId, exam, text }: ExamProps & { text: string }) {
  const { data: paper, error } = useAsync(`paper ${bankId} ${exam.id} ${text}`, async (engine) => {
    const code = parseFormCode(text)
    return typeof code === 'string' ? null : loadPaper(engine, bankId, exam, code)
  })
  if (error) return <Notice tone="wrong">{error}</Notice>
  if (paper === undefined) return <Loading />
  if (paper === null)
    return (
      <EmptyState
        title={words.noCodeTitle}
        action={<ButtonLink to={setupAddress(bankId, exam.id)}>{words.setUp(exam.code)}</ButtonLink>}
      >
        {words.compareCode}
      </EmptyState>
    )
  return <PaperSheets bankId={bankId} exam={exam} code={writtenCode(text)} paper={paper} />
}
