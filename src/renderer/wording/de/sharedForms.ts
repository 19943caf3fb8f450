import type { sharedFormsWords } from '../en/sharedForms'
import { byCount } from '../format'

export const sharedForms: typeof sharedFormsWords = {
  share: 'Diesen Bogen teilen',
  enterCode: 'Code eingeben …',
  print: 'Auf Papier drucken …',

  title: 'Geteilter Prüfungsbogen',
  sameForAll:
    'Wer diese Fragensammlung hat und den Code unter „Code eingeben“ einträgt, bekommt dieselben Fragen in derselben Reihenfolge.',
  otherBank:
    'Deine Kopie dieser Fragensammlung ist nicht die, mit der der Code erstellt wurde; deshalb sind es nicht dieselben Fragen. Für denselben Prüfungsbogen besorge dir jene Fassung der Fragensammlung und gib den Code noch einmal ein.',
  breaksSeals: (count) =>
    `Er enthält Fragen aus ${byCount(count, 'einer', String(count))} deiner versiegelten Probeprüfungen. Nach dem Start ${byCount(count, 'besteht diese', 'bestehen diese')} nicht mehr nur aus neuen Fragen.`,
  drawOwn: 'Stattdessen einen eigenen Bogen zusammenstellen',
  noCodeTitle: 'Das ist kein Bogencode',
  noCode:
    'Vergleiche ihn mit dem Code, den du bekommen hast, und trag ihn beim Zusammenstellen unter „Code eingeben“ ein.',

  enterCodeTitle: 'Code eingeben',
  code: 'Bogencode',
  codeHint: (example) =>
    `18 Buchstaben und Ziffern, z. B. ${example}. Leerzeichen und Groß- oder Kleinschreibung sind egal.`,
  draw: 'Diesen Bogen zusammenstellen',
  drawAnyway: 'Trotzdem aus meiner Kopie zusammenstellen',
  isNoCode: (example) => `Das ist kein Bogencode. Ein Code hat 18 Buchstaben und Ziffern, z. B. ${example}.`,
  isMistyped: 'In diesem Code ist ein Tippfehler. Vergleiche ihn mit dem, den du bekommen hast.',
  isNewer:
    'Dieser Code stammt aus einer neueren Version von Rehearse. Aktualisiere Rehearse, um ihn zu verwenden.',
  hasNoBank:
    'Die Fragensammlung zu diesem Prüfungsbogen ist nicht in deiner Bibliothek. Lass sie dir von der Person geben, die den Code geteilt hat, importiere sie und gib den Code noch einmal ein.',
  hasNoExam: (bank) =>
    `In deiner Kopie von ${bank} fehlt die Prüfung zu diesem Bogen. Besorge dir die Fassung der Fragensammlung, mit der der Code erstellt wurde, und gib den Code noch einmal ein.`,
  differs: (bank) =>
    `Deine Kopie von ${bank} ist nicht die, mit der dieser Code erstellt wurde; sie ergäbe andere Fragen. Besorge dir dieselbe Fassung der Fragensammlung und gib den Code noch einmal ein.`,
}
