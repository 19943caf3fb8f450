import type { OptionId } from '#core/bank/ids'
import { choiceCount } from '#core/bank/question'
import { questionWords as words } from '../../wording/en/question'
import { ChoiceEditor } from './ChoiceEditor'
import type { EditorProps } from './editorProps'
import { MatchingEditor } from './MatchingEditor'
import { OrderingEditor } from './OrderingEditor'
import { TypedEditor } from './TypedEditor'
import styles from './Editor.module.css'

type ResponseEditorProps = EditorProps & {
  struck?: readonly OptionId[]
  onStrike?: (optionId: OptionId) => void
  masksOptions?: boolean
}

/** The way to answer a question of any type, and how far the answer is. Never anything of its key. */
export function ResponseEditor({ struck, onStrike, masksOptions, ...props }: ResponseEditorProps) {
  return (
    <>
      <Editor {...props} struck={struck} onStrike={onStrike} masksOptions={masksOptions} />
      <Hint {...props} />
    </>
  )
}

type AnyEditorProps = EditorProps & {
  struck: readonly OptionId[] | undefined
  onStrike: ((optionId: OptionId) => void) | undefined
  masksOptions: boolean | undefined
}

function Editor({ struck, onStrike, masksOptions, ...props }: AnyEditorProps) {
  switch (props.question.type) {
    case 'single':
    case 'multiple':
      return <ChoiceEditor {...props} struck={struck} onStrike={onStrike} masksOptions={masksOptions} />
    case 'ordering':
      return <OrderingEditor {...props} />
    case 'matching':
      return <MatchingEditor {...props} />
    case 'numeric':
    case 'text':
      return <TypedEditor {...props} />
  }
}

/** What is asked for and how far the answer is. */
function Hint({ question, response }: Pick<EditorProps, 'question' | 'response'>) {
  if (question.type === 'multiple') {
    const asked = choiceCount(question)
    const chosen = response?.type === 'multiple' ? response.chosen.length : 0
    return (
      <p className={styles.hint} role="status">
        {chosen === asked ? words.allChosen(asked) : words.chosenOf(chosen, asked)}
      </p>
    )
  }
  if (question.type === 'ordering') {
    const asked = question.options.filter((option) => option.isCorrect).length
    const placed = response?.type === 'ordering' ? response.order.length : 0
    return <p className={styles.hint}>{words.placedOf(placed, asked)}</p>
  }
  if (question.type === 'matching') {
    const paired = response?.type === 'matching' ? Object.keys(response.pairs).length : 0
    return <p className={styles.hint}>{words.matchedOf(paired, question.prompts.length)}</p>
  }
  return null
}
