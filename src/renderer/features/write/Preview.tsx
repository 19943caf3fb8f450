import { useState } from 'react'
import type { BankId } from '#core/bank/ids'
import type { Question, Response } from '#core/bank/question'
import { Markdown } from '../../parts/markdown/Markdown'
import { MarkedOptions, MarkedPrompts } from '../../parts/question/MarkedOptions'
import questionStyles from '../../parts/question/Editor.module.css'
import { QuestionStem } from '../../parts/question/QuestionStem'
import { ResponseEditor } from '../../parts/question/ResponseEditor'
import { Check } from '../../ui/Choice'
import { writeEditorWords as words } from '../../wording/en/writeEditor'
import editorStyles from './Editor.module.css'
import styles from './Write.module.css'

type PreviewProps = { question: Question | null; pictures: string }

/** The question as a candidate sees it, and on request what comes after the answer. */
export function Preview({ question, pictures }: PreviewProps) {
  const [showsKey, setShowsKey] = useState(false)
  return (
    <section className={editorStyles.preview} aria-labelledby="preview-head">
      <div className={editorStyles.previewHead}>
        <h2 id="preview-head">{words.preview}</h2>
        <Check label={words.showAnswer} isChecked={showsKey} onChange={setShowsKey} />
      </div>
      {question ? (
        <PreviewedQuestion
          key={shapeOf(question)}
          question={question}
          bankId={pictures as BankId}
          showsKey={showsKey}
        />
      ) : (
        <p className={styles.muted}>{words.noPreview}</p>
      )}
    </section>
  )
}

/** A response fits as long as these stay. */
function shapeOf({ type, options, prompts }: Question): string {
  return [type, ...options.map(({ id }) => id), ...prompts.map(({ id }) => id)].join(' ')
}

type PreviewedProps = { question: Question; bankId: BankId; showsKey: boolean }

function PreviewedQuestion({ question, bankId, showsKey }: PreviewedProps) {
  const [response, setResponse] = useState<Response | null>(null)
  const optionOrder = question.options.map(({ id }) => id)
  return (
    <article className={questionStyles.question} aria-label={words.questionPreview}>
      <QuestionStem question={question} bankId={bankId} />
      {showsKey ? (
        <Answer question={question} bankId={bankId} response={response} />
      ) : (
        <ResponseEditor
          question={question}
          bankId={bankId}
          optionOrder={optionOrder}
          response={response}
          isFinal={false}
          onRespond={setResponse}
        />
      )}
    </article>
  )
}

function Answer({
  question,
  bankId,
  response,
}: {
  question: Question
  bankId: BankId
  response: Response | null
}) {
  const { options, numericAnswer, textAnswer, explanation } = question
  const optionOrder = options.map(({ id }) => id)
  return (
    <>
      <MarkedOptions question={question} optionOrder={optionOrder} response={response} bankId={bankId} />
      <MarkedPrompts question={question} response={response} bankId={bankId} />
      {numericAnswer && (
        <p>{words.numericAnswer(numericAnswer.value, numericAnswer.tolerance, numericAnswer.unit ?? '')}</p>
      )}
      {textAnswer && <p>{words.textAnswer(textAnswer.accepted)}</p>}
      {explanation && <Markdown text={explanation} bankId={bankId} topHeading={3} />}
    </>
  )
}
