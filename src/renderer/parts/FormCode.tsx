import { useRef, useState } from 'react'
import { Button } from '../ui/Button'
import styles from './FormCode.module.css'

/** A form's code, to be read aloud or copied. */
export function FormCode({ code }: { code: string }) {
  const text = useRef<HTMLElement>(null)
  const [said, setSaid] = useState('')
  const handleCopy = async () => {
    try {
      await navigator.clipboard.writeText(code)
      setSaid('Copied.')
    } catch {
      // Not every window lets a page write there.
      if (text.current) getSelection()?.selectAllChildren(text.current)
      setSaid('Press Ctrl+C or Cmd+C to copy it.')
    }
  }
  return (
    <p className={styles.line}>
      <code ref={text} className={styles.code}>
        {code}
      </code>
      <Button onClick={() => void handleCopy()}>Copy</Button>
      <span role="status">{said}</span>
    </p>
  )
}
