import type { Backup } from '../../api/client'
import { formatMoment } from '../../wording/format'
import { Button } from '../../ui/Button'
import styles from './Settings.module.css'
import { backupWords, formatBytes } from './words'

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
      <summary>All backups: {backups.length}</summary>
      <ul>
        {backups.map((backup) => {
          const moment = formatMoment(backup.madeAtMs)
          return (
            <li key={backup.name}>
              <span>
                {moment}{' '}
                <span className={styles.muted}>
                  {backupWords[backup.kind]}, {formatBytes(backup.bytes)}
                </span>
              </span>
              <span className={styles.actions}>
                <Button
                  disabled={isDisabled}
                  aria-label={`Look into the backup of ${moment}`}
                  onClick={() => onOpen(backup)}
                >
                  Preview and restore…
                </Button>
                <Button
                  look="quiet"
                  disabled={isDisabled}
                  aria-label={`Remove the backup of ${moment}`}
                  onClick={() => onRemove(backup)}
                >
                  Remove…
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
