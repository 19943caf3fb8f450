import { useState } from 'react'
import type { Attempt } from '#core/history/records'
import { loadPool } from '../../actions/pool'
import { codeOfForm } from '../../actions/sharedForms'
import { useAsync } from '../../hooks/useQuery'
import { commonWords } from '../../wording/en/common'
import { reportWords as words } from '../../wording/en/report'
import { FormCode } from '../../parts/FormCode'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

/** The code of a mock that was sat, for somebody who wants the same one. */
export function ShareAttempt({ attempt }: { attempt: Attempt }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{words.openShareForm}</Button>
      {isOpen && <ShareDialog attempt={attempt} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function ShareDialog({ attempt, onClose }: { attempt: Attempt; onClose: () => void }) {
  const { form, exam } = attempt
  const { data: found, error } = useAsync(`form code ${attempt.attemptId}`, async (engine) => {
    const pool = await loadPool(engine, form.bankId)
    const isSameBank = pool.bankHash === form.bankHash
    return { isSameBank, code: isSameBank ? codeOfForm(pool, exam, form) : null }
  })
  return (
    <Dialog
      title={words.shareForm}
      onClose={onClose}
      actions={<Button onClick={onClose}>{commonWords.close}</Button>}
    >
      {!found && !error && <p role="status">{words.findingCode}</p>}
      {error && <p role="alert">{error}</p>}
      {found?.code && (
        <>
          <FormCode code={found.code} />
          <p>{words.whatCodeDoes}</p>
        </>
      )}
      {found && !found.code && <p>{found.isSameBank ? words.noCodeForForm : words.noCodeForBank}</p>}
    </Dialog>
  )
}
