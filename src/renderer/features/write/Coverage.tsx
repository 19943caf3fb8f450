import type { ExamCover } from '../../api/authoringCalls'
import { traitWords } from '../../wording/en/traits'
import { writeDeskWords as words } from '../../wording/en/writeDesk'
import { formatPercent } from '../../wording/format'
import { valueAt } from '#core/common/dictionary'
import deskStyles from './Desk.module.css'
import styles from './Write.module.css'

/** How far the questions cover each exam's blueprint; null while that is worked out. */
export function Coverage({ exams }: { exams: ExamCover[] | null }) {
  if (!exams) return <p role="status">{words.workingOutCoverage}</p>
  if (exams.length === 0) return <p>{words.noExam}</p>
  return exams.map((exam) => <ExamTable key={exam.examId} exam={exam} />)
}

function ExamTable({ exam }: { exam: ExamCover }) {
  const { code, title, formLength, questionCount, domains, formCount } = exam
  return (
    <section className={styles.section} aria-label={words.coverageOf(code)}>
      <h2>
        {code} · {title}
      </h2>
      <p>{mockWords(exam)}</p>
      <div className={deskStyles.scroll}>
        <table className={deskStyles.table}>
          <caption className="visually-hidden">
            {words.coverageTable(questionCount, formLength, formCount)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.domainAndTask}</th>
              <th scope="col">{words.weight}</th>
              <th scope="col">{words.inOneMock}</th>
              <th scope="col">{words.youHave}</th>
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
                  {count < quota && <span className={deskStyles.short}>{words.missing(quota - count)}</span>}
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
  if (formCount > 0) return words.enough(formCount, formLength)
  const short = domains.reduce((sum, { quota, count }) => sum + Math.max(0, quota - count), 0)
  return words.notEnough(questionCount, formLength, short)
}

function mixWords({ types, difficulty }: ExamCover): string {
  const named = types.map(([type, count]) =>
    words.ofTrait(count, valueAt(traitWords.typesInText, type) ?? type),
  )
  const levels = difficulty.map((count, index) =>
    words.ofTrait(count, traitWords.difficultiesInText[(index + 1) as 1 | 2 | 3]),
  )
  return [...named, ...levels].join(', ')
}
