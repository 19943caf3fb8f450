/**
 * What one finished sitting adds to the counts behind Progress. Retries add to activity alone: repeating a question
 * measures memory of that question. Invariant: the same attempt and snapshots always give the same counts.
 */
import { valueAt } from '../common/dictionary'
import type { Exam } from '../bank/exam'
import { isCounted } from '../history/counted'
import type { Exposed } from '../history/history'
import { questionBudgetMs } from '../bank/exam'
import type { Attempt } from '../history/records'
import type { Question } from '../bank/question'
import { scoreResponse, type FindQuestion } from '../scoring/scoring'
import type { Answer } from '../sitting/sittingTypes'
import { countHere, tallyAnswer, within, type Counts } from './counts'
import type { Activity } from './monthHours'
import { qualifierOf, type Qualifier } from './qualifier'
import { countTime } from './timeCounts'

/** Parts of a long exam whose accuracy is compared. */
export const partCount = 5
/** A mock shorter than this has no course to speak of. */
const leastForParts = 20

/** The activity of an attempt of whatever kind, by what it exposed. */
export function attemptActivity(exposed: readonly Exposed[]): Activity {
  const ms = exposed.reduce((sum, { exposure }) => sum + exposure.elapsedMs, 0)
  return { answers: exposed.length, ms: Math.round(ms) }
}

/** Counts an attempt with what it exposed and counts, in place. See `progress.ts` for what is read from the counts. */
export function countAttempt(
  counts: Counts,
  attempt: Attempt,
  { exposed, findQuestion }: { exposed: readonly Exposed[]; findQuestion: FindQuestion },
): void {
  if (attempt.rules.kind === 'retry') return
  const length = attempt.form.items.length
  const hasCourse = attempt.rules.kind === 'mock' && length >= leastForParts
  const places = new Map(attempt.form.items.map(({ questionId }, index) => [questionId, index]))
  for (const entry of exposed) {
    if (!isCounted(entry.exposure)) continue
    const { exposure, questionId } = entry
    const question = findQuestion(entry.hash)
    countAnswer(counts, entry, attempt.exam)
    if (question)
      countQuestion(counts, {
        entry,
        question,
        answer: valueAt(attempt.answers, questionId),
        exam: attempt.exam,
      })
    const part = Math.floor(((places.get(questionId) ?? 0) * partCount) / length)
    if (hasCourse) tallyAnswer(within(within(counts, 'parts'), String(part)), exposure.isRight)
  }
}

function countAnswer(counts: Counts, { exposure }: Exposed, exam: Exam): void {
  const { isRight, isBlank, confidence, elapsedMs, domain } = exposure
  tallyAnswer(within(counts, 'all'), isRight)
  if (domain !== null) tallyAnswer(within(within(counts, 'domains'), domain), isRight)
  if (isBlank) return
  if (confidence) tallyAnswer(within(within(counts, 'confidence'), confidence), isRight)
  if (exposure.isRapid) tallyAnswer(within(counts, 'rapid'), isRight)
  const side = isRight ? 'right' : 'wrong'
  countTime(within(within(counts, 'pace'), side), elapsedMs)
  if (elapsedMs > questionBudgetMs(exam)) countHere(within(counts, 'overBudget'), side)
}

type Seen = { entry: Exposed; question: Question; answer: Answer | undefined; exam: Exam }

function countQuestion(counts: Counts, { entry, question, answer, exam }: Seen): void {
  const { isRight, isBlank, elapsedMs } = entry.exposure
  tallyAnswer(within(within(counts, 'types'), question.type), isRight)
  tallyAnswer(within(within(counts, 'qualifiers'), knownQualifier(question)), isRight)
  const topic = within(within(counts, 'topics'), question.topic)
  tallyAnswer(topic, isRight)
  if (!isRight && !isBlank && elapsedMs > questionBudgetMs(exam)) countHere(topic, 'slowWrong')
  countRecall(counts, entry, answer)
  const { firstResponse, response } = answer ?? {}
  if (!firstResponse || !response || firstResponse === response) return
  if (JSON.stringify(firstResponse) === JSON.stringify(response)) return
  const wasRight = scoreResponse(question, firstResponse, exam.credit).isRight
  const course = `${wasRight ? 'right' : 'wrong'}To${isRight ? 'Right' : 'Wrong'}`
  countHere(within(counts, 'changes'), course)
}

/** What a person says to have had before the options were shown, beside what was chosen then. */
function countRecall(counts: Counts, { exposure }: Exposed, answer: Answer | undefined): void {
  const { isRight, isBlank, domain } = exposure
  if (answer?.isRecalled === undefined || isBlank || domain === null) return
  const recall = within(within(counts, 'recall'), domain)
  tallyAnswer(recall, isRight)
  if (answer.isRecalled) countHere(recall, 'recalled')
}

const qualifierByQuestion = new WeakMap<Question, Qualifier>()

/** A question is answered many times in a rebuild; its stem is read once. */
function knownQualifier(question: Question): Qualifier {
  const qualifier = qualifierByQuestion.get(question) ?? qualifierOf(question.stem)
  qualifierByQuestion.set(question, qualifier)
  return qualifier
}
