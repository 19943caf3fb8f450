import { useState } from 'react'
import type { Attempt } from '#core/history/records'
import { loadPool } from '../../actions/pool'
import { codeOfForm } from '../../actions/sharedForms'
import { useAsync } from '../../hooks/useQuery'
import { FormCode } from '../../parts/FormCode'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

/** The code of a mock that was sat, for somebody who wants the same one. */
export function ShareAttempt({ attempt }: { attempt: Attempt }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Share this form…</Button>
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
    <Dialog title="Share this form" onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      {!found && !error && <p role="status">Working out the code…</p>}
      {error && <p role="alert">{error}</p>}
      {found?.code && (
        <>
          <FormCode code={found.code} />
          <p>
            Anyone who has this bank and enters the code in set-up, under “Use a code”, gets the same
            questions in the same order.
          </p>
        </>
      )}
      {found && !found.code && (
        <p>
          {found.isSameBank
            ? 'This form was chosen by what you had seen before, so no code draws it for anyone else. To take the same form as somebody, use “Share this form” in set-up before you start.'
            : 'The bank has changed since you took this form, so a code would draw other questions.'}
        </p>
      )}
    </Dialog>
  )
}
