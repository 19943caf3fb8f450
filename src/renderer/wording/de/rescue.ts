import type { rescueWords } from '../en/rescue'

export const rescue: typeof rescueWords = {
  ifNoHelp: 'Wenn das nicht hilft',
  saveEverything: 'Alles in einer Datei speichern',
  everythingSaved: 'Alles, was du getan hast, steht in der gespeicherten Datei.',
  goBackToBackup: 'Zu einer Sicherung zurückkehren …',
  noBackup: 'Es gibt noch keine Sicherung.',
  goBackTo: (moment) => `Zurück zum Stand vom ${moment}`,
  goingBack: 'Wird wiederhergestellt …',
}
