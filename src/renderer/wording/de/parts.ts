import type { partsWords } from '../en/parts'

export const parts: typeof partsWords = {
  couldNotBeShown: (what) => `${what} lässt sich nicht anzeigen`,
  afterCrash:
    'Deine Antworten sind unabhängig von dieser Anzeige gespeichert. Versuch es noch einmal. Wenn es wieder geschieht, mach an anderer Stelle weiter und melde, was unten steht.',
  tryAgain: 'Noch einmal versuchen',
  reload: 'Rehearse neu laden',
  notSaved: 'Nicht gespeichert.',
  keepWindowOpen: 'Lass dieses Fenster offen.',
  required: 'Pflichtfeld',
  notANumber: 'Das ist keine Zahl. Schreibe Ziffern, z. B. 1250 oder 0,5.',
  readAs: (number) => `Gelesen als ${number}.`,
  wholeFromTo: (least, most) => `Gib eine ganze Zahl von ${least} bis ${most} ein.`,
  numberFromTo: (least, most) => `Gib eine Zahl von ${least} bis ${most} ein.`,
  numberFrom: (least) => `Gib eine Zahl ein, die mindestens ${least} ist.`,
}
