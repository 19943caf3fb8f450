import type { Problem } from '#core/bank/bank'
import { Icon } from '../../ui/Icon'
import styles from './Write.module.css'

/** What was found that is of no single question: in the bank's own file, its exams, notes, and as a whole. */
export function BankProblems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return <p>Nothing is wrong with the bank’s other files.</p>
  return (
    <ul className={styles.findings}>
      {problems.map(({ severity, code, file, line, message, advice }) => (
        <li key={`${file} ${line} ${code} ${message}`}>
          <span className={severity === 'error' ? styles.error : styles.warning}>
            <Icon name={severity === 'error' ? 'wrong' : 'warning'} size={16} />
            {severity === 'error' ? 'Error' : 'Warning'}
          </span>
          <p>
            <code>
              {file}
              {line !== null && `:${line}`}
            </code>{' '}
            {message} {advice}
          </p>
        </li>
      ))}
    </ul>
  )
}
