import type { BackupPreview } from '../../api/client'
import { backupsWords as words } from '../../wording/en/backups'
import { formatMoment, formatNumber } from '../../wording/format'
import { ComparisonTable, Unreadable } from './ComparisonTable'

type Summary = BackupPreview['here']

const kinds = ['attempts', 'running', 'reviews', 'notes', 'changes', 'lastAtMs'] as const

function valueOf(summary: Summary, kind: (typeof kinds)[number]): string {
  if (kind !== 'lastAtMs') return formatNumber(summary[kind])
  return summary.lastAtMs === null ? words.noChange : formatMoment(summary.lastAtMs)
}

/** What a backup holds beside what is here. */
export function ReplaceComparison({ preview }: { preview: BackupPreview }) {
  const { there, here, unreadable, isComplete } = preview
  return (
    <>
      <ComparisonTable
        columns={[words.inBackup, words.hereNow]}
        rows={kinds.map((kind) => ({
          label: words.replaceRows[kind],
          values: [valueOf(there, kind), valueOf(here, kind)],
        }))}
      />
      <Unreadable what="backup" isComplete={isComplete} unreadable={unreadable} rest={words.restoresShown} />
      <p>{words.replaceIsSafe}</p>
    </>
  )
}
