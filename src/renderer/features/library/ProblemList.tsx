import { Link } from 'wouter'
import type { BankSummary, Problem } from '#core/bank/bank'
import { libraryWords as words } from '../../wording/en/library'
import { Icon } from '../../ui/Icon'
import { told } from '../../wording/told'
import styles from './Library.module.css'

/** How much is wrong with a bank, and that the rest of it works. Nothing when nothing is. */
export function ProblemCount({ bank }: { bank: BankSummary }) {
  const errors = bank.problems.filter((problem) => problem.severity === 'error').length
  const warnings = bank.problems.length - errors
  if (bank.problems.length === 0) return null
  const parts = [errors > 0 && words.problems(errors), warnings > 0 && words.warnings(warnings)]
  const rest = bank.isUsable ? words.restWorks : words.isUnusable
  const first = bank.problems[0]
  return (
    <div className={errors > 0 ? styles.wrong : styles.warning}>
      <Icon name="warning" />
      <div>
        <Link to={`/library/${encodeURIComponent(bank.id)}`}>{parts.filter(Boolean).join(', ')}</Link>
        {errors > 0 && ` · ${rest}`}
        {first && errors > 0 && (
          <p className={styles.muted}>
            <code>{placeOf(first)}</code> {told(first.message)}
          </p>
        )}
      </div>
    </div>
  )
}

function placeOf(problem: Problem): string {
  const { file, line, column } = problem
  return [file, line, column].filter((part) => part !== null).join(':')
}

/** Every problem with its place, what is wrong, and what to do. */
export function ProblemList({ problems }: { problems: Problem[] }) {
  return (
    <ol className={styles.problems}>
      {problems.map((problem) => (
        <li key={`${placeOf(problem)} ${problem.code} ${problem.message}`}>
          <span className={problem.severity === 'error' ? styles.wrong : styles.warning}>
            <Icon name="warning" /> {problem.severity === 'error' ? words.problem : words.warning}
          </span>
          <code>{placeOf(problem)}</code>
          <p>{told(problem.message)}</p>
          <p className={styles.muted}>{told(problem.advice)}</p>
        </li>
      ))}
    </ol>
  )
}
