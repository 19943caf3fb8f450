import { useState } from 'react'
import { writtenId } from '#core/bank/writtenId'
import type { BankDesk, ImportedText as Found, QuestionSource } from '../../api/authoringCalls'
import { useAsync } from '../../hooks/useQuery'
import { writeEditorWords as words } from '../../wording/en/writeEditor'
import { formatWords } from '../../wording/sourceFormats'
import { useCalls } from './useCalls'
import editorStyles from './Editor.module.css'
import styles from './Write.module.css'

type Props = { desk: BankDesk; source: QuestionSource | null }

/** How a question of an imported bank looked in its file; looked up when it is opened. */
export function ImportedText({ desk: { folderName, isImported }, source }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  if (!isImported || !source) return null
  return (
    <details className={editorStyles.imported} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{words.asImported}</summary>
      {isOpen && <Looked folderName={folderName} id={writtenId(source.text)} />}
    </details>
  )
}

function Looked({ folderName, id }: { folderName: string; id: string }) {
  const calls = useCalls()
  const { data, error } = useAsync(`imported ${folderName} ${id}`, async () => ({
    found: await calls.imported(folderName, id),
  }))
  if (error) return <p role="alert">{error}</p>
  if (!data) return <p role="status">{words.lookingUp}</p>
  const { found } = data
  if (!found) return <p className={styles.muted}>{words.notImported}</p>
  return (
    <>
      <p className={styles.muted}>{placeOf(found)}</p>
      {found.text !== '' && <pre>{found.text}</pre>}
      {found.isCut && (
        <p className={styles.muted}>{found.text === '' ? words.textNotKept : words.beginningKept}</p>
      )}
    </>
  )
}

/** `quiz.zip, unit 1/eggs.xml, line 12 (Moodle XML)` */
function placeOf({ source, path, line, format }: Found): string {
  const parts = [source, path === source ? null : path, line === null ? null : words.line(line)]
  const named = formatWords(format)
  return parts.filter(Boolean).join(', ') + (named ? ` (${named})` : '')
}
