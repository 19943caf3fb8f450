import { useStore } from 'zustand'
import type { ImportPreview } from '../../api/client'
import { formatCount } from '../../wording/format'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { DuplicateList } from './DuplicateList'
import type { ImportFlow } from './importStore'
import { formatWords } from '../../wording/sourceFormats'
import { typeCountWords } from './importWords'
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
        <h1>{preview.questionCount > 0 ? 'Check what was found' : 'No questions to import yet'}</h1>
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
          <Button onClick={flow.cancel}>Choose other files</Button>
        </div>
      )}
    </>
  )
}

function foundWords({ format, questionCount, types, unsupportedCount }: ImportPreview): string {
  const from = formatWords(format)
  const parts = types.map(({ type, count }) => typeCountWords(type, count))
  const counts = formatCount(questionCount, 'question')
  const left =
    unsupportedCount > 0
      ? ` ${formatCount(unsupportedCount, 'question')} can’t be imported; see why below.`
      : ''
  const kinds = parts.length > 0 ? `: ${parts.join(', ')}` : ''
  return `${counts}${from ? ` from ${from}` : ''}${kinds}.${left}`
}
