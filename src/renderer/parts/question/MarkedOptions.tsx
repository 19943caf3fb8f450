import { valueAt } from '#core/common/dictionary'
import type { BankId, OptionId } from '#core/bank/ids'
import type { Question, Response } from '#core/bank/question'
import { letterOf } from '../../wording/format'
import { Icon } from '../../ui/Icon'
import { Markdown } from '../markdown/Markdown'
import { OptionText } from './OptionText'
import styles from './MarkedOptions.module.css'

type MarkedProps = { question: Question; optionOrder: OptionId[]; response: Response | null; bankId: BankId }

type Marked = { option: Question['options'][number]; letter: string; isChosen: boolean; mark: string }

/** The options where they stood, each with its mark and its why. Steps of an order stand in the right one. */
export function MarkedOptions({ question, optionOrder, response, bankId }: MarkedProps) {
  if (question.type === 'matching' || question.options.length === 0) return null
  return (
    <ul className={styles.options}>
      {markedOf(question, optionOrder, response).map(({ option, letter, isChosen, mark }) => (
        <li key={option.id} className={classOf(option.isCorrect, isChosen)}>
          <Icon name={option.isCorrect ? 'right' : 'wrong'} />
          <span className={styles.letter}>{letter}</span>
          <div className={styles.body}>
            <OptionText text={option.text} bankId={bankId} />
            <span className={isChosen || option.isCorrect ? styles.mark : 'visually-hidden'}>{mark}</span>
            {option.why && (
              <div className={styles.why}>
                <Markdown text={option.why} bankId={bankId} />
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function classOf(isCorrect: boolean, isChosen: boolean): string | undefined {
  if (isCorrect) return `${styles.option} ${styles.key}`
  return isChosen ? `${styles.option} ${styles.miss}` : styles.option
}

function markedOf(question: Question, optionOrder: OptionId[], response: Response | null): Marked[] {
  const marked = optionOrder.flatMap((optionId, index): Marked[] => {
    const option = question.options.find(({ id }) => id === optionId)
    if (!option) return []
    const isChosen = isIn(response, optionId)
    return [{ option, letter: letterOf(index), isChosen, mark: markWords(option, isChosen, response) }]
  })
  if (question.type !== 'ordering') return marked
  return marked.toSorted((a, b) => (a.option.position ?? 99) - (b.option.position ?? 99))
}

function isIn(response: Response | null, optionId: OptionId): boolean {
  if (response?.type === 'single') return response.chosen === optionId
  if (response?.type === 'ordering') return response.order.includes(optionId)
  return response?.type === 'multiple' && response.chosen.includes(optionId)
}

/** `Correct answer · your answer`, `Correct answer, step 2 · you placed it 3`. */
function markWords(option: Marked['option'], isChosen: boolean, response: Response | null): string {
  const step = option.position === undefined ? '' : `, step ${option.position}`
  const key = option.isCorrect ? `Correct answer${step}` : 'Incorrect'
  if (!isChosen) return key
  const place = response?.type === 'ordering' ? response.order.indexOf(option.id) + 1 : null
  return `${key} · ${place === null ? 'your answer' : `you placed it ${place}`}`
}

/** The pairs of a matching question: what was matched, and what belongs together. */
export function MarkedPrompts({ question, response, bankId }: Omit<MarkedProps, 'optionOrder'>) {
  if (question.type !== 'matching') return null
  const pairs = response?.type === 'matching' ? response.pairs : null
  const textOf = (optionId: OptionId) => question.options.find(({ id }) => id === optionId)?.text ?? ''
  return (
    <ul className={styles.options}>
      {question.prompts.map((prompt) => {
        const given = pairs ? valueAt(pairs, prompt.id) : undefined
        const isRight = given === prompt.answer
        return (
          <li key={prompt.id} className={classOf(isRight, true)}>
            <Icon name={isRight ? 'right' : 'wrong'} />
            <div className={styles.body}>
              <Markdown text={`${prompt.text} → **${textOf(prompt.answer)}**`} bankId={bankId} isInline />
              <span className={styles.mark}>
                {isRight ? 'Correct' : given === undefined ? 'Not matched' : `You matched ${textOf(given)}`}
              </span>
              {prompt.why && (
                <div className={styles.why}>
                  <Markdown text={prompt.why} bankId={bankId} />
                </div>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
