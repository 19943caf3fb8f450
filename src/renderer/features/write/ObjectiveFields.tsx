import type { Exam } from '#core/bank/exam'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Select } from '../../ui/Select'
import { writeFormWords as words } from '../../wording/en/writeForm'
import { listIn, useForm } from './formContext'
import styles from './Fields.module.css'

/** What of each exam's guide the question is about. The first one of an exam decides its domain there. */
export function ObjectiveFields() {
  const { value, change, desk } = useForm()
  const chosen = listIn(value, ['objectives']).map(String)
  const titles = new Map(desk.exams.flatMap(objectivesOf))
  const set = (objectives: string[]) =>
    change([{ path: ['objectives'], value: objectives.length > 0 ? objectives : null }], 'objectives')
  return (
    <div className={styles.objectives} role="group" aria-label={words.objectives}>
      <Select
        label={words.objectives}
        value=""
        options={[['', chosen.length > 0 ? words.addObjective : words.chooseObjective]]}
        groups={desk.exams.map((exam) => ({
          title: `${exam.code} · ${exam.title}`,
          options: objectivesOf(exam).filter(([objective]) => !chosen.includes(objective)),
        }))}
        onChange={(objective) => objective !== '' && set([...chosen, objective])}
      />
      {chosen.length > 0 && (
        <ul className={styles.chosen}>
          {chosen.map((objective) => (
            <li key={objective}>
              <span>{titles.get(objective) ?? objective}</span>
              <Button
                look="quiet"
                aria-label={words.removeObjective(titles.get(objective) ?? objective)}
                onClick={() => set(chosen.filter((other) => other !== objective))}
              >
                <Icon name="wrong" size={14} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function objectivesOf({ id, domains }: Exam): [string, string][] {
  return domains.flatMap((domain): [string, string][] => [
    [`${id}/${domain.id}`, `${domain.id} · ${domain.title}`],
    ...domain.tasks.map((task): [string, string] => [`${id}/${task.id}`, `${task.id} ${task.title}`]),
  ])
}
