import { textLimits } from '#core/bank/textLimits'
import { Field } from '../../ui/Choice'
import { writeFormWords as words } from '../../wording/en/writeForm'
import { listIn, textIn, useForm } from './formContext'
import type { FieldPath } from './source/fieldEdit'
import styles from './Fields.module.css'

type LineFieldProps = {
  label: string
  hint?: string
  path: FieldPath
  placeholder?: string
  isWide?: boolean
}

/** A text of one line; emptied, its field is taken away. */
export function LineField({ label, hint = '', path, placeholder, isWide = false }: LineFieldProps) {
  const { value, change, leave } = useForm()
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <input
          id={id}
          type="text"
          spellCheck={false}
          className={isWide ? styles.wide : undefined}
          maxLength={textLimits.line}
          placeholder={placeholder}
          value={textIn(value, path)}
          onChange={(event) => change([{ path, value: event.target.value || null }], path.join('.'))}
          onBlur={() => leave(path)}
        />
      )}
    </Field>
  )
}

/** A number; emptied, its field is taken away. */
export function NumberField({ label, hint = '', path }: LineFieldProps) {
  const { value, change, leave } = useForm()
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <input
          id={id}
          type="number"
          step="any"
          value={textIn(value, path)}
          onChange={(event) => {
            const { value: typed } = event.target
            change([{ path, value: typed === '' ? null : Number(typed) }], path.join('.'))
          }}
          onBlur={() => leave(path)}
        />
      )}
    </Field>
  )
}

/** A list of texts, one a line; emptied, its field is taken away. */
export function LinesField({ label, hint = words.onePerLine, path }: LineFieldProps) {
  const { value, change, leave } = useForm()
  const lines = listIn(value, path).map(String)
  return (
    <div className={styles.textField}>
      <Field label={label} hint={hint}>
        {(id) => (
          <textarea
            id={id}
            rows={Math.max(1, lines.length)}
            spellCheck={false}
            value={lines.join('\n')}
            onChange={(event) => {
              const { value: typed } = event.target
              change([{ path, value: typed === '' ? null : typed.split('\n') }], path.join('.'))
            }}
            onBlur={() => leave(path)}
          />
        )}
      </Field>
    </div>
  )
}
