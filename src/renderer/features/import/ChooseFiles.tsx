import { useRef, useState } from 'react'
import { chosenFiles, pastedFile, type IncomingFile } from '../../actions/incomingFiles'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Choice'
import { importingWords as words } from '../../wording/en/importing'
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
        <p className={styles.lead}>{words.drop}</p>
        <div className={styles.actions}>
          <FileButton
            label={words.chooseFiles}
            name={words.filesToImport}
            isDisabled={isDisabled}
            isSecond={isSecond}
            onFiles={onFiles}
          />
          <FileButton
            label={words.chooseFolder}
            name={words.folderToImport}
            isDisabled={isDisabled}
            isFolder
            onFiles={onFiles}
          />
          <Button disabled={isDisabled} aria-expanded={isPasting} onClick={() => setIsPasting(!isPasting)}>
            {words.pasteText}
          </Button>
        </div>
      </section>
      {isPasting && <PasteField isDisabled={isDisabled} onFiles={onFiles} />}
      <details className={styles.details}>
        <summary>{words.whatCanBeImported}</summary>
        <ul>
          {words.importable.map((formats) => (
            <li key={formats}>{formats}</li>
          ))}
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
      <Field label={words.questionsAsText} hint={words.pasteHint}>
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
          {words.readText}
        </Button>
      </div>
    </section>
  )
}
