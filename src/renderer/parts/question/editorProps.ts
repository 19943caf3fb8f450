import type { BankId, OptionId } from '#core/bank/ids'
import type { Question, Response } from '#core/bank/question'

/** What every way to answer needs. `optionOrder` is the order on screen, by which options are lettered. */
export type EditorProps = {
  question: Question
  bankId: BankId
  optionOrder: OptionId[]
  response: Response | null
  /** The key has been shown: nothing can be changed any more. */
  isFinal: boolean
  onRespond: (response: Response) => void
}
