import { useState } from 'react'
import { useLocation } from 'wouter'
import { writtenCode } from '#core/form/formCode'
import { codedSetupAddress } from '../../addresses/addresses'
import { useBanks } from '../../actions/banks'
import { findForm, type FoundForm } from '../../actions/sharedForms'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'

const example = '5XK-B0T-4D1-60X-DWT-5D8'

/** Takes the code of a form that somebody shared. */
export function UseCodeDialog({ onClose }: { onClose: () => void }) {
  const { banks } = useBanks()
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const [found, setFound] = useState<FoundForm | null>(null)
  const open = (form: FoundForm) => {
    if ('examId' in form) navigate(codedSetupAddress(form.bankId, form.examId, text.trim()))
    onClose()
  }
  const handleUse = () => {
    const form = findForm(text, banks)
    if (form.status === 'found') open(form)
    else setFound(form)
  }
  return (
    <Dialog
      title="Use a code"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {found?.status === 'differs' && (
            <Button onClick={() => open(found)}>Draw from my copy anyway</Button>
          )}
          <Button look="primary" disabled={text.trim() === ''} onClick={handleUse}>
            Draw this form
          </Button>
        </>
      }
    >
      <Field
        label="Form code"
        hint={`18 letters and digits, such as ${example}. Spaces and case don’t matter.`}
      >
        {(id) => (
          <input
            id={id}
            value={text}
            size={26}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setText(writtenCode(event.target.value))
              setFound(null)
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              // The set-up around it would start.
              event.preventDefault()
              handleUse()
            }}
          />
        )}
      </Field>
      {found && (
        <Notice tone={found.status === 'differs' ? 'warning' : 'wrong'} isAlert>
          {wordsOf(found)}
        </Notice>
      )}
    </Dialog>
  )
}

function wordsOf(found: FoundForm): string {
  switch (found.status) {
    case 'noCode':
      return `This isn’t a form code. A code has 18 letters and digits, such as ${example}.`
    case 'mistyped':
      return 'Something in this code is mistyped. Compare it with the one you were given.'
    case 'newer':
      return 'This code was made by a newer version of Rehearse. Update Rehearse to use it.'
    case 'noBank':
      return 'The bank of this form isn’t in your library. Get it from the person who shared the code, import it, and enter the code again.'
    case 'noExam':
      return `Your copy of ${found.bankTitle} doesn’t have the exam of this form. Get the version of the bank the code was made with, and enter the code again.`
    default:
      return `Your copy of ${found.bankTitle} isn’t the one this code was made with, so it would draw other questions. Get the same version of the bank and enter the code again.`
  }
}
