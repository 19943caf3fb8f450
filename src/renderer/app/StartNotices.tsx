import { useState } from 'react'
import { useSaveState, useSetAside } from '../hooks/useSaveState'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { frameWords as words } from '../wording/en/frame'
import type { StartNotice } from './startNotice'

type StartNoticesProps = { notices: readonly StartNotice[]; onDismiss: (notice: StartNotice) => void }

/** What the start had to say, each until it is dismissed. */
export function StartNotices({ notices, onDismiss }: StartNoticesProps) {
  return notices.map((notice) => (
    <Notice
      key={typeof notice === 'string' ? notice : 'taken over'}
      action={
        <Button look="quiet" onClick={() => onDismiss(notice)}>
          {words.dismiss}
        </Button>
      }
    >
      {typeof notice === 'string' ? notice : <TakenOver count={notice.takenOver} />}
    </Notice>
  ))
}

/** Says that they are saved only when they are, and goes on saying so whatever is saved later. */
function TakenOver({ count }: { count: number }) {
  const { status } = useSaveState()
  const isRefused = useSetAside().length > 0
  const [isSaved, setIsSaved] = useState(false)
  // Those the log refuses are told elsewhere.
  if (status === 'saved' && !isRefused && !isSaved) setIsSaved(true)
  return isSaved ? words.takenOver(count) : words.takingOver(count)
}
