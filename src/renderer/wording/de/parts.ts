import type { partsWords } from '../en/parts'

export const parts: typeof partsWords = {
  couldNotBeShown: (what) => `${what} lässt sich nicht anzeigen`,
  afterCrash:
    'Deine Antworten sind unabhängig von dieser Anzeige gespeichert. Versuche es noch einmal. Wenn es wieder geschieht, mach an anderer Stelle weiter und melde, was unten steht.',
  tryAgain: 'Noch einmal versuchen',
  reload: 'Rehearse neu laden',
  notSaved: 'Nicht gespeichert.',
  keepWindowOpen: 'Lass dieses Fenster offen.',
  required: 'Pflichtfeld',
}
