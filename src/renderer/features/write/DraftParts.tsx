import { useStore } from 'zustand'
import { useEngine } from '../../actions/engine'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { commonWords } from '../../wording/en/common'
import { writeEditorWords as words } from '../../wording/en/writeEditor'
import { ConflictNotice } from './ConflictNotice'
import { isUnsaved, type Draft } from './draft'
import { useEditorKeys } from './useEditorKeys'

/** Save, undo and redo of a draft. Ctrl+S saves from anywhere on the screen. */
export function SaveButtons({ draft, onSave }: { draft: Draft; onSave: () => void }) {
  const { canWrite } = useEngine()
  const state = useStore(draft.store)
  const canSave = canWrite && !state.isSaving && !state.conflict && isUnsaved(state)
  useEditorKeys(draft, canSave ? onSave : null)
  return (
    <>
      <Button look="primary" disabled={!canSave} title={words.keys.save} onClick={onSave}>
        {state.isSaving ? commonWords.saving : words.save}
      </Button>
      <Button disabled={state.past.length === 0} title={words.keys.undo} onClick={draft.undo}>
        {commonWords.undo}
      </Button>
      <Button disabled={state.future.length === 0} title={words.keys.redo} onClick={draft.redo}>
        {words.redo}
      </Button>
    </>
  )
}

/** Why a draft was not saved; nothing while it can be. */
export function DraftNotices({ draft, what }: { draft: Draft; what: 'question' | 'file' }) {
  const { conflict, error, text } = useStore(draft.store)
  return (
    <>
      {conflict && (
        <ConflictNotice
          what={what}
          theirs={conflict.theirs}
          mine={text}
          onTake={draft.takeTheirs}
          onKeep={draft.keepMine}
        />
      )}
      {error && (
        <Notice tone="wrong" isAlert>
          {error}
        </Notice>
      )}
    </>
  )
}
