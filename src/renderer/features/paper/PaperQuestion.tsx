import type { BankId } from '#core/bank/ids'
import { choiceCount, type Question } from '#core/bank/question'
import { paperWords as words } from '../../wording/en/paper'
import { letterOf } from '../../wording/format'
import { Markdown } from '../../parts/markdown/Markdown'
import { OptionText } from '../../parts/question/OptionText'
import type { PaperItem } from './loadPaper'
import styles from './Paper.module.css'

/** Above this many characters a question may go on overleaf: kept together it would leave half a page empty. */
const longLength = 1_600

type PaperQuestionProps = { one: PaperItem; bankId: BankId }

/** One question as it is printed, under its case study where that begins. */
export function PaperQuestion({ one, bankId }: PaperQuestionProps) {
  const { question, number, options, opensCase } = one
  const isLong = lengthOf(question) > longLength
  const task = taskOf(question)
  return (
    <li className={isLong ? `${styles.question} ${styles.long}` : styles.question}>
      {opensCase && (
        <section className={styles.case}>
          <h3>{words.caseTitle(number, opensCase.lastNumber, opensCase.title)}</h3>
          <Markdown text={opensCase.text} bankId={bankId} />
        </section>
      )}
      <div className={styles.numbered}>
        <span className={styles.number}>{number}.</span>
        <div className={styles.body}>
          <div className={styles.stem} dir="auto">
            <Markdown text={question.stem} bankId={bankId} />
          </div>
          {task !== null && <p className={styles.task}>{task}</p>}
          {question.type === 'matching' && (
            <ol className={styles.prompts}>
              {question.prompts.map((prompt) => (
                <li key={prompt.id}>
                  <OptionText text={prompt.text} bankId={bankId} />
                </li>
              ))}
            </ol>
          )}
          <ul className={styles.options}>
            {options.map((option, index) => (
              <li key={option.id}>
                <span className={styles.letter}>{letterOf(index)}</span>
                <OptionText text={option.text} bankId={bankId} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </li>
  )
}

function lengthOf({ stem, options, prompts }: Question): number {
  const texts = [stem, ...options.map(({ text }) => text), ...prompts.map(({ text }) => text)]
  return texts.reduce((sum, text) => sum + text.length, 0)
}

/** What is to be written down, where it is not one letter. */
function taskOf(question: Question): string | null {
  switch (question.type) {
    case 'single':
      return null
    case 'multiple':
      return words.choose(choiceCount(question))
    case 'ordering':
      return words.writeOrder
    case 'matching':
      return words.writeMatches
    case 'numeric': {
      const unit = question.numericAnswer?.unit
      return unit ? words.writeNumberIn(unit) : words.writeNumber
    }
    case 'text':
      return words.writePhrase
  }
}
