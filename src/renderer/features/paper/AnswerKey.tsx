import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { domainTitle } from '../../wording/examWords'
import { paperWords as words } from '../../wording/en/paper'
import { letterOf } from '../../wording/format'
import { Markdown } from '../../parts/markdown/Markdown'
import { keyWords } from './keyWords'
import type { PaperItem } from './loadPaper'
import styles from './Paper.module.css'

type AnswerKeyProps = {
  exam: Exam
  code: string
  bankId: BankId
  items: readonly PaperItem[]
  hasReasons: boolean
}

/** The key of a form: short, to correct with, and then the reasons. */
export function AnswerKey({ exam, code, bankId, items, hasReasons }: AnswerKeyProps) {
  const unscored = items.filter(({ item }) => item.isTrial).length
  return (
    <>
      <header className={styles.head}>
        <h2>{words.keyOf(exam.code)}</h2>
        <p>{words.keyFacts(code, items.length - unscored, unscored)}</p>
      </header>
      <ol className={styles.keys}>
        {items.map(({ question, number, options, item }) => (
          <li key={question.id}>
            <span className={styles.number}>
              {number}
              {item.isTrial && '*'}.
            </span>{' '}
            <strong>{keyWords(question, options)}</strong>
          </li>
        ))}
      </ol>
      {hasReasons && (
        <ol className={styles.reasons}>
          {items.map((one) => (
            <Reasons key={one.question.id} one={one} exam={exam} bankId={bankId} />
          ))}
        </ol>
      )}
    </>
  )
}

type ReasonsProps = { one: PaperItem; exam: Exam; bankId: BankId }

function Reasons({ one: { question, number, options, item }, exam, bankId }: ReasonsProps) {
  const said = options.filter(({ why }) => why)
  return (
    <li className={styles.question}>
      <div className={styles.numbered}>
        <span className={styles.number}>{number}.</span>
        <div className={styles.body}>
          <p className={styles.keyLine}>
            <strong>{keyWords(question, options)}</strong> · {domainTitle(exam, item.domain)}
          </p>
          {question.explanation && <Markdown text={question.explanation} bankId={bankId} />}
          <ul className={styles.options}>
            {said.map((option) => (
              <li key={option.id}>
                <span className={styles.letter}>{letterOf(options.indexOf(option))}</span>
                <div>
                  <Markdown text={option.why} bankId={bankId} />
                </div>
              </li>
            ))}
          </ul>
          {question.prompts.some(({ why }) => why) && (
            <ol className={styles.prompts}>
              {question.prompts.map((prompt) => (
                <li key={prompt.id}>
                  <Markdown text={prompt.why} bankId={bankId} isInline />
                </li>
              ))}
            </ol>
          )}
        </div>
      </div>
    </li>
  )
}
