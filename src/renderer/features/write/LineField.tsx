import { textLimits } from '#core/bank/textLimits'
import { Field } from '../../ui/Choice'
import { NumberField } from '../../ui/NumberField'
import type { NumberRange } from '../../wording/typedNumber'
import { writeFormWords as words } from '../../wording/en/writeForm'
import { listIn, textIn, useForm } from './formContext'
import { valueAt } from './source/editSource'
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

type NumberLineProps = {
  label: string
  hint?: string
  path: FieldPath
  range?: NumberRange
  isRequired?: boolean
}

/** A number; emptied, its field is taken away. What is no number is kept as text, of which the check says so. */
export function NumberLine({ path, ...more }: NumberLineProps) {
  const { value, change, leave } = useForm()
  const found = valueAt(value, path)
  return (
    <NumberField
      {...more}
      value={typeof found === 'number' ? found : textIn(value, path) || null}
      toValue={(number, text) => number ?? (text.trim() === '' ? null : text)}
      onChange={(next) => change([{ path, value: next }], path.join('.'))}
      onLeave={() => leave(path)}
    />
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
