import { useState } from 'react'
import type { BankId } from '#core/bank/ids'
import { filterOf, type SittingChoice } from '../../actions/drawForm'
import { useEngine } from '../../actions/engine'
import { roundOf } from '../../actions/roundChoice'
import { longestName, saveRound } from '../../actions/savedRounds'
import { commonWords } from '../../wording/en/common'
import { setupWords as words } from '../../wording/en/setup'
import { filterWords, type TopicTitles } from '../../wording/filterWords'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Choice'
import { Dialog } from '../../ui/Dialog'

type SaveRoundDialogProps = {
  bankId: BankId
  choice: SittingChoice
  titles: TopicTitles
  onClose: () => void
}

/** Names what is set up now, so that it can be started again in one press. */
export function SaveRoundDialog({ bankId, choice, titles, onClose }: SaveRoundDialogProps) {
  const engine = useEngine()
  const proposed = filterWords(choice.exam, filterOf(choice), titles) ?? words.everything
  const [name, setName] = useState(proposed.slice(0, longestName))
  const save = () => {
    saveRound(engine, roundOf(name.trim(), bankId, choice))
    onClose()
  }
  const canSave = name.trim() !== '' && engine.canWrite
  return (
    <Dialog
      title={words.saveRoundTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{commonWords.cancel}</Button>
          <Button look="primary" disabled={!canSave} onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <Field label={words.name} hint={words.nameHint}>
        {(id) => (
          <input
            id={id}
            value={name}
            maxLength={longestName}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              // The set-up around it would start.
              event.preventDefault()
              if (canSave) save()
            }}
          />
        )}
      </Field>
    </Dialog>
  )
}
