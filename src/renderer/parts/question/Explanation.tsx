import { valueAt } from '#core/common/dictionary'
import type { Exam } from '#core/bank/exam'
import type { BankId, OptionId } from '#core/bank/ids'
import type { NumericAnswer, Question, Response } from '#core/bank/question'
import { scoreResponse } from '#core/scoring/scoring'
import { formatIsoDay, letterOf } from '../../wording/format'
import { ExternalLink } from '../markdown/ExternalLink'
import { Icon } from '../../ui/Icon'
import { Markdown } from '../markdown/Markdown'
import { PersonalNoteLine } from '../PersonalNote'
import { FlipIt } from './FlipIt'
import styles from './Question.module.css'
import { QuestionNote } from './QuestionNote'

type ExplanationProps = {
  question: Question
  optionOrder: OptionId[]
  response: Response | null
  exam: Exam
  bankId: BankId
  /** True in a running sitting, which no link leaves. */
  isInRoom?: boolean
}

/** Everything to learn from an answered question: right or not, the key, each why with the chosen first, references. */
export function Explanation({
  question,
  optionOrder,
  response,
  exam,
  bankId,
  isInRoom = false,
}: ExplanationProps) {
  const { isRight, isBlank } = scoreResponse(question, response, exam.credit)
  const verdict = isBlank ? 'Not answered' : isRight ? 'Correct' : 'Incorrect'
  return (
    <section className={styles.explanation} aria-label="Explanation">
      <h3 className={isRight ? styles.isRight : styles.isWrong}>
        <Icon name={isBlank ? 'blank' : isRight ? 'right' : 'wrong'} /> {verdict}
      </h3>
      {question.explanation && <Markdown text={question.explanation} bankId={bankId} />}
      <OptionWhys question={question} optionOrder={optionOrder} response={response} bankId={bankId} />
      <PromptWhys question={question} response={response} bankId={bankId} />
      <TypedKey question={question} response={response} />
      {!isRight && question.flip && (
        <FlipIt
          key={question.hash}
          question={question}
          flip={question.flip}
          optionOrder={optionOrder}
          bankId={bankId}
        />
      )}
      <QuestionNote key={question.id} question={question} bankId={bankId} isInRoom={isInRoom} />
      <PersonalNoteLine subject={{ kind: 'question', bankId, questionId: question.id }} />
      <References question={question} />
      {question.source === 'unknown' && (
        <p className={styles.origin}>Source unknown: check the answer before you rely on it.</p>
      )}
    </section>
  )
}

type Step = { option: Question['options'][number]; letter: string; isChosen: boolean; place: string }

/** The chosen options first, then the key, then the others, each with the letter it had on screen. */
function stepsOf(question: Question, optionOrder: OptionId[], response: Response | null): Step[] {
  const chosen = chosenIds(response)
  const steps = optionOrder.flatMap((optionId, index): Step[] => {
    const option = question.options.find(({ id }) => id === optionId)
    if (!option) return []
    const place = option.position === undefined ? '' : `step ${option.position}`
    return [{ option, letter: letterOf(index), isChosen: chosen.has(optionId), place }]
  })
  if (question.type === 'ordering')
    return steps.toSorted((a, b) => (a.option.position ?? 99) - (b.option.position ?? 99))
  const rank = (step: Step) => (step.isChosen ? 0 : 2) - (step.option.isCorrect ? 1 : 0)
  return steps.toSorted((a, b) => rank(a) - rank(b))
}

function chosenIds(response: Response | null): Set<OptionId> {
  if (response?.type === 'single') return new Set([response.chosen])
  return new Set(response?.type === 'multiple' ? response.chosen : [])
}

type WhysProps = Pick<ExplanationProps, 'question' | 'optionOrder' | 'response' | 'bankId'>

function OptionWhys({ question, optionOrder, response, bankId }: WhysProps) {
  if (question.type === 'matching' || question.options.length === 0) return null
  const order = response?.type === 'ordering' ? response.order : []
  return (
    <ul className={styles.whys}>
      {stepsOf(question, optionOrder, response).map(({ option, letter, isChosen, place }) => (
        <li key={option.id} className={option.isCorrect ? styles.key : styles.other}>
          <span className={styles.mark}>
            <Icon name={option.isCorrect ? 'right' : 'wrong'} />
            {option.isCorrect ? `Correct answer${place && `, ${place}`}` : 'Incorrect'}
            {isChosen && <strong> · your answer</strong>}
            {order.includes(option.id) && <strong> · you placed it {order.indexOf(option.id) + 1}</strong>}
          </span>
          <div className={styles.optionLine}>
            <span className={styles.letter}>{letter}</span>
            <Markdown text={option.text} bankId={bankId} isInline />
          </div>
          {option.why && (
            <div className={styles.why}>
              <Markdown text={option.why} bankId={bankId} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function PromptWhys({ question, response, bankId }: Omit<WhysProps, 'optionOrder'>) {
  if (question.type !== 'matching') return null
  const pairs = response?.type === 'matching' ? response.pairs : null
  const textOf = (optionId: OptionId) => question.options.find(({ id }) => id === optionId)?.text ?? ''
  return (
    <ul className={styles.whys}>
      {question.prompts.map((prompt) => {
        const given = pairs ? valueAt(pairs, prompt.id) : undefined
        const isRight = given === prompt.answer
        return (
          <li key={prompt.id} className={isRight ? styles.key : styles.other}>
            <span className={styles.mark}>
              <Icon name={isRight ? 'right' : 'wrong'} />
              {isRight ? 'Correct' : given === undefined ? 'Not matched' : `You matched ${textOf(given)}`}
            </span>
            <Markdown text={`${prompt.text} → **${textOf(prompt.answer)}**`} bankId={bankId} isInline />
            {prompt.why && (
              <div className={styles.why}>
                <Markdown text={prompt.why} bankId={bankId} />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** "2 ± 0.1 or 5 m" */
function shownNumbers({ value, tolerance, unit, also = [] }: NumericAnswer): string {
  const numbers = [{ value, tolerance }, ...also].map((right) =>
    right.tolerance ? `${right.value} ± ${right.tolerance}` : String(right.value),
  )
  return `${numbers.join(' or ')} ${unit ?? ''}`.trimEnd()
}

function TypedKey({ question, response }: Pick<ExplanationProps, 'question' | 'response'>) {
  const { numericAnswer, textAnswer } = question
  if (!numericAnswer && !textAnswer) return null
  const typed = response?.type === 'numeric' || response?.type === 'text' ? response.text : ''
  return (
    <p>
      {typed && (
        <>
          You answered <strong>{typed}</strong>.{' '}
        </>
      )}
      The correct answer is{' '}
      <strong>{numericAnswer ? shownNumbers(numericAnswer) : textAnswer?.accepted.join(' or ')}</strong>
    </p>
  )
}

function References({ question }: { question: Question }) {
  if (question.references.length === 0) return null
  return (
    <div className={styles.references}>
      <h4>References{question.asOf && ` (answer verified ${formatIsoDay(question.asOf)})`}</h4>
      <ul>
        {question.references.map((address) => (
          <li key={address}>
            <ExternalLink address={address}>{address}</ExternalLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
