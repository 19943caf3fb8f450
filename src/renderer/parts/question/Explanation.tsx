import { useEffect, useRef } from 'react'
import type { Exam } from '#core/bank/exam'
import type { BankId, OptionId } from '#core/bank/ids'
import type { NumericAnswer, Question, Response } from '#core/bank/question'
import { scoreResponse } from '#core/scoring/scoring'
import { explanationWords as words } from '../../wording/en/explanation'
import { formatIsoDay, formatAnswerNumber } from '../../wording/format'
import { ExternalLink } from '../markdown/ExternalLink'
import { Icon } from '../../ui/Icon'
import { Markdown } from '../markdown/Markdown'
import { PersonalNoteLine } from '../PersonalNote'
import { BookmarkButton } from './BookmarkButton'
import { QuestionMark } from '../problem/QuestionMark'
import { ReportProblem } from '../problem/ReportProblem'
import { FlipIt } from './FlipIt'
import { MarkedOptions, MarkedPrompts } from './MarkedOptions'
import styles from './Question.module.css'
import { QuestionNote } from './QuestionNote'
import { QuoteToNote } from './QuoteToNote'

type ExplanationProps = {
  question: Question
  optionOrder: OptionId[]
  response: Response | null
  exam: Exam
  bankId: BankId
  /** True in a running sitting, which no link leaves. */
  isInRoom?: boolean
  /** It was asked for this moment: the verdict is to be heard. */
  takesFocus?: boolean
}

/**
 * An answered question in place of its editor: right or not, the options in the order they were shown with their marks
 * and whys, and beneath them everything else to learn from it.
 */
export function Explanation({
  question,
  optionOrder,
  response,
  exam,
  bankId,
  isInRoom = false,
  takesFocus = false,
}: ExplanationProps) {
  const section = useRef<HTMLElement>(null)
  const { isRight, isBlank } = scoreResponse(question, response, exam.credit)
  return (
    <section ref={section} className={styles.explanation} aria-label={words.title}>
      <div className={styles.verdict}>
        <Verdict isRight={isRight} isBlank={isBlank} takesFocus={takesFocus} />
        <BookmarkButton
          key={question.id}
          bankId={bankId}
          questionId={question.id}
          hasKey={isInRoom || takesFocus}
        />
      </div>
      <QuestionMark bankId={bankId} questionId={question.id} isInRoom={isInRoom} />
      <MarkedOptions question={question} optionOrder={optionOrder} response={response} bankId={bankId} />
      <MarkedPrompts question={question} response={response} bankId={bankId} />
      <TypedKey question={question} response={response} />
      {question.explanation && (
        <div className={styles.text}>
          <Markdown text={question.explanation} bankId={bankId} />
        </div>
      )}
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
      <QuoteToNote key={`${question.id} quote`} within={section} bankId={bankId} questionId={question.id} />
      <PersonalNoteLine subject={{ kind: 'question', bankId, questionId: question.id }} />
      <References question={question} />
      {question.source === 'unknown' && <p className={styles.origin}>{words.sourceUnknown}</p>}
      <ReportProblem question={question} bankId={bankId} optionOrder={optionOrder} />
    </section>
  )
}

type VerdictProps = { isRight: boolean; isBlank: boolean; takesFocus: boolean }

/** The verdict alone is spoken: it takes the focus from the button that was pressed for it. */
function Verdict({ isRight, isBlank, takesFocus }: VerdictProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <h3 ref={heading} tabIndex={-1} className={isRight ? styles.isRight : styles.isWrong}>
      <Icon name={isBlank ? 'blank' : isRight ? 'right' : 'wrong'} />{' '}
      {isBlank ? words.unanswered : isRight ? words.correct : words.incorrect}
    </h3>
  )
}

/** "2 ± 0.1 or 5 m" */
function shownNumbers({ value, tolerance, unit, also = [] }: NumericAnswer): string {
  const numbers = [{ value, tolerance }, ...also].map((right) =>
    right.tolerance
      ? `${formatAnswerNumber(right.value)} ± ${formatAnswerNumber(right.tolerance)}`
      : formatAnswerNumber(right.value),
  )
  return `${words.oneOf(numbers)} ${unit ?? ''}`.trimEnd()
}

function TypedKey({ question, response }: Pick<ExplanationProps, 'question' | 'response'>) {
  const { numericAnswer, textAnswer } = question
  if (!numericAnswer && !textAnswer) return null
  const typed = response?.type === 'numeric' || response?.type === 'text' ? response.text : ''
  return (
    <p>
      {typed && <>{words.youAnswered(<strong>{typed}</strong>)} </>}
      {words.correctAnswerIs(
        <strong>
          {numericAnswer ? shownNumbers(numericAnswer) : words.oneOf(textAnswer?.accepted ?? [])}
        </strong>,
      )}
    </p>
  )
}

function References({ question }: { question: Question }) {
  if (question.references.length === 0) return null
  return (
    <div className={styles.references}>
      <h4>{question.asOf ? words.referencesVerified(formatIsoDay(question.asOf)) : words.references}</h4>
      <ul>
        {question.references.map((address) => (
          <li key={address}>
            <ExternalLink address={address}>{shortAddress(address)}</ExternalLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where an address leads, short enough to read: its host and the last part of its path. */
function shortAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const { hostname, pathname } = new URL(address)
  const last = pathname.split('/').findLast(Boolean)
  return last ? `${hostname.replace(/^www\./, '')}: ${decodedOf(last.replace(/\.html?$/, ''))}` : hostname
}

function decodedOf(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
