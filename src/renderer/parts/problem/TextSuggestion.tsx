import type { OptionId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import { textLimits } from '#core/bank/textLimits'
import { textAt, textPlaces, type SuggestedFix } from '#core/problems/problemReport'
import { Field } from '../../ui/Choice'
import { Select, type Named } from '../../ui/Select'
import { problemReportWords as words } from '../../wording/en/problemReport'
import { placeWords } from '../../wording/problemWords'

type TextSuggestionProps = {
  question: Question
  optionOrder: OptionId[]
  text: SuggestedFix['text']
  onChange: (text: SuggestedFix['text']) => void
}

const none = ''

/** A better wording of one of the question's texts, begun from what it says. */
export function TextSuggestion({ question, optionOrder, text, onChange }: TextSuggestionProps) {
  const places = textPlaces(question, optionOrder).map((place) => ({ place, name: JSON.stringify(place) }))
  const choose = (name: string) => {
    const place = places.find((one) => one.name === name)?.place
    onChange(place ? { place, now: textAt(question, place) ?? '' } : null)
  }
  return (
    <>
      <Select
        label={words.rewordText}
        value={text ? JSON.stringify(text.place) : none}
        options={[
          [none, words.noText],
          ...places.map(({ place, name }): Named => [name, placeWords(place, question, optionOrder)]),
        ]}
        onChange={choose}
      />
      {text && (
        <Field label={words.suggestedText}>
          {(id) => (
            <textarea
              id={id}
              rows={5}
              maxLength={textLimits.markdown}
              value={text.now}
              onChange={(event) => onChange({ ...text, now: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}
