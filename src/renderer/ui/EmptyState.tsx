import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

type EmptyStateProps = {
  title: string
  children: ReactNode
  action?: ReactNode
  /** It stands under the screen's own heading instead of being the whole screen. */
  isPart?: boolean
}

/** What a screen says when it has nothing to list yet: what will be here, and the one step that gets it there. */
export function EmptyState({ title, children, action, isPart = false }: EmptyStateProps) {
  const Title = isPart ? 'h2' : 'h1'
  return (
    <section className={styles.empty}>
      <Title>{title}</Title>
      <p className={styles.text}>{children}</p>
      {action}
    </section>
  )
}
