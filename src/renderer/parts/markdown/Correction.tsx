import type { ReactNode } from 'react'
import { markdownWords as words } from '../../wording/en/markdown'
import { formatIsoDay } from '../../wording/format'
import styles from './Correction.module.css'
import { ExternalLink } from './ExternalLink'

type CorrectionProps = { taught: ReactNode; today: ReactNode; checkedOn: string; source: string }

/** What is often taught and what holds today, set apart, with the day it was checked and where. */
export function Correction({ taught, today, checkedOn, source }: CorrectionProps) {
  return (
    <div className={styles.box} role="note" aria-label={words.correction}>
      <div className={styles.taught}>
        <span className={styles.label}>{words.misconception}</span>
        {taught}
      </div>
      <div className={styles.today}>
        <span className={styles.label}>{words.today}</span>
        {today}
      </div>
      <p className={styles.source}>
        {words.checkedOn(formatIsoDay(checkedOn))} ·{' '}
        <ExternalLink address={source}>{hostOf(source)}</ExternalLink>
      </p>
    </div>
  )
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address
}
