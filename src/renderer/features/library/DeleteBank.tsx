import { useState } from 'react'
import { useLocation } from 'wouter'
import type { BankSummary } from '#core/bank/bank'
import { messageOf } from '#core/common/messageOf'
import { useEngine } from '../../actions/engine'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { commonWords } from '../../wording/en/common'
import { libraryWords as words } from '../../wording/en/library'

/** Deletes a bank of one's own after saying what becomes of its history; the Library brings it back. */
export function DeleteBank({ bank }: { bank: BankSummary }) {
  const { client, canWrite } = useEngine()
  const [, navigate] = useLocation()
  const [isAsking, setIsAsking] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const handleDelete = async () => {
    setIsBusy(true)
    setError(null)
    try {
      const { name } = await client.removeBank(bank.id)
      navigate('/library', { state: { removed: name } })
    } catch (reason) {
      setError(messageOf(reason))
      setIsBusy(false)
    }
  }
  return (
    <>
      <Button look="quiet" disabled={!canWrite} onClick={() => setIsAsking(true)}>
        {words.deleteAsk}
      </Button>
      {isAsking && (
        <Dialog
          title={words.deleteTitle(bank.title)}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>{commonWords.cancel}</Button>
              <Button look="danger" disabled={isBusy} onClick={() => void handleDelete()}>
                {words.deleteBank}
              </Button>
            </>
          }
        >
          <p>{words.deleteConsequence(bank.questionCount)}</p>
          <ActError error={error} />
        </Dialog>
      )}
    </>
  )
}
