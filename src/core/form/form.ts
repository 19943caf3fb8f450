/**
 * What is drawn for one sitting. Plain JSON, stored as it stands; every place names its question by id and content
 * hash.
 */
import type { BankId, ContentHash, OptionId, QuestionId } from '../bank/ids'

/** One place on a form. `optionOrder` is the shuffled order in which the options are shown and lettered. */
export type FormItem = {
  questionId: QuestionId
  hash: ContentHash
  /** Domain and task of the exam this item counts in; null when the question is outside the exam's guide. */
  domain: string | null
  task: string | null
  isTrial: boolean
  optionOrder: OptionId[]
}

/** The questions drawn for one sitting. The same seed, bank hash and pool give the same form again. */
export type Form = { bankId: BankId; bankHash: string; seed: number; items: FormItem[] }
