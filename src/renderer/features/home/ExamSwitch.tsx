import { useEngine } from '../../actions/engine'
import { examKeyOf, type ExamOfBank } from '../../actions/preparedExam'
import { useChangeSetting } from '../../actions/settings'
import { Select } from '../../ui/Select'
import { homeAtWorkWords as words } from '../../wording/en/homeAtWork'
import styles from './Home.module.css'

type ExamSwitchProps = { exams: ExamOfBank[]; chosen: ExamOfBank }

/** The exam prepared for, and another one by choice: everything on Home is about it. */
export function ExamSwitch({ exams, chosen }: ExamSwitchProps) {
  const { canWrite } = useEngine()
  const change = useChangeSetting()
  if (exams.length < 2) return null
  return (
    <div className={styles.examSwitch}>
      <Select
        label={words.preparingFor}
        value={examKeyOf(chosen)}
        options={exams.map((entry) => [examKeyOf(entry), `${entry.exam.code} · ${entry.exam.title}`])}
        isDisabled={!canWrite}
        onChange={(key) => change('preparedExam', key)}
      />
    </div>
  )
}
