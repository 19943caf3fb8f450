import type { BankId, OptionId, PromptId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import { plainText } from '#core/common/plainText'
import { keyParts, partsText } from '#core/problems/reportExport'
import { MarkedOptions, MarkedPrompts } from '../../parts/question/MarkedOptions'
import { explanationWords } from '../../wording/en/explanation'
import { formatAnswerNumber } from '../../wording/format'

type KeyViewProps = { question: Question; bankId: BankId; like: Question }

/** What is right in a question, with every reason; options in the order in which `like` has them. */
export function KeyView({ question, bankId, like }: KeyViewProps) {
  const { type, prompts } = question
  const pairs = Object.fromEntries(prompts.map(({ id, answer }) => [id, answer])) as Record<
    PromptId,
    OptionId
  >
  const answers = keyParts(question).map((part) => partsText([part], formatAnswerNumber))
  return (
    <>
      <MarkedOptions
        question={question}
        optionOrder={orderLike(question, like)}
        response={null}
        bankId={bankId}
      />
      <MarkedPrompts question={question} response={{ type: 'matching', pairs }} bankId={bankId} />
      {(type === 'numeric' || type === 'text') && (
        <p>{explanationWords.correctAnswerIs(<strong>{explanationWords.oneOf(answers)}</strong>)}</p>
      )}
    </>
  )
}

function orderLike({ options }: Question, like: Question): OptionId[] {
  const said = (text: string) => plainText(text).toLowerCase()
  const places = new Map(like.options.map(({ text }, index) => [said(text), index]))
  const placeOf = (text: string) => places.get(said(text)) ?? options.length
  return options.toSorted((a, b) => placeOf(a.text) - placeOf(b.text)).map(({ id }) => id)
}
