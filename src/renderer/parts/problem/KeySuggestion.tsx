import { useId } from 'react'
import type { BankId, OptionId } from '#core/bank/ids'
import type { Question, Response } from '#core/bank/question'
import { plainText } from '#core/common/plainText'
import { useBankLanguage } from '../../actions/banks'
import { Button } from '../../ui/Button'
import { problemReportWords as words } from '../../wording/en/problemReport'
import { letterOf } from '../../wording/format'
import { ResponseEditor } from '../question/ResponseEditor'
import styles from './Problem.module.css'

type KeySuggestionProps = {
  question: Question
  bankId: BankId
  optionOrder: OptionId[]
  response: Response | null
  onRespond: (response: Response | null) => void
}

/** The answer that should be right. Of several options any number may be, whatever the key has today. */
export function KeySuggestion({ question, bankId, optionOrder, response, onRespond }: KeySuggestionProps) {
  const isChoice = question.type === 'single' || question.type === 'multiple'
  return (
    <div>
      {isChoice ? (
        <Options
          question={question}
          bankId={bankId}
          optionOrder={optionOrder}
          response={response}
          onRespond={onRespond}
        />
      ) : (
        <fieldset className={styles.options}>
          <legend>{words.answerShouldBe}</legend>
          <ResponseEditor
            question={question}
            bankId={bankId}
            optionOrder={optionOrder}
            response={response}
            isFinal={false}
            onRespond={onRespond}
          />
        </fieldset>
      )}
      {response && (
        <Button look="quiet" onClick={() => onRespond(null)}>
          {words.clearAnswer}
        </Button>
      )}
    </div>
  )
}

function Options({ question, bankId, optionOrder, response, onRespond }: KeySuggestionProps) {
  const lang = useBankLanguage(bankId)
  const name = useId()
  const isSingle = question.type === 'single'
  const chosen =
    response?.type === 'multiple' ? response.chosen : response?.type === 'single' ? [response.chosen] : []
  const press = (id: OptionId) => {
    if (isSingle) return onRespond({ type: 'single', chosen: id })
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]
    return onRespond(next.length > 0 ? { type: 'multiple', chosen: next } : null)
  }
  return (
    <fieldset className={styles.options}>
      <legend>{words.answerShouldBe}</legend>
      {optionOrder.map((id, index) => (
        <label key={id} className={styles.option}>
          <input
            type={isSingle ? 'radio' : 'checkbox'}
            name={name}
            checked={chosen.includes(id)}
            onChange={() => press(id)}
          />
          <span lang={lang}>
            {letterOf(index)} · {plainText(question.options.find((option) => option.id === id)?.text ?? '')}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
