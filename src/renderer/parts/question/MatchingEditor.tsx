import { valueAt } from '#core/common/dictionary'
import type { OptionId, PromptId } from '#core/bank/ids'
import { letterOf } from '../../wording/format'
import type { EditorProps } from './editorProps'
import { OptionText } from './OptionText'
import styles from './Editor.module.css'

const nothing: Record<PromptId, OptionId> = {}

/** One choice beside every prompt; choices already used say so and can be used again. */
export function MatchingEditor({ question, bankId, optionOrder, response, isFinal, onRespond }: EditorProps) {
  const pairs = response?.type === 'matching' ? response.pairs : nothing
  const used = new Set(Object.values(pairs))

  const match = (promptId: PromptId, optionId: string) => {
    const { [promptId]: _, ...others } = pairs
    onRespond({
      type: 'matching',
      pairs: optionId ? { ...others, [promptId]: optionId as OptionId } : others,
    })
  }
  return (
    <ul className={styles.pairs}>
      {question.prompts.map((prompt, index) => (
        <li key={prompt.id} className={styles.pair}>
          <OptionText text={prompt.text} bankId={bankId} />
          <select
            dir="auto"
            aria-label={`Match for prompt ${index + 1}: ${prompt.text}`}
            value={valueAt(pairs, prompt.id) ?? ''}
            disabled={isFinal}
            onChange={(event) => match(prompt.id, event.target.value)}
          >
            <option value="">Choose…</option>
            {optionOrder.map((optionId, place) => (
              <option key={optionId} value={optionId}>
                {letterOf(place)} · {question.options.find(({ id }) => id === optionId)?.text}
                {used.has(optionId) && valueAt(pairs, prompt.id) !== optionId ? ' (used)' : ''}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  )
}
