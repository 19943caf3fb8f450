import { valueAt } from '#core/common/dictionary'
import type { OptionId, PromptId } from '#core/bank/ids'
import { useBankLanguage } from '../../actions/banks'
import { questionWords as words } from '../../wording/en/question'
import { letterOf } from '../../wording/format'
import type { EditorProps } from './editorProps'
import { OptionText } from './OptionText'
import styles from './Editor.module.css'

const nothing: Record<PromptId, OptionId> = {}

/** One choice beside every prompt; choices already used say so and can be used again. */
export function MatchingEditor({ question, bankId, optionOrder, response, isFinal, onRespond }: EditorProps) {
  const pairs = response?.type === 'matching' ? response.pairs : nothing
  const lang = useBankLanguage(bankId)
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
            aria-label={words.matchFor(index + 1, prompt.text)}
            value={valueAt(pairs, prompt.id) ?? ''}
            disabled={isFinal}
            onChange={(event) => match(prompt.id, event.target.value)}
          >
            <option value="">{words.choose}</option>
            {optionOrder.map((optionId, place) => {
              const text = question.options.find(({ id }) => id === optionId)?.text ?? ''
              const name = `${letterOf(place)} · ${text}`
              const isUsed = used.has(optionId) && valueAt(pairs, prompt.id) !== optionId
              return (
                <option key={optionId} lang={lang} value={optionId}>
                  {isUsed ? words.used(name) : name}
                </option>
              )
            })}
          </select>
        </li>
      ))}
    </ul>
  )
}
