import { useState } from 'react'
import type { BankId } from '#core/bank/ids'
import { keySequence, type Question, type Response } from '#core/bank/question'
import type { ImportPreview } from '../../api/client'
import { Markdown } from '../../parts/markdown/Markdown'
import { QuestionStem } from '../../parts/question/QuestionStem'
import { ResponseEditor } from '../../parts/question/ResponseEditor'
import { importingWords as words } from '../../wording/en/importing'
import { Check } from '../../ui/Choice'
import styles from './Import.module.css'

/** A few of the questions as they will be asked, with the answer filled in to be checked. */
export function SampleQuestions({ preview }: { preview: ImportPreview }) {
  const [showsKey, setShowsKey] = useState(true)
  const { samples, questionCount } = preview
  if (samples.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="import-samples">
      <div className={styles.head}>
        <h2 id="import-samples">
          {samples.length < questionCount ? words.someSamples(samples.length, questionCount) : words.samples}
        </h2>
        <Check label={words.showAnswers} isChecked={showsKey} onChange={setShowsKey} />
      </div>
      {samples.map((question) => (
        <Sample
          key={question.id}
          question={question}
          bankId={preview.previewBankId as BankId}
          showsKey={showsKey}
        />
      ))}
    </section>
  )
}

type SampleProps = { question: Question; bankId: BankId; showsKey: boolean }

function Sample({ question, bankId, showsKey }: SampleProps) {
  return (
    <article className={styles.sample} aria-label={words.sample}>
      <QuestionStem question={question} bankId={bankId} />
      <ResponseEditor
        question={question}
        bankId={bankId}
        optionOrder={question.options.map(({ id }) => id)}
        response={showsKey ? keyOf(question) : null}
        isFinal
        onRespond={() => undefined}
      />
      {showsKey && question.explanation && (
        <div className={styles.muted}>
          <Markdown text={question.explanation} bankId={bankId} topHeading={3} />
        </div>
      )}
    </article>
  )
}

/** The response that is right in full. */
function keyOf(question: Question): Response | null {
  const { type, options, prompts, numericAnswer, textAnswer } = question
  const keys = options.filter(({ isCorrect }) => isCorrect).map(({ id }) => id)
  switch (type) {
    case 'single':
      return keys[0] === undefined ? null : { type, chosen: keys[0] }
    case 'multiple':
      return { type, chosen: keys }
    case 'ordering':
      return { type, order: keySequence(options).map(({ id }) => id) }
    case 'matching':
      return { type, pairs: Object.fromEntries(prompts.map(({ id, answer }) => [id, answer])) }
    case 'numeric':
      return numericAnswer && { type, text: String(numericAnswer.value) }
    case 'text':
      return textAnswer && { type, text: textAnswer.accepted[0] ?? '' }
  }
}
