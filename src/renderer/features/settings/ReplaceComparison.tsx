import type { BackupPreview } from '../../api/client'
import { formatMoment, formatNumber } from '../../wording/format'
import { ComparisonTable, Unreadable } from './ComparisonTable'

type Summary = BackupPreview['here']

const rows: { label: string; value: (summary: Summary) => string }[] = [
  { label: 'Finished attempts', value: ({ attempts }) => formatNumber(attempts) },
  { label: 'Running sittings', value: ({ running }) => formatNumber(running) },
  { label: 'Reviews', value: ({ reviews }) => formatNumber(reviews) },
  { label: 'Personal notes', value: ({ notes }) => formatNumber(notes) },
  { label: 'Changes in total', value: ({ changes }) => formatNumber(changes) },
  {
    label: 'Last change',
    value: ({ lastAtMs }) => (lastAtMs === null ? 'none' : formatMoment(lastAtMs)),
  },
]

/** What a backup holds beside what is here. */
export function ReplaceComparison({ preview }: { preview: BackupPreview }) {
  const { there, here, unreadable, isComplete } = preview
  return (
    <>
      <ComparisonTable
        columns={['In the backup', 'Here now']}
        rows={rows.map(({ label, value }) => ({ label, values: [value(there), value(here)] }))}
      />
      <Unreadable
        what="backup"
        isComplete={isComplete}
        unreadable={unreadable}
        rest="What the table shows is what can be restored."
      />
      <p>
        The backup replaces what is here now. What is here now is backed up first, so you can go back to it.
      </p>
    </>
  )
}
