import { valueAt } from '#core/common/dictionary'
import type { BankId, OptionId } from '#core/bank/ids'
import type { Question, Response } from '#core/bank/question'
import { explanationWords as words } from '../../wording/en/explanation'
import { letterOf } from '../../wording/format'
import { Icon, type IconName } from '../../ui/Icon'
import { Markdown } from '../markdown/Markdown'
import { OptionText } from './OptionText'
import styles from './MarkedOptions.module.css'

type MarkedProps = { question: Question; optionOrder: OptionId[]; response: Response | null; bankId: BankId }

/** What the person did about an option: it was right or missed, or nothing of the kind. */
type Outcome = 'right' | 'missed' | 'none'

type Marked = {
  option: Question['options'][number]
  letter: string
  outcome: Outcome
  icon: IconName
  mark: string
  /** Whether the mark is told to the eye as well: what was neither chosen nor right needs no word beside its sign. */
  isShown: boolean
}

/** The options where they stood, each with its mark and its why. Steps of an order stand in the right one. */
export function MarkedOptions({ question, optionOrder, response, bankId }: MarkedProps) {
  if (question.type === 'matching' || question.options.length === 0) return null
  return (
    <ul className={styles.options}>
      {markedOf(question, optionOrder, response).map(({ option, letter, outcome, icon, mark, isShown }) => (
        <li key={option.id} className={classOf(outcome)}>
          <Icon name={icon} />
          <span className={styles.letter}>{letter}</span>
          <div className={styles.body}>
            <OptionText text={option.text} bankId={bankId} />
            <span className={isShown ? styles.mark : 'visually-hidden'}>{mark}</span>
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

function classOf(outcome: Outcome): string | undefined {
  if (outcome === 'right') return `${styles.option} ${styles.key}`
  return outcome === 'missed' ? `${styles.option} ${styles.miss}` : styles.option
}

function markedOf(question: Question, optionOrder: OptionId[], response: Response | null): Marked[] {
  const marked = optionOrder.flatMap((optionId, index): Marked[] => {
    const option = question.options.find(({ id }) => id === optionId)
    if (!option) return []
    const mark = question.type === 'ordering' ? stepMark(option, response) : choiceMark(option, response)
    return [{ option, letter: letterOf(index), ...mark }]
  })
  if (question.type !== 'ordering') return marked
  return marked.toSorted((a, b) => (a.option.position ?? 99) - (b.option.position ?? 99))
}

type Mark = Pick<Marked, 'outcome' | 'icon' | 'mark' | 'isShown'>

/** `Correct answer · your answer`, `Incorrect`. The key stands out whether it was chosen or not. */
function choiceMark({ id, isCorrect }: Marked['option'], response: Response | null): Mark {
  const isChosen =
    response?.type === 'single'
      ? response.chosen === id
      : response?.type === 'multiple' && response.chosen.includes(id)
  return {
    outcome: isCorrect ? 'right' : isChosen ? 'missed' : 'none',
    icon: isCorrect ? 'right' : 'wrong',
    mark: choiceWords(isCorrect, isChosen),
    isShown: isCorrect || isChosen,
  }
}

function choiceWords(isCorrect: boolean, isChosen: boolean): string {
  if (isCorrect) return isChosen ? words.correctAndYours : words.correctAnswer
  return isChosen ? words.incorrectAndYours : words.incorrect
}

/** `Step 1 · you placed it 3`: the sign says whether that was its place. Without an order there is none to judge. */
function stepMark(option: Marked['option'], response: Response | null): Mark {
  const position = option.isCorrect ? (option.position ?? 0) : 0
  const isStep = position > 0
  const name = isStep ? words.step(position) : words.noStep
  if (response?.type !== 'ordering') return { outcome: 'none', icon: 'blank', mark: name, isShown: true }
  const place = response.order.indexOf(option.id) + 1
  const outcome = place === position ? (isStep ? 'right' : 'none') : 'missed'
  return {
    outcome,
    icon: outcome === 'missed' ? 'wrong' : 'right',
    mark: place === 0 ? words.leftOut(name) : words.placedAt(name, place),
    isShown: true,
  }
}

/** The pairs of a matching question: what belongs together, and what was matched. */
export function MarkedPrompts({ question, response, bankId }: Omit<MarkedProps, 'optionOrder'>) {
  if (question.type !== 'matching') return null
  const pairs = response?.type === 'matching' ? response.pairs : null
  const textOf = (optionId: OptionId) => question.options.find(({ id }) => id === optionId)?.text ?? ''
  return (
    <ul className={styles.options}>
      {question.prompts.map((prompt) => {
        const given = pairs ? valueAt(pairs, prompt.id) : undefined
        const outcome = given === undefined ? 'none' : given === prompt.answer ? 'right' : 'missed'
        return (
          <li key={prompt.id} className={classOf(outcome)}>
            <Icon name={pairIcons[outcome]} />
            <div className={styles.body}>
              <Markdown text={`${prompt.text} → **${textOf(prompt.answer)}**`} bankId={bankId} isInline />
              <span className={styles.mark}>
                {pairWords(outcome, given === undefined ? '' : textOf(given))}
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

const pairIcons: Record<Outcome, IconName> = { right: 'right', missed: 'wrong', none: 'blank' }

function pairWords(outcome: Outcome, given: string): string {
  if (outcome === 'none') return words.unmatched
  return outcome === 'right' ? words.correctMatch : words.incorrectMatch(given)
}
