import type { questionProblemWords } from '../en/questionProblems'

export const questionProblems: typeof questionProblemWords = {
  kinds: {
    wrongKey: 'Falsche Antwort',
    unclear: 'Unklar formuliert',
    outdated: 'Veraltet',
    typo: 'Tippfehler',
    other: 'Etwas anderes',
  },
  objections: {
    leftOut: 'Du lässt diese Frage in Probeprüfungen, Übungen und Wiederholungen aus.',
    ruledOut:
      'Du hast entschieden, dass die Antwort dieser Fragensammlung falsch ist. Darum kommt die Frage in keiner Probeprüfung vor.',
    disputed:
      'Deine Fragensammlungen sind sich über die Antwort nicht einig. Darum kommt die Frage vorerst in keiner Probeprüfung vor.',
  },
  objectionTags: {
    leftOut: 'ausgelassen',
    ruledOut: 'als falsch beurteilt',
    disputed: 'Antwort strittig',
  },
  stem: 'Fragetext',
  explanation: 'Erklärung',
  option: (letter, text) => `Option ${letter}${inShort(text)}`,
  reason: (letter, text) => `Begründung zu Option ${letter}${inShort(text)}`,
  prompt: (number) => `Begriff ${number}`,
}

function inShort(text: string): string {
  return text === '' ? '' : ` (${text})`
}
