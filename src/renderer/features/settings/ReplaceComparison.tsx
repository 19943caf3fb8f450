import type { BackupPreview } from '../../api/client'
import { byCount, formatCount, formatMoment, formatNumber } from '../../wording/format'
import { Notice } from '../../ui/Notice'
import styles from './Settings.module.css'

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
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">What</span>
            </th>
            <th scope="col">In the backup</th>
            <th scope="col">Here now</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value(there)}</td>
              <td>{value(here)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isComplete && (
        <Notice tone="warning">
          This backup is damaged
          {unreadable > 0 && `, and ${formatCount(unreadable, 'change')} in it cannot be read`}. What the
          table shows is what can be restored.
        </Notice>
      )}
      {isComplete && unreadable > 0 && (
        <Notice tone="warning">
          {formatCount(unreadable, 'change')} in it cannot be read or shown, and{' '}
          {byCount(unreadable, 'is', 'are')} left out.
        </Notice>
      )}
      <p>
        The backup replaces what is here now. What is here now is backed up first, so you can go back to it.
      </p>
    </>
  )
}
