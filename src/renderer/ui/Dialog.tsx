import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { language } from '../wording/language'
import styles from './Dialog.module.css'

type DialogProps = {
  title: string
  /** Called on Escape, on the backdrop and when an action closes it. */
  onClose: () => void
  children: ReactNode
  actions: ReactNode
  isWide?: boolean
}

/** A modal dialog on the native element: focus stays inside and comes back to where it was. */
export function Dialog({ title, onClose, children, actions, isWide = false }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // Closed while it still is in the page: one that is taken out open never gives the focus back.
  useLayoutEffect(() => {
    const dialog = element.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={element}
      // It may stand within a text of another language.
      lang={language}
      aria-labelledby={titleId}
      className={isWide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>{actions}</div>
    </dialog>
  )
}
