import { historyTable, type HistoryTable } from '../../actions/historyTables'
import { useEngine } from '../../actions/engine'
import { saveFile, tableFileName } from '../../actions/saveFile'
import type { RowStore } from '../../db/rowStore'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { settingsWords as words } from '../../wording/en/settings'
import styles from './Settings.module.css'
import { useActs } from './useActs'

const tables: HistoryTable[] = ['attempts', 'responses', 'json']

async function save(rows: RowStore, table: HistoryTable): Promise<string> {
  saveFile(tableFileName(table, Date.now()), await historyTable(rows, table))
  return words.saved
}

/** Attempts and responses for a spreadsheet or a script. */
export function HistoryTables() {
  const { rows } = useEngine()
  const { isBusy, done, error, act } = useActs()
  return (
    <>
      <h3>{words.forAnalysis}</h3>
      <p className={styles.muted}>{words.analysisHint}</p>
      <div className={styles.actions}>
        {tables.map((table) => (
          <Button key={table} disabled={isBusy} onClick={() => void act(() => save(rows(), table))}>
            {words.tables[table]}
          </Button>
        ))}
      </div>
      <p role="status" className={styles.status}>
        {isBusy ? words.oneMoment : done}
      </p>
      <ActError error={error} />
    </>
  )
}
