import { useState } from 'react'
import { useLocation } from 'wouter'
import type { BankSummary } from '#core/bank/bank'
import { messageOf } from '#core/common/messageOf'
import { deskAddress } from '../../addresses/addresses'
import { useEngine } from '../../actions/engine'
import { authoringCalls } from '../../api/authoringCalls'
import { ActError } from '../../ui/ActError'
import { Button, ButtonLink } from '../../ui/Button'
import { libraryWords as words } from '../../wording/en/library'

/** The way to the workbench: at once for a bank of one's own, by a copy for any other. */
export function EditBank({ bank }: { bank: BankSummary }) {
  const { client, canWrite } = useEngine()
  const [, navigate] = useLocation()
  const [isCopying, setIsCopying] = useState(false)
  const [error, setError] = useState<string | null>(null)
  if (bank.root === 'data') {
    return <ButtonLink to={deskAddress(bank.folderName)}>{words.edit}</ButtonLink>
  }
  const copy = async () => {
    setIsCopying(true)
    setError(null)
    try {
      const { folderName } = await authoringCalls(client).copyBank(bank.id)
      navigate(deskAddress(folderName))
    } catch (reason) {
      setError(messageOf(reason))
      setIsCopying(false)
    }
  }
  return (
    <>
      <Button disabled={!canWrite || isCopying} title={words.copyHint} onClick={() => void copy()}>
        {isCopying ? words.copying : words.copyToEdit}
      </Button>
      <ActError error={error} />
    </>
  )
}
