import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { deskAddress } from '../../addresses/addresses'
import { useEngine } from '../../actions/engine'
import type { BankDesk, FileSource, Finding, QuestionSource } from '../../api/authoringCalls'
import { useAsync } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { writeEditorWords as words } from '../../wording/en/writeEditor'
import { createDraft, isUnsaved, type DraftDeps } from './draft'
import { DraftNotices, SaveButtons } from './DraftParts'
import { EditorHead } from './EditorHead'
import { FindingList } from './FindingList'
import { keptKey, readKept } from '../../actions/keptTexts'
import { useCalls, useDesk } from './useCalls'
import { useKeptDraft } from './useKeptDraft'
import { LazyYamlEditor } from './LazyYamlEditor'
import editorStyles from './Editor.module.css'
import styles from './Write.module.css'

/** A bank's own file or one of its exams, as YAML. */
export function FileScreen({ folderName, file }: { folderName: string; file: string }) {
  const calls = useCalls()
  const desk = useDesk(folderName)
  const source = useAsync(`file ${folderName} ${file}`, () => calls.file(folderName, file))
  const error = desk.error ?? source.error
  if (error) {
    return (
      <EmptyState
        title={words.fileClosed}
        action={<ButtonLink to={deskAddress(folderName)}>{words.backToBank}</ButtonLink>}
      >
        {error}
      </EmptyState>
    )
  }
  if (!desk.data || !source.data) return <div role="status" aria-busy="true" aria-label={words.openingFile} />
  return <FileEditor desk={desk.data} source={source.data} />
}

/** A draft takes a whole file as it takes a question: as a text with a version. */
const asQuestion = (source: FileSource): QuestionSource => ({ ...source, index: 0 })

function FileEditor({ desk, source }: { desk: BankDesk; source: FileSource }) {
  const calls = useCalls()
  const { canWrite, state: service } = useEngine()
  const { folderName } = desk
  const { file } = source
  const [key] = useState(() => keptKey(service.dataFolderId, folderName, file))
  const [draft] = useState(() => {
    const files: DraftDeps['calls'] = {
      source: async () => asQuestion(await calls.file(folderName, file)),
      save: async (_, mine, text) => asQuestion(await calls.saveFile(folderName, mine, text)),
      add: () => Promise.reject(new Error(words.fileGone)),
      remove: () => Promise.reject(new Error(words.fileNeeded)),
    }
    return createDraft(
      { calls: files, folderName },
      { source: asQuestion(source), first: '', kept: readKept(key) },
    )
  })
  useKeptDraft(draft, key)
  const state = useStore(draft.store)
  const { text } = state
  const findings = useFileCheck(folderName, file, text)
  const [target, setTarget] = useState<{ line: number; count: number } | null>(null)
  const shown = useMemo(() => findings ?? [], [findings])
  return (
    <div className={editorStyles.editor}>
      <EditorHead desk={desk} title={file} isNew={false} isUnsaved={isUnsaved(state)} />
      <div className={styles.toolbar}>
        <SaveButtons draft={draft} onSave={() => void draft.save((whole) => whole)} />
      </div>
      <DraftNotices draft={draft} what="file" />
      <LazyYamlEditor
        label={words.fileText(file)}
        text={text}
        findings={shown}
        isReadOnly={!canWrite}
        target={target}
        onEdit={(next) => draft.edit(next, 'yaml')}
        onUndo={draft.undo}
        onRedo={draft.redo}
      />
      <FindingList
        findings={findings}
        onFix={() => undefined}
        onGo={(line) => setTarget({ line, count: (target?.count ?? 0) + 1 })}
      />
    </div>
  )
}

/** The whole bank is read for each judgment. */
const restMs = 400

function useFileCheck(folderName: string, file: string, text: string): Finding[] | null {
  const calls = useCalls()
  const [findings, setFindings] = useState<Finding[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(() => {
      calls.checkFile(folderName, file, text).then(
        (found) => isCurrent && setFindings(found),
        // The next change asks again.
        () => undefined,
      )
    }, restMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [calls, folderName, file, text])
  return findings
}
