import type { PracticeFilter, SeenState } from '#core/practicePool'
import { seenStates } from '#core/practicePool'
import { questionTypes, type QuestionType } from '#core/question'
import { Field } from '../../ui/Choice'
import type { OptionsProps } from './MockOptions'
import styles from './Setup.module.css'

const seenWords: Record<SeenState, string> = {
  any: 'Seen or not',
  unseen: 'Not seen yet',
  seen: 'Seen before',
  missed: 'Missed',
  flagged: 'Flagged when last seen',
  guessed: 'Guessed when last seen',
  slowWrong: 'Slow and wrong when last seen',
}

const typeWords: Record<QuestionType, string> = {
  single: 'One option',
  multiple: 'Several options',
  ordering: 'Put in order',
  matching: 'Match',
  numeric: 'A number',
  text: 'A word',
}

const difficulties = [1, 2, 3] as const
const difficultyWords = { 1: 'Easy', 2: 'Medium', 3: 'Hard' }

const all = 'all'

/** Narrows practice by what was seen and by task, type of question and difficulty. */
export function FilterChoices({ choice, onChange }: OptionsProps) {
  const { exam, filter = {} } = choice
  const change = (part: Partial<PracticeFilter>) => onChange({ filter: { ...filter, ...part } })
  const tasks = exam.domains.flatMap((domain) => domain.tasks)
  return (
    <div className={styles.filters}>
      <Select
        label="Seen"
        value={filter.seen ?? 'any'}
        options={seenStates.map((state): Named => [state, seenWords[state]])}
        onChange={(value) => change({ seen: seenStates.find((state) => state === value) ?? 'any' })}
      />
      <Select
        label="Task"
        value={filter.tasks?.[0] ?? all}
        options={[[all, 'All tasks'], ...tasks.map(({ id, title }): Named => [id, `${id} ${title}`])]}
        onChange={(value) => change({ tasks: value === all ? [] : [value] })}
      />
      <Select
        label="Type"
        value={filter.types?.[0] ?? all}
        options={[[all, 'All types'], ...questionTypes.map((type): Named => [type, typeWords[type]])]}
        onChange={(value) => change({ types: questionTypes.filter((type) => type === value) })}
      />
      <Select
        label="Difficulty"
        value={String(filter.difficulties?.[0] ?? all)}
        options={[
          [all, 'All'],
          ...difficulties.map((level): Named => [String(level), difficultyWords[level]]),
        ]}
        onChange={(value) =>
          change({ difficulties: difficulties.filter((level) => String(level) === value) })
        }
      />
    </div>
  )
}

type Named = [value: string, label: string]

type SelectProps = { label: string; value: string; options: Named[]; onChange: (value: string) => void }

function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
