import { Link } from 'wouter'
import { useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import { contentsOf, countConflicts } from '../../actions/objections'
import { useRows } from '../../hooks/useQuery'
import { libraryWords as words } from '../../wording/en/library'
import styles from './Library.module.css'

/** What is to be settled, what was reported, and what would count differently today: a quiet line for each. */
export function ProblemLines() {
  const conflicts = useConflictCount()
  const reports = useRows('report-count', async (rows) => {
    const [all, leftOut] = await Promise.all([rows.reports(), rows.leftOut()])
    return {
      reported: all.filter(({ report }) => report !== null).length,
      leftOut: leftOut.filter(({ isLeftOut }) => isLeftOut).length,
    }
  }).data
  const results = usePastResults()
  if (!reports) return null
  const hasConflicts = conflicts && conflicts.open + conflicts.settled > 0
  const hasResults = results !== undefined && results.fixable + results.updated > 0
  const hasReports = reports.reported + reports.leftOut > 0
  if (!hasConflicts && !hasResults && !hasReports) return null
  return (
    <nav aria-label={words.problemLines}>
      <ul className={styles.lines}>
        {hasConflicts && (
          <li>
            <Link to="/conflicts">
              {conflicts.open > 0 ? words.conflicts(conflicts.open) : words.conflictsSettled}
            </Link>
          </li>
        )}
        {hasResults && (
          <li>
            <Link to="/past-results">
              {results.fixable > 0
                ? words.resultsFixable(results.fixable)
                : words.resultsUpdated(results.updated)}
            </Link>
          </li>
        )}
        {hasReports && (
          <li>
            <Link to="/reports">{words.yourReports(reports.reported, reports.leftOut)}</Link>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** Undefined until it is known; nothing where it cannot be asked for. */
function useConflictCount() {
  const engine = useEngine()
  const contents = useBanks((state) => contentsOf(state.banks))
  return useRows(`conflict-count ${contents}`, (rows) => countConflicts(engine, rows).catch(() => null)).data
}

function usePastResults() {
  const engine = useEngine()
  const contents = useBanks((state) => contentsOf(state.banks))
  return useRows(`past-results ${contents}`, async (rows, signal) => {
    const decided = await rows.remarks()
    const updated = decided.filter(({ entries }) => entries.some(({ remark }) => remark !== null)).length
    const { loadFixes } = await import('../../actions/fixes')
    const fixes = await loadFixes(engine, rows, signal).catch(() => [])
    const attempts = new Set(fixes.flatMap(({ changes }) => changes.map(({ attemptId }) => attemptId)))
    return { fixable: attempts.size, updated }
  }).data
}
