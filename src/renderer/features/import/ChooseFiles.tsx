import { useRef, useState } from 'react'
import { chosenFiles, pastedFile, type IncomingFile } from '../../actions/incomingFiles'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Choice'
import styles from './Import.module.css'

/** `isSecond`: something else is the next step on the screen. */
type ChooseFilesProps = {
  isDisabled: boolean
  isSecond?: boolean
  onFiles: (files: IncomingFile[]) => void
}

/** The ways in: files, a folder, or text. Dropping works anywhere on the window. */
export function ChooseFiles({ isDisabled, isSecond = false, onFiles }: ChooseFilesProps) {
  const [isPasting, setIsPasting] = useState(false)
  return (
    <>
      <section className={styles.drop}>
        <p className={styles.lead}>Drop files, a folder, or an archive here, or choose them.</p>
        <div className={styles.actions}>
          <FileButton
            label="Choose files…"
            name="Files to import"
            isDisabled={isDisabled}
            isSecond={isSecond}
            onFiles={onFiles}
          />
          <FileButton
            label="Choose a folder…"
            name="Folder to import"
            isDisabled={isDisabled}
            isFolder
            onFiles={onFiles}
          />
          <Button disabled={isDisabled} aria-expanded={isPasting} onClick={() => setIsPasting(!isPasting)}>
            Paste text…
          </Button>
        </div>
      </section>
      {isPasting && <PasteField isDisabled={isDisabled} onFiles={onFiles} />}
      <details className={styles.details}>
        <summary>What can be imported</summary>
        <ul>
          <li>Markdown question banks: checkbox lists, lettered options with an answer, quizdown</li>
          <li>CSV, TSV, and Excel files, with or without a header</li>
          <li>Moodle XML, GIFT, Aiken, and H5P question sets</li>
          <li>QTI 1.2 from Canvas or Blackboard, QTI 2.1, 2.2, and 3.0</li>
          <li>Anki decks (.apkg, .colpkg) and Anki text exports</li>
          <li>JSON: exam-simulator files, question lists, Open Trivia, JSON lines</li>
        </ul>
      </details>
    </>
  )
}

type FileButtonProps = ChooseFilesProps & { label: string; name: string; isFolder?: boolean }

function FileButton({
  label,
  name,
  isDisabled,
  isSecond = false,
  isFolder = false,
  onFiles,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        look={isFolder || isSecond ? 'plain' : 'primary'}
        disabled={isDisabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={name}
        {...(isFolder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          const files = chosenFiles(event.target.files ?? [])
          // The same files again are a new choice.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}

function PasteField({ isDisabled, onFiles }: ChooseFilesProps) {
  const [text, setText] = useState('')
  return (
    <section className={styles.section}>
      <Field label="Questions as text" hint="Markdown, GIFT, Aiken, CSV, XML, or JSON.">
        {(id) => (
          <textarea
            id={id}
            rows={10}
            className={styles.paste}
            value={text}
            spellCheck={false}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button
          look="primary"
          disabled={isDisabled || text.trim() === ''}
          onClick={() => onFiles([pastedFile(text)])}
        >
          Read this text
        </Button>
      </div>
    </section>
  )
}
