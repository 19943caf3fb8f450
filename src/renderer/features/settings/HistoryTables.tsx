import { historyTable, type HistoryTable } from '../../actions/historyTables'
import { useEngine } from '../../actions/engine'
import { saveFile, tableFileName } from '../../actions/saveFile'
import type { RowStore } from '../../db/rowStore'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import styles from './Settings.module.css'
import { useActs } from './useActs'

const tables: [HistoryTable, string][] = [
  ['attempts', 'Attempts as CSV'],
  ['responses', 'Responses as CSV'],
  ['json', 'Everything as JSON'],
]

async function save(rows: RowStore, table: HistoryTable): Promise<string> {
  saveFile(tableFileName(table, Date.now()), await historyTable(rows, table))
  return 'Saved.'
}

/** Attempts and responses for a spreadsheet or a script. */
export function HistoryTables() {
  const { rows } = useEngine()
  const { isBusy, done, error, act } = useActs()
  return (
    <>
      <h3>For your own analysis</h3>
      <p className={styles.muted}>
        One row for each attempt, or one for each question of it. Reviews are not in these files; Save
        everything to a file has them.
      </p>
      <div className={styles.actions}>
        {tables.map(([table, label]) => (
          <Button key={table} disabled={isBusy} onClick={() => void act(() => save(rows(), table))}>
            {label}
          </Button>
        ))}
      </div>
      <p role="status" className={styles.status}>
        {isBusy ? 'One moment…' : done}
      </p>
      <ActError error={error} />
    </>
  )
}
