import type { Ref } from 'react'
import { textLimits } from '#core/bank/textLimits'
import { Field } from '../ui/Choice'

type SearchFieldProps = {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  field?: Ref<HTMLInputElement>
}

/** A field to search a list by. What was typed stays on this machine, and the browser neither completes nor corrects it. */
export function SearchField({ label, hint = '', value, onChange, field }: SearchFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <input
          ref={field}
          id={id}
          type="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={textLimits.search}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
