import type { BankId } from '#core/bank/ids'
import { Markdown } from '../markdown/Markdown'
import styles from './Editor.module.css'

/** The text of an option, inline with its letter. */
export function OptionText({ text, bankId }: { text: string; bankId: BankId }) {
  return (
    <span className={styles.optionText} dir="auto">
      <Markdown text={text} bankId={bankId} isInline />
    </span>
  )
}
