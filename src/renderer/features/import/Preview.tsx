import { useStore } from 'zustand'
import type { ImportPreview } from '../../api/client'
import { importingWords as words } from '../../wording/en/importing'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { DuplicateList } from './DuplicateList'
import type { ImportFlow } from './importStore'
import { traitWords } from '../../wording/en/traits'
import { formatWords } from '../../wording/sourceFormats'
import { IssueList } from './IssueList'
import { SampleQuestions } from './SampleQuestions'
import { SaveForm } from './SaveForm'
import { TableMappingForm } from './TableMappingForm'
import styles from './Import.module.css'

/** What was found, and everything that can be decided before it is saved. */
export function Preview({ flow }: { flow: ImportFlow }) {
  const { preview, importId, isRereading, error } = useStore(flow.store)
  if (!preview || importId === null) return null
  return (
    <>
      <header>
        <h1>{preview.questionCount > 0 ? words.checkFound : words.noQuestions}</h1>
        <p className={styles.muted}>{foundWords(preview)}</p>
      </header>
      {preview.table && (
        <TableMappingForm
          table={preview.table}
          isBusy={isRereading}
          onChange={(mapping) => void flow.correct({ mapping })}
        />
      )}
      <ActError error={error} />
      <div className={styles.found} aria-busy={isRereading}>
        <SampleQuestions preview={preview} />
        <IssueList key={`${importId} ${preview.issueCount}`} importId={importId} preview={preview} />
        <DuplicateList preview={preview} />
      </div>
      {preview.questionCount > 0 ? (
        <SaveForm flow={flow} preview={preview} />
      ) : (
        <div className={styles.actions}>
          <Button onClick={flow.cancel}>{words.chooseOthers}</Button>
        </div>
      )}
    </>
  )
}

function foundWords({ format, questionCount, types, unsupportedCount }: ImportPreview): string {
  const parts = types.map(({ type, count }) => words.ofType(count, traitWords.typesInText[type]))
  const found = words.found(questionCount, formatWords(format), parts)
  return unsupportedCount > 0 ? `${found} ${words.unsupported(unsupportedCount)}` : found
}
