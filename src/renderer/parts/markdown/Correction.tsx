import type { ReactNode } from 'react'
import { markdownWords as words } from '../../wording/en/markdown'
import { formatIsoDay } from '../../wording/format'
import { language } from '../../wording/language'
import styles from './Correction.module.css'
import { ExternalLink } from './ExternalLink'

type CorrectionProps = {
  taught: ReactNode
  today: ReactNode
  checkedOn: string
  source: string
  /** That of the text. */
  lang: string | undefined
}

/** What is often taught and what holds today, set apart, with the day it was checked and where. */
export function Correction({ taught, today, checkedOn, source, lang }: CorrectionProps) {
  return (
    <div className={styles.box} role="note" lang={language} aria-label={words.correction}>
      <div className={styles.taught} lang={lang}>
        <span className={styles.label} lang={language}>
          {words.misconception}
        </span>
        {taught}
      </div>
      <div className={styles.today} lang={lang}>
        <span className={styles.label} lang={language}>
          {words.today}
        </span>
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
