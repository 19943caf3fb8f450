import { useState, type ClipboardEvent, type DragEvent } from 'react'
import { textLimits } from '#core/bank/textLimits'
import { messageOf } from '#core/common/messageOf'
import { ActError } from '../../ui/ActError'
import { Field } from '../../ui/Choice'
import { textIn, useForm } from './formContext'
import type { FieldPath } from './source/fieldEdit'
import styles from './Fields.module.css'

type MarkdownFieldProps = {
  label: string
  hint?: string
  path: FieldPath
  /** A field that may be missing is taken away when it is emptied. */
  isOptional?: boolean
  rows?: number
}

/** A text in Markdown. A picture that is dropped or pasted is added to the bank and named in the text. */
export function MarkdownField({ label, hint = '', path, isOptional = false, rows = 2 }: MarkdownFieldProps) {
  const { value, change, settle, leave, addPicture } = useForm()
  const [error, setError] = useState<string | null>(null)
  const text = textIn(value, path)
  const write = (next: string, origin = path.join('.')) =>
    change([{ path, value: isOptional && next === '' ? null : next }], origin)
  const insert = async (field: HTMLTextAreaElement, files: File[]) => {
    setError(null)
    try {
      for (const file of files) {
        const picture = await addPicture(file)
        const { selectionStart, value: now } = field
        settle()
        write(
          now.slice(0, selectionStart) + picture + now.slice(field.selectionEnd),
          `${path.join('.')} picture`,
        )
      }
    } catch (reason) {
      setError(messageOf(reason))
    }
  }
  const take = (
    event: ClipboardEvent<HTMLTextAreaElement> | DragEvent<HTMLTextAreaElement>,
    data: DataTransfer,
  ) => {
    const files = [...data.files].filter(({ type }) => type.startsWith('image/'))
    if (files.length === 0) return
    event.preventDefault()
    void insert(event.currentTarget, files)
  }
  return (
    <div className={styles.textField}>
      <Field label={label} hint={hint}>
        {(id) => (
          <textarea
            id={id}
            dir="auto"
            rows={rows}
            maxLength={textLimits.markdown}
            aria-required={!isOptional}
            value={text}
            onChange={(event) => write(event.target.value)}
            onBlur={() => leave(path)}
            onPaste={(event) => take(event, event.clipboardData)}
            onDragOver={(event) => {
              if (event.dataTransfer.types.includes('Files')) event.preventDefault()
            }}
            onDrop={(event) => take(event, event.dataTransfer)}
          />
        )}
      </Field>
      <ActError error={error} />
    </div>
  )
}
