import { useState, type ReactNode } from 'react'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { markdownWords as words } from '../../wording/en/markdown'
import styles from './ExternalLink.module.css'

/** A link out of the app: the whole address is shown and confirmed first, since Rehearse itself never goes online. */
export function ExternalLink({ address, children }: { address: string; children: ReactNode }) {
  const [isAsking, setIsAsking] = useState(false)
  const open = () => {
    setIsAsking(false)
    window.open(address, '_blank', 'noopener,noreferrer')
  }
  return (
    <>
      <button type="button" className={styles.link} data-address={address} onClick={() => setIsAsking(true)}>
        {children}
      </button>
      {isAsking && (
        <Dialog
          title={words.openAddress}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>{words.stay}</Button>
              <Button look="primary" onClick={open}>
                {words.open}
              </Button>
            </>
          }
        >
          <p className={styles.address}>{address}</p>
          <p>{words.leavesRehearse}</p>
        </Dialog>
      )}
    </>
  )
}
