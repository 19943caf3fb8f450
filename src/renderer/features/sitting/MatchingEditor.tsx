import type { OptionId, PromptId } from '#core/ids'
import type { Question } from '#core/question'
import { letterOf } from '../../lib/format'
import { respond, selectAnswer } from './actions'
import { OptionText } from './OptionText'
import { useSitting, useSittingStore } from './SittingContext'
import { selectShown } from './sittingStore'
import styles from './QuestionView.module.css'

const nothing: Record<PromptId, OptionId> = {}

/** One choice beside every prompt; choices already used say so and can be used again. */
export function MatchingEditor({ question }: { question: Question }) {
  const store = useSittingStore()
  const order = useSitting((state) => selectShown(state).item.optionOrder)
  const { response, isChecked } = useSitting(selectAnswer)
  const pairs = response?.type === 'matching' ? response.pairs : nothing
  const used = new Set(Object.values(pairs))

  const match = (promptId: PromptId, optionId: string) => {
    const { [promptId]: _, ...others } = pairs
    respond(store, {
      type: 'matching',
      pairs: optionId ? { ...others, [promptId]: optionId as OptionId } : others,
    })
  }
  return (
    <ul className={styles.pairs}>
      {question.prompts.map((prompt, index) => (
        <li key={prompt.id} className={styles.pair}>
          <OptionText text={prompt.text} />
          <select
            aria-label={`Match for prompt ${index + 1}: ${prompt.text}`}
            value={pairs[prompt.id] ?? ''}
            disabled={isChecked}
            onChange={(event) => match(prompt.id, event.target.value)}
          >
            <option value="">Choose…</option>
            {order.map((optionId, place) => (
              <option key={optionId} value={optionId}>
                {letterOf(place)} · {question.options.find(({ id }) => id === optionId)?.text}
                {used.has(optionId) && pairs[prompt.id] !== optionId ? ' (used)' : ''}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  )
}
