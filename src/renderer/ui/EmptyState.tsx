import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

/** What a screen says when it has nothing to list yet: what will be here, and the one step that gets it there. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <section className={styles.empty}>
      <h2>{title}</h2>
      <p className={styles.text}>{children}</p>
      {action}
    </section>
  )
}
