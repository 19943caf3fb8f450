import { Markdown } from '../../ui/Markdown'
import { useSitting } from './SittingContext'
import styles from './QuestionView.module.css'

/** The text of an option, inline with its letter. */
export function OptionText({ text }: { text: string }) {
  const bankId = useSitting((state) => state.sitting.form.bankId)
  return (
    <span className={styles.optionText} dir="auto">
      <Markdown text={text} bankId={bankId} />
    </span>
  )
}
