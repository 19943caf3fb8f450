import type { ComponentProps } from 'react'
import { Link } from 'wouter'
import styles from './Button.module.css'

type Look = 'plain' | 'primary' | 'quiet' | 'danger'

const classOf = (look: Look) => (look === 'plain' ? styles.button : `${styles.button} ${styles[look]}`)

/** A button. One `primary` on a screen: the next step. */
export function Button({ look = 'plain', ...props }: ComponentProps<'button'> & { look?: Look }) {
  return <button type="button" {...props} className={classOf(look)} />
}

/** A link that looks like a button, for going to another screen. Like a button it leads nowhere on paper. */
export function ButtonLink({
  look = 'plain',
  to,
  children,
}: {
  look?: Look
  to: string
  children: React.ReactNode
}) {
  return (
    <Link to={to} className={`${classOf(look)} no-print`}>
      {children}
    </Link>
  )
}
