import type { cheatSheetWords } from '../en/cheatSheet'
import { byCount, formatCount, formatPercent } from '../format'

export const cheatSheet: typeof cheatSheetWords = {
  loading: 'Dein Spickzettel wird geladen',
  noExamTitle: 'Diese Prüfung ist nicht hier',
  noExam:
    'Ihre Fragensammlung wurde gelöscht oder verschoben, oder sie hat ein Problem. Die Bibliothek sagt, was zutrifft.',
  emptyTitle: (exam) => `Dein Spickzettel für ${exam} ist leer`,
  empty:
    'Er enthält genau die Zeilen der Notizen hinter den Fragen, die du nicht weißt, und jede Zeile verschwindet, sobald du in zwei späteren Durchgängen richtig lagst. Mach eine Probeprüfung oder beantworte zwanzig Übungsfragen, dann füllt er sich.',
  setUp: (exam) => `${exam} zusammenstellen`,
  title: (exam) => `Dein Spickzettel für ${exam}`,
  about: (lines, leftOut, day) =>
    `${formatCount(lines, 'Zeile', 'Zeilen')} zu dem, was du nicht wusstest, der größte Gewinn zuerst${leftOut > 0 ? `; ${byCount(leftOut, 'eine weitere hat', `${leftOut} weitere haben`)} nicht mehr daraufgepasst` : ''}. Eine Zeile verschwindet, sobald du ihre Fragen in zwei späteren Durchgängen richtig beantwortest. ${day}`,
  print: 'Diese Seite drucken',
  reviewMissed: 'Fehler durchgehen',
  weight: (weight, correct) =>
    `${formatPercent(weight)} der Prüfung${correct === null ? '' : `, ${formatPercent(correct)} richtig`}`,
  withoutNote: 'Ohne Notiz',
  today: 'Heute:',
  misconception: 'Verbreiteter Irrtum:',
}
