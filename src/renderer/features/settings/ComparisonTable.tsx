import { byCount, formatCount } from '../../wording/format'
import { Notice } from '../../ui/Notice'
import styles from './Settings.module.css'

type ComparisonTableProps = { columns: string[]; rows: { label: string; values: string[] }[] }

/** What is there beside what is here: a row for each kind of thing. */
export function ComparisonTable({ columns, rows }: ComparisonTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">What</span>
          </th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, values }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {columns.map((column, index) => (
              <td key={column}>{values[index]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type UnreadableProps = { what: 'file' | 'backup'; isComplete: boolean; unreadable: number; rest: string }

/** What cannot be read of it; `rest` is what is done with what can. Nothing while all of it can. */
export function Unreadable({ what, isComplete, unreadable, rest }: UnreadableProps) {
  const changes = formatCount(unreadable, 'change')
  if (isComplete && unreadable === 0) return null
  return (
    <Notice tone="warning">
      {isComplete
        ? `${changes} in it cannot be read or shown, and ${byCount(unreadable, 'is', 'are')} left out.`
        : `This ${what} is damaged${unreadable > 0 ? `, and ${changes} in it cannot be read` : ''}. ${rest}`}
    </Notice>
  )
}
