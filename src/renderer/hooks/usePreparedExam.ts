import { useSettings } from '../actions/settings'
import { loadClues, preparedAmong, type ExamOfBank } from '../actions/preparedExam'
import { useRows } from './useQuery'

/** The exam a person prepares for among these, null for none; undefined until it is known. */
export function usePreparedExam<Entry extends ExamOfBank>(
  entries: readonly Entry[],
): Entry | null | undefined {
  const chosenKey = useSettings((settings) => settings.preparedExam)
  const clues = useRows('prepared', loadClues)
  return clues.data && (preparedAmong(entries, chosenKey, clues.data) ?? null)
}
