import type { settingsWords } from '../en/settings'
import { byCount, formatCount, formatNumber, formatPercent } from '../format'

const readWords = ({ changes, backups, rows }: { changes: number; backups: number; rows: number }) =>
  `${formatCount(changes, 'Änderung', 'Änderungen')}, ${formatCount(backups, 'Sicherung', 'Sicherungen')} und ${formatCount(rows, 'Ergebniszeile', 'Ergebniszeilen')}`

export const settings: typeof settingsWords = {
  appearance: 'Darstellung',
  language: 'Sprache',
  languageHint: 'Die Sprache von Rehearse. Fragen bleiben in der Sprache, in der sie geschrieben sind.',
  languages: { system: 'Wie das System', en: 'English', de: 'Deutsch' },
  theme: 'Farbschema',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
  textSize: 'Textgröße',
  textSizeHint: 'Vergrößert die gesamte Oberfläche.',
  lineSpacing: 'Zeilenabstand',
  lineSpacingHint: 'Der Abstand zwischen den Zeilen, in Fragen, Notizen und überall sonst.',
  lineSpacings: { normal: 'Normal', wide: 'Groß', widest: 'Sehr groß' },
  readingWidth: 'Textbreite',
  readingWidthHint: 'Wie lang die Zeilen von Fragen und Notizen werden dürfen.',
  readingWidths: { narrow: 'Schmal', normal: 'Normal', wide: 'Breit' },

  sittings: 'Durchgänge',
  extraTime: 'Zusatzzeit',
  extraTimeHint: 'Die Vorgabe für jeden neuen Durchgang; dort kannst du sie ändern.',
  noExtraTime: 'Keine',
  moreTime: (fraction) => `${formatPercent(fraction)} mehr`,
  singleKeys: 'Kürzel mit nur einer Taste',
  singleKeysHint:
    'Mit 1 bis 9 wählst du eine Option, mit N und P wechselst du die Frage, mit F markierst du sie. Schalte die Kürzel aus, wenn du Spracheingabe nutzt.',
  lineReader: 'Zeilenlineal',
  lineReaderHint:
    'Gibt Durchgängen eine Schaltfläche, die alles bis auf ein paar Zeilen abdunkelt. Die hellen Zeilen folgen dem Mauszeiger und dem Fokus.',
  masking: 'Optionen verdecken',
  maskingHint: 'In Durchgängen sind die Optionen zunächst verdeckt; du deckst sie einzeln auf und wieder zu.',

  yourData: 'Deine Daten',
  keptIn: (folder) => <>Alles, was du tust, liegt in einem Ordner auf diesem Computer: {folder}</>,
  openFolder: 'Ordner öffnen',
  version: (version, isDesktop) => `Rehearse ${version}, ${isDesktop ? 'Desktop-App' : 'Browserfenster'}`,
  oneMoment: 'Einen Moment …',

  forAnalysis: 'Für eigene Analysen',
  analysisHint:
    'Eine Zeile für jeden Versuch oder eine für jede Frage daraus. Wiederholungen stehen nicht in diesen Dateien; sie sind dabei, wenn du alles in einer Datei speicherst.',
  tables: { attempts: 'Versuche als CSV', responses: 'Antworten als CSV', json: 'Alles als JSON' },
  saved: 'Gespeichert.',

  check: 'Meine Daten prüfen',
  checkHint: 'Liest das Protokoll und jede Sicherung und berechnet alle Ergebnisse neu.',
  checking: 'Deine Daten werden geprüft',
  readingAll: 'Protokoll und Sicherungen werden gelesen …',
  recalculating: 'Alle Ergebnisse werden neu berechnet …',
  recalculated: (done, all) =>
    `Alle Ergebnisse werden neu berechnet: ${formatNumber(done)} von ${formatCount(all, 'Änderung', 'Änderungen')} …`,
  allInOrder: (read) => `Alles in Ordnung: ${readWords(read)}.`,
  wasRead: (read) => `Gelesen: ${readWords(read)}.`,
  madeAnew: (rows) =>
    byCount(
      rows,
      '1 Ergebniszeile wich vom Protokoll ab und wurde daraus neu erstellt. Jetzt stimmt sie mit ihm überein.',
      `${formatNumber(rows)} Ergebniszeilen wichen vom Protokoll ab und wurden daraus neu erstellt. Jetzt stimmen sie mit ihm überein.`,
    ),
  setAside: (count) => `${formatCount(count, 'Datei', 'Dateien')} beiseitegelegt`,
  setAsideHint: (folder) =>
    `Jede davon war nicht lesbar, als sie gebraucht wurde, und liegt jetzt in ${folder}. Eine, die wieder lesbar wird, verwendet Rehearse beim nächsten Start. Wenn dir nichts fehlt, kannst du sie löschen.`,
  asideFile: ({ path, size, written }) => (
    <>
      {path}, {size}, geschrieben am {written}
    </>
  ),

  attempts: 'Versuche',
  noAttempts: 'Noch keine Versuche.',
  attemptsOf: (exam, counted, archived) =>
    `${exam}: ${formatCount(counted, 'Versuch', 'Versuche')}${archived > 0 ? `, ${formatNumber(archived)} archiviert` : ''}`,
  attemptFacts: ({ day, right, asked, isArchived }) =>
    `${day}, ${right} von ${asked} richtig${isArchived ? ', archiviert' : ''}`,
  resetProgressOf: (exam) => `Fortschritt für ${exam} zurücksetzen …`,
  resetTitle: (exam) => `Fortschritt für ${exam} zurücksetzen?`,
  resetProgress: 'Fortschritt zurücksetzen',
  resetConsequence: (count) =>
    byCount(
      count,
      '1 Versuch wird archiviert. Du kannst ihn weiterhin lesen, aber er zählt nicht mehr, und seine Fragen gelten wieder als neu.',
      `${formatNumber(count)} Versuche werden archiviert. Du kannst sie weiterhin lesen, aber sie zählen nicht mehr, und ihre Fragen gelten wieder als neu.`,
    ),

  eraseAsk: 'Alles löschen …',
  eraseHint:
    'Alle Versuche, Ergebnisse, Einstellungen, Sicherungen und ungespeicherten Texte. Deine Fragensammlungen und die Dateien, die du gespeichert hast, bleiben.',
  eraseTitle: 'Alles löschen?',
  erase: 'Alles löschen',
  keepData: 'Daten behalten',
  eraseConsequence:
    'Alle Versuche, Ergebnisse, Fehler, Einstellungen, Sicherungen und ungespeicherten Texte auf diesem Computer werden gelöscht. Das lässt sich nicht rückgängig machen; nur eine Datei, die du gespeichert hast, bringt sie zurück.',
  eraseWord: 'löschen',
  erased: 'Alles ist gelöscht. Deine Fragensammlungen sind noch da.',
  typeToConfirm: (word) => `Gib zur Bestätigung „${word}“ ein`,
}
