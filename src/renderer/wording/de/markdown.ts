import type { markdownWords } from '../en/markdown'

export const markdown: typeof markdownWords = {
  pictureNotShown: (description) => `[Bild wird nicht angezeigt: ${description || 'keine Beschreibung'}]`,
  pictureNotFound: (name, description) =>
    `[Bild nicht gefunden: ${name}${description && ` (${description})`}]`,
  showLarger: 'Größer anzeigen',
  exhibit: 'Abbildung',
  changed: 'Geändert:',
  endOfChange: '(Ende der Änderung)',
  table: 'Tabelle',
  correction: 'Richtigstellung',
  misconception: 'Verbreiteter Irrtum',
  today: 'Heute',
  checkedOn: (day) => `Geprüft am ${day}`,
  openAddress: 'Diese Adresse im Browser öffnen?',
  leavesRehearse: 'Damit verlässt du Rehearse; dafür braucht es eine Netzwerkverbindung.',
  stay: 'Hier bleiben',
  open: 'Öffnen',
}
