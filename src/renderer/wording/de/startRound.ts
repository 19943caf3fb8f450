import type { startRoundWords } from '../en/startRound'

export const startRound: typeof startRoundWords = {
  elsewhere: 'Ein anderes Fenster ist gerade in Gebrauch. Starte die Runde dort.',
  drawing: 'Fragen werden ausgewählt',
  failedTitle: 'Die Runde ließ sich nicht starten',
  examGone:
    'Ihre Prüfung ist nicht hier: Die Fragensammlung wurde gelöscht oder verschoben, oder sie hat ein Problem. Die Bibliothek sagt, woran es liegt.',
  removed: 'Diese Runde wurde entfernt.',
}
