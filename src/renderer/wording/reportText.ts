/** Reports of problems as a text to read or send. */
import {
  keyParts,
  partsText,
  placePath,
  suggestedParts,
  type ReportedProblem,
} from '#core/problems/reportExport'
import { textAt } from '#core/problems/problemReport'
import { questionProblemWords } from './en/questionProblems'
import { reportTextWords as words } from './en/reportText'
import { formatAnswerNumber } from './format'

/** All reports, apart from each other by a line. */
export function reportsAsText(problems: readonly ReportedProblem[]): string {
  return problems.map(problemText).join('\n\n---\n\n').concat('\n')
}

function problemText({ report, question, bankTitle, isLeftOut }: ReportedProblem): string {
  const { bankId, questionId, hash, kind, evidence, fix } = report
  const { key, text } = fix
  const before = text && question ? textAt(question, text.place) : null
  const bank = bankTitle ? `${bankTitle} (${bankId})` : bankId
  const parts = [
    words.heading(questionProblemWords.kinds[kind], questionId, bank),
    question && words.question(question.stem),
    question && words.answerInBank(partsText(keyParts(question), formatAnswerNumber)),
    evidence && words.whatIsWrong(evidence),
    key && question && words.suggestedAnswer(partsText(suggestedParts(question, key))),
    text && words.suggestedWording(placePath(text.place), text.now),
    before && words.itSaysNow(before),
    isLeftOut && words.leftOut,
    words.contentHash(hash),
  ]
  return parts.filter(Boolean).join('\n\n')
}
