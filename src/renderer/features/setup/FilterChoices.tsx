import { openFilter, seenStates, type PracticeFilter } from '#core/form/practiceFilter'
import { filterPractice } from '#core/learning/practicePool'
import { questionTypes } from '#core/bank/question'
import { filterOf } from '../../actions/drawForm'
import { practicePart, type Pool } from '../../actions/pool'
import {
  difficultyWords,
  seenWords,
  taskTitle,
  topicTitle,
  typeWords,
  type TopicTitles,
} from '../../wording/filterWords'
import { domainTitle } from '../../wording/examWords'
import { Chips, type Chip } from '../../ui/Chips'
import { Select, type Named } from '../../ui/Select'
import type { OptionsProps } from './MockOptions'
import styles from './Setup.module.css'
import type { TopicSection } from './useTopics'

const difficulties = [1, 2, 3] as const

const none = ''

type FilterChoicesProps = OptionsProps & { pool: Pool; topics: TopicSection[]; titles: TopicTitles }

type ListPart = Exclude<keyof PracticeFilter, 'seen'>

/** Narrows practice, several values of a kind at once; beside each is how many questions it would leave. */
export function FilterChoices({ choice, onChange, pool, topics, titles }: FilterChoicesProps) {
  const { exam } = choice
  const filter = { ...openFilter, ...choice.filter, domains: choice.domains }
  const open = practicePart(pool, exam, choice.opened)
  const countOf = (part: Partial<PracticeFilter>) =>
    filterPractice(exam, open, { ...filterOf(choice), ...part }).length
  const change = ({ domains, ...part }: Partial<PracticeFilter>) =>
    onChange({
      ...(domains ? { domains: [...domains] } : {}),
      filter: { ...choice.filter, ...part },
    })
  const toggle = (part: ListPart, value: string | number) => {
    const list: readonly (string | number)[] = filter[part]
    const next = list.includes(value) ? list.filter((other) => other !== value) : [...list, value]
    change({ [part]: next })
  }
  const chipsOf = (part: ListPart, values: readonly (string | number)[], words: (value: never) => string) =>
    values.map((value): Chip => ({
      value: String(value),
      label: words(value as never),
      isOn: (filter[part] as readonly (string | number)[]).includes(value),
      count: countOf({ [part]: [value] }),
    }))
  return (
    <div className={styles.filters}>
      <Chips
        legend="Seen"
        chips={seenStates.map((seen) => ({
          value: seen,
          label: seenWords[seen],
          isOn: filter.seen === seen,
          count: countOf({ seen }),
        }))}
        onToggle={(value) => change({ seen: seenStates.find((state) => state === value) ?? 'any' })}
      />
      <Chips
        legend="Domains"
        chips={chipsOf(
          'domains',
          exam.domains.map(({ id }) => id),
          (id) => domainTitle(exam, id),
        )}
        onToggle={(value) => toggle('domains', value)}
      />
      <Chips
        legend="Type"
        chips={chipsOf('types', questionTypes, (type) => typeWords[type])}
        onToggle={(value) => toggle('types', value)}
      />
      <Chips
        legend="Difficulty"
        chips={chipsOf('difficulties', difficulties, (level) => difficultyWords[level])}
        onToggle={(value) => toggle('difficulties', Number(value))}
      />
      <div className={styles.more}>
        <Select
          label="Task"
          value={none}
          options={[[none, filter.tasks.length > 0 ? 'Add a task…' : 'All tasks']]}
          groups={exam.domains.map(({ title, tasks }) => ({
            title,
            options: tasks.map(({ id }): Named => [id, taskTitle(exam, id)]),
          }))}
          onChange={(value) => toggle('tasks', value)}
        />
        <Select
          label="Topic"
          value={none}
          options={[[none, filter.topics.length > 0 ? 'Add a topic…' : 'All topics']]}
          groups={topics.map(({ title, topics: inside }) => ({
            title,
            options: inside.map((topic): Named => [
              topic.id,
              `${topic.title} (${topic.questionCount || 'sealed'})`,
            ]),
          }))}
          onChange={(value) => toggle('topics', value)}
        />
      </div>
      {filter.tasks.length > 0 && (
        <Chips
          legend="Tasks"
          chips={chipsOf('tasks', filter.tasks, (id) => taskTitle(exam, id))}
          onToggle={(value) => toggle('tasks', value)}
        />
      )}
      {filter.topics.length > 0 && (
        <Chips
          legend="Topics"
          chips={chipsOf('topics', filter.topics, (topic) => topicTitle(titles, topic))}
          onToggle={(value) => toggle('topics', value)}
        />
      )}
    </div>
  )
}
