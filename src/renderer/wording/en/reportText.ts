/** Reports of problems as a text to read or send. `parts` are answers as they stand. */
import { spoken } from '../language'

export const reportTextWords = spoken('reportText', {
  heading: (kind: string, questionId: string, bank: string) => `${kind}: ${questionId} in ${bank}`,
  question: (stem: string) => `Question:\n${stem}`,
  answerInBank: (parts: string) => `Answer in the bank: ${parts}`,
  whatIsWrong: (evidence: string) => `What is wrong:\n${evidence}`,
  suggestedAnswer: (parts: string) => `Suggested answer: ${parts}`,
  suggestedWording: (place: string, text: string) => `Suggested wording of ${place}:\n${text}`,
  itSaysNow: (text: string) => `It says now:\n${text}`,
  leftOut: 'Left out of mock exams and practice by the person who reported it.',
  contentHash: (hash: string) => `Content hash: ${hash}`,
})
