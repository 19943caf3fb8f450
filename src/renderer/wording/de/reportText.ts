import type { reportTextWords } from '../en/reportText'

export const reportText: typeof reportTextWords = {
  heading: (kind, questionId, bank) => `${kind}: ${questionId} in ${bank}`,
  question: (stem) => `Frage:\n${stem}`,
  answerInBank: (parts) => `Antwort in der Fragensammlung: ${parts}`,
  whatIsWrong: (evidence) => `Was nicht stimmt:\n${evidence}`,
  suggestedAnswer: (parts) => `Vorgeschlagene Antwort: ${parts}`,
  suggestedWording: (place, text) => `Vorgeschlagener Wortlaut von ${place}:\n${text}`,
  itSaysNow: (text) => `Bisheriger Wortlaut:\n${text}`,
  leftOut: 'Wer das gemeldet hat, lässt die Frage in Probeprüfungen und beim Üben aus.',
  contentHash: (hash) => `Prüfsumme des Inhalts: ${hash}`,
}
