import { useRef, useState } from 'react'
import { Button } from '../ui/Button'
import { formCodeWords as words } from '../wording/en/formCode'
import styles from './FormCode.module.css'

/** A form's code, to be read aloud or copied. */
export function FormCode({ code }: { code: string }) {
  const text = useRef<HTMLElement>(null)
  const [said, setSaid] = useState('')
  const handleCopy = async () => {
    try {
      await navigator.clipboard.writeText(code)
      setSaid(words.copied)
    } catch {
      // Not every window lets a page write there.
      if (text.current) getSelection()?.selectAllChildren(text.current)
      setSaid(words.copyByKeys)
    }
  }
  return (
    <p className={styles.line}>
      <code ref={text} className={styles.code}>
        {code}
      </code>
      <Button onClick={() => void handleCopy()}>{words.copy}</Button>
      <span role="status">{said}</span>
    </p>
  )
}
