import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { commonWords } from '../../wording/en/common'
import { markdownWords as words } from '../../wording/en/markdown'
import { language } from '../../wording/language'
import styles from './Exhibit.module.css'

/** `name`: the picture's file as the bank's text names it. */
type ExhibitProps = { address: string; name: string; description: string }

/** A picture of a bank. It opens large over the question, which stays as it is. */
export function Exhibit({ address, name, description }: ExhibitProps) {
  const [isLarge, setIsLarge] = useState(false)
  const [isBroken, setIsBroken] = useState(false)
  if (isBroken) return <span lang={language}>{words.pictureNotFound(name, description)}</span>
  return (
    <span className={styles.exhibit}>
      <img src={address} alt={description} onError={() => setIsBroken(true)} />
      <Button look="quiet" lang={language} onClick={() => setIsLarge(true)}>
        {words.showLarger}
      </Button>
      {isLarge && (
        <Dialog
          title={words.exhibit}
          isWide
          onClose={() => setIsLarge(false)}
          actions={<Button onClick={() => setIsLarge(false)}>{commonWords.close}</Button>}
        >
          <img className={styles.large} src={address} alt={description} />
        </Dialog>
      )}
    </span>
  )
}
