import { backupsWords as words } from '../../wording/en/backups'
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
            <span className="visually-hidden">{words.what}</span>
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
  if (isComplete && unreadable === 0) return null
  return (
    <Notice tone="warning">
      {isComplete ? words.leftOut(unreadable) : `${words.damaged(what, unreadable)} ${rest}`}
    </Notice>
  )
}
