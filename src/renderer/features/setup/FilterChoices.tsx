import { openFilter, seenStates, type PracticeFilter } from '#core/form/practiceFilter'
import { questionTypes } from '#core/bank/question'
import { difficultyWords, seenWords, taskTitle, typeWords } from '../../wording/filterWords'
import { Select, type Named } from '../../ui/Select'
import type { OptionsProps } from './MockOptions'
import styles from './Setup.module.css'
import type { TopicSection } from './useTopics'

const difficulties = [1, 2, 3] as const

const all = 'all'

/** Narrows practice by what was seen and by task, topic, type of question and difficulty. */
export function FilterChoices({ choice, onChange, topics }: OptionsProps & { topics: TopicSection[] }) {
  const { exam } = choice
  const filter = { ...openFilter, ...choice.filter }
  const change = (part: Partial<PracticeFilter>) => onChange({ filter: { ...filter, ...part } })
  const listOf = (value: string) => (value === all ? [] : [value])
  return (
    <div className={styles.filters}>
      <Select
        label="Seen"
        value={filter.seen}
        options={seenStates.map((state): Named => [state, seenWords[state]])}
        onChange={(value) => change({ seen: seenStates.find((state) => state === value) ?? 'any' })}
      />
      <Select
        label="Type"
        value={filter.types[0] ?? all}
        options={[[all, 'All types'], ...questionTypes.map((type): Named => [type, typeWords[type]])]}
        onChange={(value) => change({ types: questionTypes.filter((type) => type === value) })}
      />
      <Select
        label="Difficulty"
        value={String(filter.difficulties[0] ?? all)}
        options={[
          [all, 'All'],
          ...difficulties.map((level): Named => [String(level), difficultyWords[level]]),
        ]}
        onChange={(value) =>
          change({ difficulties: difficulties.filter((level) => String(level) === value) })
        }
      />
      <Select
        label="Task"
        value={filter.tasks[0] ?? all}
        options={[[all, 'All tasks']]}
        groups={exam.domains.map(({ title, tasks }) => ({
          title,
          options: tasks.map(({ id }): Named => [id, taskTitle(exam, id)]),
        }))}
        onChange={(value) => change({ tasks: listOf(value) })}
      />
      <Select
        label="Topic"
        value={filter.topics[0] ?? all}
        options={[[all, 'All topics']]}
        groups={topics.map(({ title, topics: inside }) => ({
          title,
          options: inside.map((topic): Named => [
            topic.id,
            `${topic.title} (${topic.questionCount || 'sealed'})`,
          ]),
        }))}
        onChange={(value) => change({ topics: listOf(value) })}
      />
    </div>
  )
}
