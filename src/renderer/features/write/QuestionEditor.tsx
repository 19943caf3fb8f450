import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useEngine } from '../../actions/engine'
import type { BankDesk, Finding } from '../../api/authoringCalls'
import { useRemembered } from '../../hooks/useRemembered'
import { Notice } from '../../ui/Notice'
import { Tabs } from '../../ui/Tabs'
import { writeEditorWords as words } from '../../wording/en/writeEditor'
import { writeFormWords } from '../../wording/en/writeForm'
import { formatOf, isUnsaved, type Draft } from './draft'
import { DraftNotices } from './DraftParts'
import { EditorActions } from './EditorActions'
import { EditorHead } from './EditorHead'
import { ImportedText } from './ImportedText'
import { LazyYamlEditor } from './LazyYamlEditor'
import { FindingList } from './FindingList'
import { findingParts } from './findingParts'
import { FormContext, textIn, type QuestionFormContext } from './formContext'
import { idFor } from './newQuestion'
import { Preview } from './Preview'
import { QuestionForm } from './QuestionForm'
import { readSource, withEdits, withMove } from './source/editSource'
import type { FieldPath } from './source/fieldEdit'
import { useCalls } from './useCalls'
import { useCheck } from './useCheck'
import { useLeftFields } from './useLeftFields'
import editorStyles from './Editor.module.css'
import fieldStyles from './Fields.module.css'

type EditorProps = { desk: BankDesk; draft: Draft; onSave: () => void }

type View = 'form' | 'yaml' | 'preview'

const panelId = 'question-view'

/** A question as form and as YAML, with what is wrong with it and how a candidate will see it. */
export function QuestionEditor({ desk, draft, onSave }: EditorProps) {
  const state = useStore(draft.store)
  const { text, source } = state
  const format = formatOf(state)
  const [view, setView] = useRemembered<View>('view', 'form')
  const [target, setTarget] = useState<Target | null>(null)
  const read = useMemo(() => readSource(text, format), [text, format])
  const ids = useMemo(() => new Set(desk.rows.map(({ id }) => id)), [desk.rows])
  const suggestedId = idFor(textIn(read.value, ['stem']), ids)
  const checked = useCheck(desk.folderName, draft, suggestedId)
  const { left, leave, sayAll } = useLeftFields(source === null)
  const findings = checked?.findings ?? null
  const { said, needed } = useMemo(() => findingParts(findings ?? none, text, left), [findings, text, left])
  const fix = ({ fix: remedy }: Finding) => {
    if (!remedy) return
    draft.settle()
    draft.edit(withEdits(text, remedy.edits, format), 'fix')
    draft.settle()
  }
  const goTo = (line: number) => {
    setView('yaml')
    setTarget({ line, count: (target?.count ?? 0) + 1 })
  }
  return (
    <div className={editorStyles.editor}>
      <EditorHead
        desk={desk}
        title={textIn(read.value, ['id'])}
        isNew={source === null}
        isUnsaved={isUnsaved(state)}
      />
      <EditorActions
        desk={desk}
        draft={draft}
        onSave={() => {
          sayAll()
          onSave()
        }}
      />
      <DraftNotices draft={draft} what="question" />
      <div className={editorStyles.panes} data-view={view}>
        <div className={editorStyles.writing}>
          <Tabs
            label={words.ways}
            panelId={panelId}
            value={view}
            tabs={[
              { value: 'form', label: words.form },
              { value: 'yaml', label: format === 'json' ? 'JSON' : 'YAML' },
              { value: 'preview', label: words.preview, className: editorStyles.previewTab },
            ]}
            onChange={setView}
          />
          <div
            id={panelId}
            role="tabpanel"
            aria-label={view === 'yaml' ? 'YAML' : words.form}
            className={editorStyles.pane}
          >
            {view === 'yaml' ? (
              <YamlPane {...{ draft, target }} findings={said} onEdit={sayAll} />
            ) : (
              <FormPane {...{ desk, draft, read, suggestedId }} onGo={goTo} onLeave={leave} />
            )}
          </div>
        </div>
        <div className={editorStyles.beside}>
          <FindingList findings={findings && said} needed={needed} onFix={fix} onGo={goTo} />
          <Preview question={checked?.question ?? null} pictures={desk.pictures} />
          <ImportedText desk={desk} source={source} />
        </div>
      </div>
    </div>
  )
}

const none: readonly Finding[] = []

type Target = { line: number; count: number }

type YamlPaneProps = {
  draft: Draft
  findings: readonly Finding[]
  target: Target | null
  onEdit: () => void
}

function YamlPane({ draft, findings, target, onEdit }: YamlPaneProps) {
  const { canWrite } = useEngine()
  const text = useStore(draft.store, (state) => state.text)
  return (
    <LazyYamlEditor
      label={words.questionText}
      text={text}
      findings={findings}
      isReadOnly={!canWrite}
      target={target}
      onEdit={(next) => {
        onEdit()
        draft.edit(next, 'yaml')
      }}
      onUndo={draft.undo}
      onRedo={draft.redo}
    />
  )
}

type FormPaneProps = {
  desk: BankDesk
  draft: Draft
  read: ReturnType<typeof readSource>
  suggestedId: string
  onGo: (line: number) => void
  onLeave: (path: FieldPath) => void
}

function FormPane({ desk, draft, read, suggestedId, onGo, onLeave }: FormPaneProps) {
  const calls = useCalls()
  const { canWrite } = useEngine()
  const { value, fault } = read
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (fault || !isMapping) {
    return (
      <Notice
        tone="wrong"
        action={
          <button type="button" className={editorStyles.linkButton} onClick={() => onGo(fault?.line ?? 1)}>
            {words.openText}
          </button>
        }
      >
        {fault ? words.unreadable(fault.message, fault.line) : words.noQuestion}
      </Notice>
    )
  }
  const { store } = draft
  const format = formatOf(store.getState())
  const form: QuestionFormContext = {
    value,
    desk,
    change: (edits, origin) => draft.edit(withEdits(store.getState().text, edits, format), origin),
    move(path, from, to) {
      draft.settle()
      draft.edit(withMove(store.getState().text, { path, from, to }, format), 'move')
      draft.settle()
    },
    settle: draft.settle,
    leave(path) {
      draft.settle()
      onLeave(path)
    },
    async addPicture(file) {
      const name = file.name || writeFormWords.unnamedPicture
      const path = await calls.addPicture(desk.folderName, name, file)
      const shown = name.replace(/\.[A-Za-z]+$/, '').replaceAll(/[-_[\]]+/g, ' ')
      return `![${shown.trim()}](${path})`
    },
  }
  return (
    <FormContext value={form}>
      <fieldset className={fieldStyles.whole} disabled={!canWrite}>
        <legend className="visually-hidden">{writeFormWords.question}</legend>
        <QuestionForm suggestedId={suggestedId} />
      </fieldset>
    </FormContext>
  )
}
