import type { BankId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import { useBankLanguage } from '../../actions/banks'
import { questionWords as words } from '../../wording/en/question'
import { Markdown } from '../markdown/Markdown'
import styles from './Question.module.css'

/** The stem at a reading measure, under its case study when it has one. */
export function QuestionStem({ question, bankId }: { question: Question; bankId: BankId }) {
  const lang = useBankLanguage(bankId)
  return (
    <>
      {question.stimulus && (
        <details className={styles.stimulus} open>
          <summary>{words.caseStudy(<bdi lang={lang}>{question.stimulus.title}</bdi>)}</summary>
          <Markdown text={question.stimulus.text} bankId={bankId} />
        </details>
      )}
      <div className={styles.stem} dir="auto">
        <Markdown text={question.stem} bankId={bankId} />
      </div>
    </>
  )
}
