/**
 * What a person says is wrong with a question, and the choice to leave a question out.
 * Invariant: of two writings of one thing the later wins on every machine.
 */
import type { BankId, ContentHash, OptionId, PromptId, QuestionId, ReportId } from '../bank/ids'
import type { Question, Response } from '../bank/question'
import type { Stamp } from '../common/stamp'

export const problemKinds = ['wrongKey', 'unclear', 'outdated', 'typo', 'other'] as const
export type ProblemKind = (typeof problemKinds)[number]

/** A text of a question; options and prompts by their ids. */
export type TextPlace =
  | { field: 'stem' | 'explanation' }
  | { field: 'option' | 'why'; optionId: OptionId }
  | { field: 'prompt'; promptId: PromptId }

/** `key` is the answer that should be right, null to leave the key alone; `text` a better wording of one text, or null. */
export type SuggestedFix = { key: Response | null; text: { place: TextPlace; now: string } | null }

/**
 * `hash` is the snapshot the report is about; `evidence` is what the person wrote, empty for nothing. `optionOrder` is
 * how the options stood on screen; older reports have none.
 */
export type ProblemReport = {
  bankId: BankId
  questionId: QuestionId
  hash: ContentHash
  kind: ProblemKind
  evidence: string
  fix: SuggestedFix
  optionOrder?: OptionId[]
}

/** `report` is null once it was deleted. `madeAtMs` is when it was written first, epoch milliseconds. */
export type ReportRow = { reportId: ReportId; report: ProblemReport | null; madeAtMs: number; stamp: Stamp }

/** Whether a question is left out of mocks, rounds and reviews. */
export type LeftOut = { bankId: BankId; questionId: QuestionId; isLeftOut: boolean; stamp: Stamp }

/** The text at a place of a question; null where it has none. */
export function textAt(
  question: Pick<Question, 'stem' | 'explanation' | 'options' | 'prompts'>,
  place: TextPlace,
): string | null {
  switch (place.field) {
    case 'stem':
    case 'explanation':
      return question[place.field]
    case 'option':
    case 'why': {
      const option = question.options.find(({ id }) => id === place.optionId)
      return (place.field === 'why' ? option?.why : option?.text) ?? null
    }
    case 'prompt':
      return question.prompts.find(({ id }) => id === place.promptId)?.text ?? null
  }
}

/** The options of a reported question as they stood on screen, each once; as in its file where that is not known. */
export function reportedOrder(
  { optionOrder = [] }: Pick<ProblemReport, 'optionOrder'>,
  { options }: Pick<Question, 'options'>,
): OptionId[] {
  const ids = options.map(({ id }) => id)
  return [...new Set([...optionOrder.filter((id) => ids.includes(id)), ...ids])]
}

/** Every text of a question that may be worded better, in the order they are read. */
export function textPlaces(
  { prompts }: Pick<Question, 'prompts'>,
  optionOrder: readonly OptionId[],
): TextPlace[] {
  return [
    { field: 'stem' },
    ...prompts.map(({ id }): TextPlace => ({ field: 'prompt', promptId: id })),
    ...optionOrder.flatMap((id): TextPlace[] => [
      { field: 'option', optionId: id },
      { field: 'why', optionId: id },
    ]),
    { field: 'explanation' },
  ]
}
