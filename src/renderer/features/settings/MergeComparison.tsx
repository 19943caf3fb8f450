import type { MergePreview } from '../../api/client'
import { byCount, formatCount, formatNumber } from '../../wording/format'
import { ComparisonTable, Unreadable } from './ComparisonTable'
import styles from './Settings.module.css'

type Kind = keyof MergePreview['counts']

const labels: [Kind, string][] = [
  ['attempts', 'Attempts'],
  ['cards', 'Questions answered'],
  ['notes', 'Personal notes'],
  ['settings', 'Settings'],
  ['plans', 'Exam dates and results'],
  ['reports', 'Reports and corrections'],
]

/** What a merge would bring, before anything is written. */
export function MergeComparison({ preview }: { preview: MergePreview }) {
  const { counts, newChanges, removed, running, unreadable, isComplete } = preview
  if (newChanges === 0) return <p>Everything in this file is here already. Merging changes nothing.</p>
  return (
    <>
      <ComparisonTable
        columns={['New or newer there', 'Already here', 'Changed on both']}
        rows={labels.map(([kind, label]) => {
          const { added, same, both } = counts[kind]
          return { label, values: [added, same, both].map(formatNumber) }
        })}
      />
      <ul className={styles.findings}>
        {sentences(counts).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {removed > 0 && (
          <li>
            {formatCount(removed, 'attempt')} you deleted on the other computer will be deleted here too.
          </li>
        )}
        {running > 0 && (
          <li>
            {formatCount(running, 'sitting')} still in progress there will show up here. Finish{' '}
            {byCount(running, 'it', 'each one')} on one computer only.
          </li>
        )}
      </ul>
      <Unreadable
        what="file"
        isComplete={isComplete}
        unreadable={unreadable}
        rest="Only what can be read is merged."
      />
      <p>Nothing is added twice. What is here now is backed up first, so you can go back to it.</p>
    </>
  )
}

/** What becomes of things that were changed on both sides. */
function sentences(counts: MergePreview['counts']): string[] {
  return [
    counts.attempts.both > 0 && 'An attempt deleted on either computer stays deleted.',
    counts.cards.both > 0 &&
      'Questions answered on both are rescheduled from all answers, in the order you gave them.',
    counts.notes.both > 0 && 'Of two versions of a note, the later one is shown; the other is kept with it.',
    counts.settings.both + counts.plans.both > 0 &&
      'Where settings or exam dates differ, the later change wins.',
  ].filter((sentence) => sentence !== false)
}
