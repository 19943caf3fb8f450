import { useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import { saveFile } from '../../actions/saveFile'
import type { BankDesk } from '../../api/authoringCalls'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { writeDeskWords as words } from '../../wording/en/writeDesk'
import { useCalls } from './useCalls'

type Outcome = { tone: 'info' | 'right' | 'wrong'; message: string }

/** Saves what was changed in a copy as a patch, for the authors of the bank it was copied from. */
export function HandBack({ desk: { folderName, copiedFrom } }: { desk: BankDesk }) {
  const calls = useCalls()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const save = async () => {
    setOutcome(null)
    try {
      const { name, text, fileCount } = await calls.patch(folderName)
      if (text === '') {
        setOutcome({ tone: 'info', message: words.nothingDiffers(copiedFrom?.title ?? null) })
        return
      }
      saveFile(name, new Blob([text], { type: 'text/x-diff' }))
      setOutcome({ tone: 'right', message: words.patchSaved(name, fileCount) })
    } catch (reason) {
      setOutcome({ tone: 'wrong', message: messageOf(reason) })
    }
  }
  return (
    <>
      <Button onClick={() => void save()}>{words.savePatch}</Button>
      {outcome && (
        <Notice tone={outcome.tone} isAlert>
          {outcome.message}
        </Notice>
      )}
    </>
  )
}
