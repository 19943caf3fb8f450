import type { incomingWords } from '../en/incoming'

export const incoming: typeof incomingWords = {
  dropToImport: 'Zum Importieren loslassen',
  tooManyFiles: 'Dieser Ordner hat mehr als 20.000 Dateien. Zieh nur einen Teil davon hierher.',
  unreadable: (path) => `${path} konnte nicht gelesen werden. Prüfe, ob du die Datei öffnen darfst.`,
  noDataFolder: 'Das ist kein Datenordner von Rehearse. Wähle den Ordner, in dem data.json und log liegen.',
}
