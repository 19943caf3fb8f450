import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import styles from './Notice.module.css'

type Tone = 'info' | 'warning' | 'wrong' | 'right'

const icons: Record<Tone, IconName> = { info: 'info', warning: 'warning', wrong: 'warning', right: 'right' }

type NoticeProps = { tone?: Tone; children: ReactNode; action?: ReactNode; isAlert?: boolean }

/** A message in the page: what happened and what to do. `isAlert` has it spoken at once. */
export function Notice({ tone = 'info', children, action, isAlert = false }: NoticeProps) {
  return (
    <div
      className={tone === 'info' ? styles.notice : `${styles.notice} ${styles[tone]}`}
      role={isAlert ? 'alert' : undefined}
    >
      <Icon name={icons[tone]} />
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  )
}
