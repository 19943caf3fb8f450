import type { MergePreview } from '../../api/client'
import { backupsWords as words } from '../../wording/en/backups'
import { formatNumber } from '../../wording/format'
import { ComparisonTable, Unreadable } from './ComparisonTable'
import styles from './Settings.module.css'

type Kind = keyof MergePreview['counts']

const kinds: Kind[] = ['attempts', 'cards', 'notes', 'settings', 'plans', 'reports']

/** What a merge would bring, before anything is written. */
export function MergeComparison({ preview }: { preview: MergePreview }) {
  const { counts, newChanges, removed, running, unreadable, isComplete } = preview
  if (newChanges === 0) return <p>{words.nothingToMerge}</p>
  return (
    <>
      <ComparisonTable
        columns={[words.newThere, words.alreadyHere, words.changedOnBoth]}
        rows={kinds.map((kind) => {
          const { added, same, both } = counts[kind]
          return { label: words.mergeRows[kind], values: [added, same, both].map(formatNumber) }
        })}
      />
      <ul className={styles.findings}>
        {sentences(counts).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {removed > 0 && <li>{words.deletedThere(removed)}</li>}
        {running > 0 && <li>{words.runningThere(running)}</li>}
      </ul>
      <Unreadable what="file" isComplete={isComplete} unreadable={unreadable} rest={words.mergesReadable} />
      <p>{words.mergeIsSafe}</p>
    </>
  )
}

/** What becomes of things that were changed on both sides. */
function sentences(counts: MergePreview['counts']): string[] {
  return [
    counts.attempts.both > 0 && words.deletedStay,
    counts.cards.both > 0 && words.rescheduled,
    counts.notes.both > 0 && words.laterNote,
    counts.settings.both + counts.plans.both > 0 && words.laterSetting,
  ].filter((sentence) => sentence !== false)
}
