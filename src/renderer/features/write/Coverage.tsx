import type { ExamCover } from '../../api/authoringCalls'
import { difficultyWords, typeWords } from '../../wording/filterWords'
import { formatCount, formatPercent } from '../../wording/format'
import { valueAt } from '#core/common/dictionary'
import deskStyles from './Desk.module.css'
import styles from './Write.module.css'

/** How far the questions cover each exam's blueprint; null while that is worked out. */
export function Coverage({ exams }: { exams: ExamCover[] | null }) {
  if (!exams) return <p role="status">Working out the coverage…</p>
  if (exams.length === 0) return <p>This bank has no exam yet. Add one in its exams folder.</p>
  return exams.map((exam) => <ExamTable key={exam.examId} exam={exam} />)
}

function ExamTable({ exam }: { exam: ExamCover }) {
  const { code, title, formLength, questionCount, domains, formCount } = exam
  return (
    <section className={styles.section} aria-label={`Coverage of ${code}`}>
      <h2>
        {code} · {title}
      </h2>
      <p>{mockWords(exam)}</p>
      <div className={deskStyles.scroll}>
        <table className={deskStyles.table}>
          <caption className="visually-hidden">
            {`${formatCount(questionCount, 'question')} for ${formLength} in a mock, ${formatCount(formCount, 'mock')}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Domain and task</th>
              <th scope="col">Weight</th>
              <th scope="col">In one mock</th>
              <th scope="col">You have</th>
            </tr>
          </thead>
          {domains.map(({ id, title: name, weight, quota, count, tasks }) => (
            <tbody key={id}>
              <tr>
                <th scope="row">
                  {id} · {name}
                </th>
                <td>{formatPercent(weight)}</td>
                <td>{quota}</td>
                <td>
                  {count}
                  {count < quota && <span className={deskStyles.short}>{quota - count} short</span>}
                </td>
              </tr>
              {tasks.map((task) => (
                <tr key={task.id} className={deskStyles.task}>
                  <th scope="row">
                    {task.id} {task.title}
                  </th>
                  <td className={styles.muted}>–</td>
                  <td className={styles.muted}>–</td>
                  <td>{task.count}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <p className={styles.muted}>{mixWords(exam)}</p>
    </section>
  )
}

function mockWords({ formCount, formLength, questionCount, domains }: ExamCover): string {
  if (formCount > 0) {
    return `Enough for ${formatCount(formCount, 'mock exam')} of ${formatCount(formLength, 'question')} with no question in two of them.`
  }
  const short = domains.reduce((sum, { quota, count }) => sum + Math.max(0, quota - count), 0)
  const lack = short > 0 ? ` Write ${short} more where the table says so.` : ''
  return `${formatCount(questionCount, 'question')} of the ${formLength} a full mock exam asks.${lack} Until then a mock is shorter and says so.`
}

function mixWords({ types, difficulty }: ExamCover): string {
  const named = types.map(([type, count]) => `${count} ${(valueAt(typeWords, type) ?? type).toLowerCase()}`)
  const levels = difficulty.map(
    (count, index) => `${count} ${difficultyWords[(index + 1) as 1 | 2 | 3].toLowerCase()}`,
  )
  return [...named, ...levels].join(', ')
}
