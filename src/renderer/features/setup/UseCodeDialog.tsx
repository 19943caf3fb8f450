import { useState } from 'react'
import { useLocation } from 'wouter'
import { writtenCode } from '#core/form/formCode'
import { codedSetupAddress } from '../../addresses/addresses'
import { useBanks } from '../../actions/banks'
import { findForm, type FoundForm } from '../../actions/sharedForms'
import { commonWords } from '../../wording/en/common'
import { sharedFormsWords as words } from '../../wording/en/sharedForms'
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
      title={words.enterCodeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{commonWords.cancel}</Button>
          {found?.status === 'differs' && <Button onClick={() => open(found)}>{words.drawAnyway}</Button>}
          <Button look="primary" disabled={text.trim() === ''} onClick={handleUse}>
            {words.draw}
          </Button>
        </>
      }
    >
      <Field label={words.code} hint={words.codeHint(example)}>
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
      return words.isNoCode(example)
    case 'mistyped':
      return words.isMistyped
    case 'newer':
      return words.isNewer
    case 'noBank':
      return words.hasNoBank
    case 'noExam':
      return words.hasNoExam(found.bankTitle)
    default:
      return words.differs(found.bankTitle)
  }
}
