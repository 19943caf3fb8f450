/**
 * Opening sealed mocks for practice: which ones to break when the rest of a bank is too little, and which ones a round
 * would break. Invariant: a question that stands in seals of several exams is free only when all of them are open.
 */
import type { ExamId, QuestionId } from '../bank/ids'
import type { SealedForm } from '../bank/bank'

/** A sealed form and the exam it is a mock of. */
export type ReservedForm = { examId: ExamId; form: SealedForm }

/** `seals` to open, in the order chosen, and the questions that come free by it. */
export type Release = { seals: ReservedForm[]; freed: QuestionId[] }

/**
 * Opens as few seals as need be to free `wanted` of these questions, each time the one that frees most, the first of
 * equals. Fewer are freed when there are not as many; none of `questionIds` outside of `seals` is counted.
 */
export function formsToRelease(
  seals: readonly ReservedForm[],
  questionIds: readonly QuestionId[],
  wanted: number,
): Release {
  let closed = [...seals]
  let opening: Release = { seals: [], freed: [] }
  const sealed = questionIds.filter((id) => isIn(seals, id))
  while (opening.freed.length < wanted && closed.length > 0) {
    const options = closed.map((seal) => {
      const others = closed.filter((other) => other !== seal)
      return { seal, others, freed: sealed.filter((id) => !isIn(others, id)) }
    })
    const [best] = options.toSorted((a, b) => b.freed.length - a.freed.length)
    if (!best || best.freed.length === opening.freed.length) break
    opening = { seals: [...opening.seals, best.seal], freed: best.freed }
    closed = best.others
  }
  return opening
}

function isIn(seals: readonly ReservedForm[], questionId: QuestionId): boolean {
  return seals.some(({ form }) => form.questionIds.includes(questionId))
}

/** The seals that showing these questions would break: what a person is asked before it happens. */
export function formsBrokenBy(
  seals: readonly ReservedForm[],
  questionIds: Iterable<QuestionId>,
): ReservedForm[] {
  const shown = new Set(questionIds)
  return seals.filter(({ form }) => form.questionIds.some((id) => shown.has(id)))
}
