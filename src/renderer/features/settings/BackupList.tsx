import type { Backup } from '../../api/client'
import { formatBytes, formatMoment } from '../../wording/format'
import { Button } from '../../ui/Button'
import { backupsWords as words } from '../../wording/en/backups'
import styles from './Settings.module.css'

type BackupListProps = {
  backups: Backup[]
  isDisabled: boolean
  onOpen: (backup: Backup) => void
  onRemove: (backup: Backup) => void
}

/** All backups, newest first. */
export function BackupList({ backups, isDisabled, onOpen, onRemove }: BackupListProps) {
  if (backups.length === 0) return null
  return (
    <details className={styles.history}>
      <summary>{words.all(backups.length)}</summary>
      <ul>
        {backups.map((backup) => {
          const moment = formatMoment(backup.madeAtMs)
          return (
            <li key={backup.name}>
              <span>
                {moment}{' '}
                <span className={styles.muted}>
                  {words.kinds[backup.kind]}, {formatBytes(backup.bytes)}
                </span>
              </span>
              <span className={styles.actions}>
                <Button
                  disabled={isDisabled}
                  aria-label={words.previewOf(moment)}
                  onClick={() => onOpen(backup)}
                >
                  {words.preview}
                </Button>
                <Button
                  look="quiet"
                  disabled={isDisabled}
                  aria-label={words.removeOf(moment)}
                  onClick={() => onRemove(backup)}
                >
                  {words.remove}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
