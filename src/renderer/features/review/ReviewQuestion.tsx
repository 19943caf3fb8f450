import { useEffect, useRef } from 'react'
import { useStore, type StoreApi } from 'zustand'
import { confidenceLevels } from '#core/common/confidence'
import { answersBetween } from '#core/learning/session'
import { useEngine } from '../../actions/engine'
import { useShortcuts } from '../../hooks/useShortcuts'
import { commonWords } from '../../wording/en/common'
import { reviewWords as words } from '../../wording/en/review'
import { Button } from '../../ui/Button'
import { Explanation } from '../../parts/question/Explanation'
import { MissCause } from '../../parts/question/MissCause'
import { QuestionStem } from '../../parts/question/QuestionStem'
import { SaveBanner } from '../../parts/SaveBanner'
import { ResponseEditor } from '../../parts/question/ResponseEditor'
import type { ReviewWork } from './loadReview'
import {
  checkReview,
  showNextQuestion,
  pressOption,
  suspendReview,
  undoReview,
  type ReviewState,
} from './reviewStore'
import type { Outcome, ShownReview } from './shownReview'
import styles from './Review.module.css'

type ReviewQuestionProps = { store: StoreApi<ReviewState>; work: ReviewWork }

/** One question of a review: answered in place as in practice, then when it comes back, and on. */
export function ReviewQuestion({ store, work }: ReviewQuestionProps) {
  const { shown, response, outcome, past } = useStore(store)
  const engine = useEngine()
  const check = () => checkReview(store, engine, work)
  const next = () => void showNextQuestion(store, engine, work)
  const undo = () => undoReview(store, engine, work)
  const suspend = () => void suspendReview(store, engine, work)
  useShortcuts({
    choose: (digit) => (outcome ? false : pressOption(store, digit - 1)),
    check,
    reveal: check,
    goOn: next,
    undo,
  })
  const article = useNewQuestion(shown)
  if (!shown) return null
  const { question, optionOrder, isLearningStep } = shown
  return (
    <article ref={article} tabIndex={-1} className={styles.question} aria-label={words.question}>
      <QuestionStem question={question} bankId={work.bankId} />
      {outcome ? (
        <Explanation
          question={question}
          optionOrder={optionOrder}
          response={response}
          exam={work.exam}
          bankId={work.bankId}
          takesFocus
        />
      ) : (
        <ResponseEditor
          question={question}
          bankId={work.bankId}
          optionOrder={optionOrder}
          response={response}
          isFinal={false}
          onRespond={(given) => store.setState({ response: given })}
        />
      )}
      {outcome && !outcome.isRight && (
        <MissCause
          bankId={work.bankId}
          examId={work.exam.id}
          questionId={shown.cardId}
          occasion={outcome.reviewId}
          hasKeys
        />
      )}
      <div className={styles.actions}>
        <SaveBanner place="footer" />
        {outcome ? (
          <>
            <p className={styles.outcome} role="status">
              {outcomeWords(outcome, isLearningStep)}
            </p>
            <Button look="quiet" title={words.undoHint} onClick={undo}>
              {commonWords.undo}
            </Button>
            <Button look="quiet" title={words.suspendHint} onClick={suspend}>
              {words.suspend}
            </Button>
            <Button look="primary" title={words.nextHint} onClick={next}>
              {words.next}
            </Button>
          </>
        ) : (
          <>
            <ConfidenceChoice store={store} />
            {past.length > 0 && (
              <Button look="quiet" title={words.undoLastHint} onClick={undo}>
                {words.undoLast}
              </Button>
            )}
            <Button look="primary" title={words.checkHint} onClick={check}>
              {response ? words.check : words.showAnswer}
            </Button>
          </>
        )}
      </div>
    </article>
  )
}

/** A question after the first begins at the top of the page, with the focus on it: its keys work at once. */
function useNewQuestion(shown: ShownReview | null) {
  const article = useRef<HTMLElement>(null)
  const before = useRef(shown)
  useEffect(() => {
    if (before.current && shown && before.current !== shown) {
      article.current?.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    }
    before.current = shown ?? before.current
  }, [shown])
  return article
}

/** What happens to the question next. */
function outcomeWords({ intervalDays, isRight }: Outcome, isLearningStep: boolean): string {
  if (!isRight) return words.comesBack(answersBetween)
  return isLearningStep || intervalDays === null ? words.staysDue : words.againIn(intervalDays)
}

/** How sure you are; saying nothing is fine. */
function ConfidenceChoice({ store }: { store: StoreApi<ReviewState> }) {
  const confidence = useStore(store, (state) => state.confidence)
  return (
    <div className={styles.confidence} role="group" aria-label={words.howSure}>
      {confidenceLevels.map((level) => (
        <Button
          key={level}
          look={level === confidence ? 'plain' : 'quiet'}
          aria-pressed={level === confidence}
          onClick={() => store.setState({ confidence: level === confidence ? null : level })}
        >
          {words.confidence[level]}
        </Button>
      ))}
    </div>
  )
}
