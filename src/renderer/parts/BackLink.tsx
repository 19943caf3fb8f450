import { useState } from 'react'
import { cameFrom } from '../addresses/cameFrom'
import styles from './BackLink.module.css'
import { Icon } from '../ui/Icon'
import { backLinkWords } from '../wording/en/backLink'

/** The way back to the screen whose link led here, as it was left. Nothing when no link did. */
export function BackLink() {
  const [origin] = useState(cameFrom)
  if (!origin) return null
  return (
    <a
      className={styles.back}
      href={`#${origin.address}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        history.back()
      }}
    >
      <Icon name="back" size={16} /> {backLinkWords.backTo[origin.screen]}
    </a>
  )
}
