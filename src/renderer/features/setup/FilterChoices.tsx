import { useMemo } from 'react'
import { toggled, type PracticeFilter } from '#core/form/practiceFilter'
import { filterPractice } from '#core/learning/practicePool'
import { filterOf } from '../../actions/drawForm'
import { practicePart, type Pool } from '../../actions/pool'
import { FilterChips } from '../../parts/FilterChips'
import { setupWords as words } from '../../wording/en/setup'
import { taskTitle, topicTitle, type TopicTitles } from '../../wording/filterWords'
import { Chips } from '../../ui/Chips'
import { Select, type Named } from '../../ui/Select'
import type { OptionsProps } from './MockOptions'
import styles from './Setup.module.css'
import { useTopicSections } from './useTopicSections'

const none = ''

type FilterChoicesProps = OptionsProps & { pool: Pool; titles: TopicTitles }

/** Narrows practice by chips, and by tasks and topics, of which there are too many for chips before one is chosen. */
export function FilterChoices({ choice, onChange, pool, titles }: FilterChoicesProps) {
  const { exam } = choice
  const topics = useTopicSections(pool, exam, titles)
  const filter = useMemo(() => filterOf(choice), [choice])
  const items = practicePart(pool, exam, choice.opened)
  const change = ({ domains, ...part }: Partial<PracticeFilter>) =>
    onChange({ ...(domains ? { domains: [...domains] } : {}), filter: { ...choice.filter, ...part } })
  const countOf = (part: Partial<PracticeFilter>) =>
    filterPractice(exam, items, { ...filter, ...part }).length
  const toggleTask = (task: string) => change({ tasks: toggled(filter.tasks, task) })
  const toggleTopic = (topic: string) => change({ topics: toggled(filter.topics, topic) })
  return (
    <div className={styles.filters}>
      <FilterChips exam={exam} items={items} filter={filter} onChange={change} />
      <div className={styles.more}>
        <Select
          label={words.task}
          value={none}
          options={[[none, filter.tasks.length > 0 ? words.addTask : words.allTasks]]}
          groups={exam.domains.map(({ title, tasks }) => ({
            title,
            options: tasks.map(({ id }): Named => [id, taskTitle(exam, id)]),
          }))}
          onChange={toggleTask}
        />
        <Select
          label={words.topic}
          value={none}
          options={[[none, filter.topics.length > 0 ? words.addTopic : words.allTopics]]}
          groups={topics.map(({ title, topics: inside }) => ({
            title,
            options: inside.map((topic): Named => [
              topic.id,
              words.topicWithCount(topic.title, topic.questionCount),
            ]),
          }))}
          onChange={toggleTopic}
        />
      </div>
      {filter.tasks.length > 0 && (
        <Chips
          legend={words.tasks}
          chips={filter.tasks.map((task) => ({
            value: task,
            label: taskTitle(exam, task),
            isOn: true,
            count: countOf({ tasks: [task] }),
          }))}
          onToggle={toggleTask}
        />
      )}
      {filter.topics.length > 0 && (
        <Chips
          legend={words.topics}
          chips={filter.topics.map((topic) => ({
            value: topic,
            label: topicTitle(titles, topic),
            isOn: true,
            count: countOf({ topics: [topic] }),
          }))}
          onToggle={toggleTopic}
        />
      )}
    </div>
  )
}
