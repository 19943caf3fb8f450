import { useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { messageOf } from '#core/common/messageOf'
import { deskAddress, writeAddress } from '../../addresses/addresses'
import { useEngine } from '../../actions/engine'
import type { BankDesk } from '../../api/authoringCalls'
import { Button, ButtonLink } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { writeEditorWords as words } from '../../wording/en/writeEditor'
import type { Draft } from './draft'
import { SaveButtons } from './DraftParts'
import { rememberRemoved } from './removedQuestions'
import styles from './Write.module.css'

type ActionsProps = { desk: BankDesk; draft: Draft; onSave: () => void }

/** What can be done with the whole question. */
export function EditorActions({ desk, draft, onSave }: ActionsProps) {
  const { canWrite } = useEngine()
  const source = useStore(draft.store, (state) => state.source)
  const [isDeleting, setIsDeleting] = useState(false)
  return (
    <div className={styles.toolbar}>
      <SaveButtons draft={draft} onSave={onSave} />
      <span className={styles.spacer} />
      {source && <Neighbors desk={desk} draft={draft} />}
      {source && (
        <Button look="quiet" disabled={!canWrite} onClick={() => setIsDeleting(true)}>
          {words.askDelete}
        </Button>
      )}
      {isDeleting && <DeleteDialog desk={desk} draft={draft} onClose={() => setIsDeleting(false)} />}
    </div>
  )
}

/** The questions before and after this one, and a new one. */
function Neighbors({ desk: { rows, folderName }, draft }: Omit<ActionsProps, 'onSave'>) {
  const source = useStore(draft.store, (state) => state.source)
  const at = rows.findIndex(({ file, index }) => file === source?.file && index === source.index)
  const [before, after] = [rows[at - 1], rows[at + 1]]
  return (
    <>
      {before && (
        <ButtonLink look="quiet" to={writeAddress(folderName, before)}>
          {words.previous}
        </ButtonLink>
      )}
      {after && (
        <ButtonLink look="quiet" to={writeAddress(folderName, after)}>
          {words.next}
        </ButtonLink>
      )}
      <ButtonLink to={writeAddress(folderName, null)}>{words.newQuestion}</ButtonLink>
    </>
  )
}

type DeleteProps = Omit<ActionsProps, 'onSave'> & { onClose: () => void }

function DeleteDialog({ desk, draft, onClose }: DeleteProps) {
  const [, navigate] = useLocation()
  const [error, setError] = useState<string | null>(null)
  const isBusy = useStore(draft.store, ({ isSaving }) => isSaving)
  const { state } = useEngine()
  const remove = async () => {
    try {
      const { source } = draft.store.getState()
      await draft.remove()
      if (source) rememberRemoved(state.dataFolderId, desk.folderName, source)
      navigate(deskAddress(desk.folderName), { replace: true })
    } catch (reason) {
      setError(messageOf(reason))
    }
  }
  return (
    <Dialog
      title={words.deleteTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button look="danger" disabled={isBusy} onClick={() => void remove()}>
            {words.delete}
          </Button>
        </>
      }
    >
      <p>{words.deleteNote}</p>
      {error && <p role="alert">{error}</p>}
    </Dialog>
  )
}
