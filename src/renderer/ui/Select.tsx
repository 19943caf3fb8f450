import { Field } from './Choice'

/** A value and the words it is shown in. */
export type Named = [value: string, label: string]

type SelectProps = {
  label: string
  hint?: string
  value: string
  /** Those that belong to no group come first. */
  options: Named[]
  groups?: { title: string; options: Named[] }[]
  onChange: (value: string) => void
  isDisabled?: boolean
}

/** A labelled list to choose one of; groups without options are left out. */
export function Select({
  label,
  hint = '',
  value,
  options,
  groups,
  onChange,
  isDisabled = false,
}: SelectProps) {
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <select
          id={id}
          value={value}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.value)}
        >
          <Options options={options} />
          {groups
            ?.filter((group) => group.options.length > 0)
            .map((group) => (
              <optgroup key={group.title} label={group.title}>
                <Options options={group.options} />
              </optgroup>
            ))}
        </select>
      )}
    </Field>
  )
}

function Options({ options }: { options: Named[] }) {
  return options.map(([value, words]) => (
    <option key={value} value={value}>
      {words}
    </option>
  ))
}
