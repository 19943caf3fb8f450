import type { notesWords } from '../en/notes'
import { byCount, formatCount } from '../format'

export const notes: typeof notesWords = {
  loading: 'Notizen werden geladen',
  noneTitle: 'Noch keine Notizen',
  comeWithBank: 'Lernnotizen gehören zu einer Fragensammlung.',
  bankGone: 'Diese Fragensammlung wurde gelöscht oder verschoben, oder sie hat ein Problem.',
  seeLibrary: 'Die Bibliothek zeigt, welche Fragensammlungen gefunden wurden.',
  bankHasNone: (bank) => `${bank} hat keine Lernnotizen`,
  whatTheyAre:
    'Lernnotizen erklären die Themen hinter den Fragen: Du kannst sie hier lesen und neben jeder Frage einer Auswertung. Die Notizen einer Fragensammlung sind Markdown-Dateien in ihrem Ordner notes, eine für jedes Thema. Sie erscheinen, sobald sie dort liegen.',
  maybeElsewhere: 'Vielleicht sind die Notizen einer anderen Fragensammlung schon hier: Wähle ihre Prüfung.',
  openBank: 'Diese Fragensammlung öffnen',

  title: 'Deine Lernnotizen',
  about: (count, bank, exam) =>
    `${formatCount(count, 'Notiz', 'Notizen')} zu ${bank}, in der Reihenfolge der Themengebiete von ${exam}. Die Zahlen sind deine richtigen Antworten unter allen gewerteten.`,
  whereYouLose: 'Wo du Punkte verlierst',
  missed: (count) => formatCount(count, 'Fehler', 'Fehler'),
  openCheatSheet: 'Deinen Spickzettel öffnen',
  howToBegin:
    'Lies von vorn oder such. Mach eine Probeprüfung oder beantworte zwanzig Übungsfragen, dann stehen hier zuerst die Notizen zu dem, was du nicht gewusst hast.',
  startWith: (note) => `Mit „${note}“ anfangen`,

  contents: 'Inhalt',
  outsideDomains: (exam) => `Außerhalb der Themengebiete von ${exam}`,
  forExam: 'Für die Prüfung',
  rightOf: (right, total) => `${right} von ${total} richtig`,
  search: 'Notizen durchsuchen',
  searchKey: 'Drück /, um zu suchen.',
  searching: 'Suche läuft …',
  noneFound: (words) =>
    words > 1 ? 'Keine Notiz enthält alle diese Wörter.' : 'Keine Notiz enthält dieses Wort.',
  found: (count) => `${formatCount(count, 'Notiz', 'Notizen')}, passendste zuerst.`,
  yourNotes: 'Deine Notizen',

  loadingNote: 'Notiz wird geladen',
  notFound: 'Notiz nicht gefunden',
  all: 'Alle Notizen',
  standing: (score) => {
    if (!score) return 'Zu dieser Notiz hat die Fragensammlung keine Frage.'
    const { right, total, missed, seen, questionCount } = score
    if (seen === 0)
      return byCount(
        questionCount,
        'Du hast die eine Frage dazu noch nicht gesehen.',
        `Du hast noch keine der ${formatCount(questionCount, 'Frage', 'Fragen')} dazu gesehen.`,
      )
    const rate = total > 0 ? ` und ${right} von ${total} richtig beantwortet` : ''
    const standing = missed > 0 ? ` ${formatCount(missed, 'steht', 'stehen')} noch unter deinen Fehlern.` : ''
    return `Du hast ${seen} von ${formatCount(questionCount, 'Frage', 'Fragen')} dazu gesehen${rate}.${standing}`
  },
  missedHere: 'Was du hier nicht gewusst hast',
  moreUnder: (count, link) => (
    <>
      {byCount(count, 'Eine weitere steht', `${count} weitere stehen`)} unter {link}.
    </>
  ),
  missedPlace: 'Fehler',
  practiceNote: 'Diese Notiz üben',
  neighbors: 'Benachbarte Notizen',
  before: 'Davor',
  next: 'Danach',
}
