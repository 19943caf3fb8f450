import type { serviceWords } from '../en/service'

export const service: typeof serviceWords = {
  unreachable:
    'Der Dienst von Rehearse ist nicht erreichbar. Falls du ihn geschlossen hast, starte Rehearse neu.',
  noReason: (status) => `Der Dienst hat ohne Begründung mit ${status} geantwortet.`,
  ofNoBank: 'Diese Fragen gehören zu keiner Fragensammlung.',
  logUnreadable: 'Das Protokoll konnte nicht gelesen werden.',
  notHandedOver: 'Die Änderung konnte nicht ins Protokoll geschrieben werden.',
  otherHistory:
    'Der Verlauf, mit dem dieses Fenster arbeitet, wurde in einem anderen Fenster ersetzt oder gelöscht.',
  historyGone: 'Der Verlauf wurde in einem anderen Fenster ersetzt oder gelöscht.',
  historyReplaced: 'Der Verlauf wurde in einem anderen Fenster ersetzt. Hier siehst du den, der jetzt gilt.',
  madeOnReplaced: 'Sie gehört zu einem Verlauf, der ersetzt oder gelöscht wurde, bevor sie gespeichert war.',
}
