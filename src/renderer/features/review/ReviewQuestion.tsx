import { useEffect } from 'react'
import { useStore, type StoreApi } from 'zustand'
import { confidenceLevels } from '#core/common/confidence'
import { answersBetween } from '#core/learning/session'
import { useEngine } from '../../actions/engine'
import { formatCount } from '../../wording/format'
import { useSettings } from '../../actions/settings'
import { Button } from '../../ui/Button'
import { Explanation } from '../../parts/question/Explanation'
import { MissCause } from '../../parts/question/MissCause'
import { QuestionStem } from '../../parts/question/QuestionStem'
import { ResponseEditor } from '../../parts/question/ResponseEditor'
import type { ReviewWork } from './loadReview'
import {
  checkReview,
  showNextQuestion,
  pressOption,
  undoReview,
  type Outcome,
  type ReviewState,
} from './reviewStore'
import styles from './Review.module.css'

type ReviewQuestionProps = { store: StoreApi<ReviewState>; work: ReviewWork }

/** One question of a review: answer, key and whys, when it comes back, on. */
export function ReviewQuestion({ store, work }: ReviewQuestionProps) {
  const { shown, response, outcome } = useStore(store)
  const engine = useEngine()
  const fail = (error: unknown) =>
    store.setState({ error: error instanceof Error ? error.message : String(error) })
  const check = () => checkReview(store, engine, work)
  const next = () => void showNextQuestion(store, engine, work).catch(fail)
  const undo = () => undoReview(store, engine, work)
  useReviewKeys({ press: (index) => pressOption(store, index), check, next, undo })
  if (!shown) return null
  const { question, optionOrder, isLearningStep } = shown
  return (
    <article className={styles.question} aria-label="Question in review">
      <QuestionStem question={question} bankId={work.bankId} />
      <ResponseEditor
        question={question}
        bankId={work.bankId}
        optionOrder={optionOrder}
        response={response}
        isFinal={outcome !== null}
        onRespond={(given) => store.setState({ response: given })}
      />
      {outcome ? (
        <>
          <div className={styles.actions} role="status">
            <p className={styles.outcome}>{outcomeWords(outcome, isLearningStep)}</p>
            <Button title="Undo (U)" onClick={undo}>
              Undo
            </Button>
            <Button look="primary" title="Next (N)" onClick={next}>
              Next
            </Button>
          </div>
          <Explanation
            question={question}
            optionOrder={optionOrder}
            response={response}
            exam={work.exam}
            bankId={work.bankId}
          />
          {!outcome.isRight && (
            <MissCause
              bankId={work.bankId}
              examId={work.exam.id}
              questionId={shown.cardId}
              occasion={outcome.reviewId}
              hasKeys
            />
          )}
        </>
      ) : (
        <div className={styles.actions}>
          <ConfidenceChoice store={store} />
          <Button look="primary" title="Check (Ctrl or ⌘ + Enter)" onClick={check}>
            {response ? 'Check answer' : 'Show answer'}
          </Button>
        </div>
      )}
    </article>
  )
}

/** What happens to the question next. */
function outcomeWords({ intervalDays, isRight }: Outcome, isLearningStep: boolean): string {
  if (!isRight) return `Comes back after ${answersBetween} other questions, or tomorrow.`
  if (isLearningStep || intervalDays === null)
    return 'Correct this time. Its next review date stays the same.'
  return `Again in ${formatCount(intervalDays, 'day')}.`
}

/** How sure you are; saying nothing is fine. */
function ConfidenceChoice({ store }: { store: StoreApi<ReviewState> }) {
  const confidence = useStore(store, (state) => state.confidence)
  return (
    <div className={styles.confidence} role="group" aria-label="How sure are you? (optional)">
      {confidenceLevels.map((level) => (
        <Button
          key={level}
          look={level === confidence ? 'plain' : 'quiet'}
          aria-pressed={level === confidence}
          onClick={() => store.setState({ confidence: level === confidence ? null : level })}
        >
          {level}
        </Button>
      ))}
    </div>
  )
}

type Commands = { press: (index: number) => void; check: () => void; next: () => void; undo: () => void }

/** The keys of a sitting, as far as there is something for them to do. */
function useReviewKeys({ press, check, next, undo }: Commands): void {
  const hasSingleKeys = useSettings((settings) => settings.hasSingleKeys)
  useEffect(() => {
    const commands: Record<string, () => void> = { n: next, u: undo }
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return check()
      if (!hasSingleKeys || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
      if (digit) press(Number(digit) - 1)
      else commands[event.key.toLowerCase()]?.()
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  })
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type === 'text'
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
