import type { Question } from '#core/question'
import { choiceCount } from '#core/question'
import { QuestionStem } from '../../ui/question/QuestionStem'
import { selectAnswer } from './actions'
import { ChoiceEditor } from './ChoiceEditor'
import { MatchingEditor } from './MatchingEditor'
import { OrderingEditor } from './OrderingEditor'
import { useSitting } from './SittingContext'
import { selectShown } from './sittingStore'
import styles from './QuestionView.module.css'
import { TypedEditor } from './TypedEditor'

/** The question on screen: case study, stem, and the way to answer its type. Never anything of its key. */
export function QuestionView() {
  const question = useSitting((state) => selectShown(state).question)
  const bankId = useSitting((state) => state.sitting.form.bankId)
  const number = useSitting((state) => state.sitting.questionIndex + 1)
  return (
    <article className={styles.question} aria-label={`Question ${number}`}>
      <QuestionStem question={question} bankId={bankId} />
      <Editor question={question} />
      <Hint question={question} />
    </article>
  )
}

function Editor({ question }: { question: Question }) {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return <ChoiceEditor question={question} />
    case 'ordering':
      return <OrderingEditor question={question} />
    case 'matching':
      return <MatchingEditor question={question} />
    case 'numeric':
    case 'text':
      return <TypedEditor question={question} />
  }
}

/** What is asked for and how far the answer is. */
function Hint({ question }: { question: Question }) {
  const { response } = useSitting(selectAnswer)
  if (question.type === 'multiple') {
    const asked = choiceCount(question)
    const chosen = response?.type === 'multiple' ? response.chosen.length : 0
    return (
      <p className={styles.hint} role="status">
        Choose {asked} · {chosen} of {asked} chosen
        {chosen === asked && ' · take one back to choose another'}
      </p>
    )
  }
  if (question.type === 'ordering') {
    const asked = question.options.filter((option) => option.isCorrect).length
    const placed = response?.type === 'ordering' ? response.order.length : 0
    return (
      <p className={styles.hint}>
        Place {asked} in order · {placed} placed
      </p>
    )
  }
  if (question.type === 'matching') {
    const paired = response?.type === 'matching' ? Object.keys(response.pairs).length : 0
    return (
      <p className={styles.hint}>
        {paired} of {question.prompts.length} matched
      </p>
    )
  }
  return null
}
