import type { Exam } from '#core/bank/exam'
import { keySequence } from '#core/bank/question'
import { paperWords as words } from '../../wording/en/paper'
import { letterOf } from '../../wording/format'
import type { PaperItem } from './loadPaper'
import styles from './Paper.module.css'

/** Where answers are marked: a page of its own, with a place for each question. */
export function AnswerSheet({
  exam,
  code,
  items,
}: {
  exam: Exam
  code: string
  items: readonly PaperItem[]
}) {
  return (
    <section className={styles.sheet}>
      <h2>{words.answerSheet}</h2>
      <p>{words.formOf(exam.code, code)}</p>
      <p className={styles.fields}>
        <span>{words.name}</span>
        <span>{words.date}</span>
        <span>{words.started}</span>
        <span>{words.finished}</span>
      </p>
      <ol className={styles.marks}>
        {items.map((one) => (
          <li key={one.question.id}>
            <span className={styles.number}>{one.number}.</span> <Place one={one} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Place({ one: { question, options } }: { one: PaperItem }) {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return (
        <span className={styles.bubbles}>
          {options.map((option, index) => (
            <span key={option.id} className={styles.bubble}>
              {letterOf(index)}
            </span>
          ))}
        </span>
      )
    case 'ordering':
      return <Blanks names={keySequence(question.options).map((_, index) => String(index + 1))} />
    case 'matching':
      return <Blanks names={question.prompts.map((_, index) => String(index + 1))} />
    case 'numeric':
    case 'text':
      return <span className={styles.blank} />
  }
}

function Blanks({ names }: { names: string[] }) {
  return (
    <span className={styles.bubbles}>
      {names.map((name) => (
        <span key={name} className={styles.box}>
          {name}
        </span>
      ))}
    </span>
  )
}
