import type { paperWords } from '../en/paper'
import { byCount, formatCount, formatDuration } from '../format'

const counts = ['keine', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn']

export const paper: typeof paperWords = {
  drawing: 'Prüfung wird zusammengestellt',
  notHereTitle: 'Diese Prüfung gibt es hier nicht',
  notHere:
    'Ihre Fragensammlung wurde gelöscht oder verschoben, hat ein Problem oder enthält keine Frage, die gestellt werden kann. Was davon zutrifft, steht in der Bibliothek.',
  noCodeTitle: 'Das ist kein Bogencode',
  compareCode: 'Vergleiche ihn mit dem Code, den du bekommen hast.',
  setUp: (exam) => `${exam} zusammenstellen`,
  onPaper: (exam) => `${exam} auf Papier`,
  whatToPrint: 'Was gedruckt wird',
  sheets: { exam: 'Prüfung', key: 'Lösungen' },
  sheetHints: {
    exam: 'Die Fragen und ein Antwortbogen auf einer eigenen Seite.',
    key: 'Wird getrennt gedruckt, für die Person, die korrigiert.',
  },
  includeExplanations: 'Mit Erklärungen',
  whyEachOption: 'Warum jede Option richtig oder falsch ist.',
  notSameBank:
    'Dein Stand dieser Fragensammlung ist nicht der, mit dem dieser Code erstellt wurde: Die Fragen sind nicht dieselben.',
  notRecorded:
    'Was du druckst, wird nicht aufgezeichnet. Damit deine Antworten gewertet werden, öffne denselben Prüfungsbogen hier und gib sie ein.',
  print: { exam: 'Prüfung drucken', key: 'Lösungen drucken' },
  takeHere: 'Am Bildschirm ablegen',
  examFacts: ({ questions, minutes, code }) =>
    `Probeprüfung · ${formatCount(questions, 'Frage', 'Fragen')} · ${formatDuration(minutes * 60_000)} · Bogen ${code}`,
  howToAnswer:
    'Wähle zu jeder Frage die beste Antwort und markiere sie auf dem Antwortbogen am Ende. Eine Frage ohne Antwort zählt als falsch.',
  caseTitle: (first, last, title) =>
    first === last ? `Frage ${first}: ${title}` : `Fragen ${first} bis ${last}: ${title}`,
  choose: (count) => `Wähle ${counts[count] ?? count} ${byCount(count, 'Antwort', 'Antworten')}.`,
  writeOrder:
    'Schreib die Buchstaben in der richtigen Reihenfolge auf. Es kann Optionen geben, die nicht dazugehören.',
  writeMatches: 'Schreib zu jeder Zahl den Buchstaben, der zu ihr passt.',
  writeNumber: 'Schreib eine Zahl.',
  writeNumberIn: (unit) => `Schreib eine Zahl in ${unit}.`,
  writePhrase: 'Schreib ein Wort oder einen kurzen Ausdruck.',
  answerSheet: 'Antwortbogen',
  formOf: (exam, code) => `${exam} · Bogen ${code}`,
  name: 'Name',
  date: 'Datum',
  started: 'Beginn',
  finished: 'Ende',
  keyOf: (exam) => `${exam} · Lösungen`,
  keyFacts: (code, scored, unscored) =>
    `Bogen ${code} · ${formatCount(scored, 'gewertete Frage', 'gewertete Fragen')}${unscored > 0 ? `, ${unscored} nicht gewertet (mit * markiert)` : ''}. Eine Antwort zählt nur, wenn sie ganz richtig ist.`,
  anyOf: (answers) => answers.join(' oder '),
}
