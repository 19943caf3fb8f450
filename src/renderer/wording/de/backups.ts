import type { backupsWords } from '../en/backups'
import { byCount, formatCount, formatNumber } from '../format'

const changesWords = (count: number) => formatCount(count, 'Änderung', 'Änderungen')

export const backups: typeof backupsWords = {
  title: 'Sicherungen',
  whenMade:
    'Solange du Rehearse benutzt, entsteht jede Stunde eine; je Tag, Woche und Monat wird eine aufbewahrt.',
  latest: (moment) => `Letzte: ${moment}.`,
  none: 'Noch keine Sicherungen.',
  backUpNow: 'Jetzt sichern',
  backedUp: (moment) => `Gesichert und geprüft: ${moment}.`,
  all: (count) => `Alle Sicherungen: ${formatNumber(count)}`,
  kinds: {
    auto: 'automatisch',
    kept: 'von dir angelegt',
    before: 'vor dem Wiederherstellen angelegt',
    brought: 'aus einer Datei importiert',
  },
  preview: 'Ansehen und wiederherstellen …',
  previewOf: (moment) => `Ansehen und wiederherstellen: Sicherung vom ${moment}`,
  remove: 'Entfernen …',
  removeOf: (moment) => `Entfernen: Sicherung vom ${moment}`,
  removeTitle: 'Diese Sicherung entfernen?',
  removeConsequence: (moment) =>
    `Die Sicherung vom ${moment} wird gelöscht. Dein Verlauf und die anderen Sicherungen bleiben, wie sie sind.`,
  removed: 'Entfernt.',

  saveEverything: 'Alles in einer Datei speichern',
  savingEverything: 'Alles wird gespeichert',
  savedSoFar: (size) => `Bisher ${size}`,
  everythingSaved:
    'Die Datei enthält deinen Verlauf, deine Einstellungen, Notizen, eigenen Fragensammlungen und ungespeicherten Texte. Importiere sie auf einem anderen Computer in den Einstellungen.',
  importFile: 'Datei importieren …',
  importFolder: 'Datenordner importieren …',
  historyFile: 'Verlaufsdatei von Rehearse',
  dataFolder: 'Datenordner von Rehearse',
  allHere: 'Alle Änderungen aus dieser Datei sind schon hier.',
  addedFrom: (changes, file) => `${changesWords(changes)} aus ${file} übernommen.`,
  addedToHistory: (changes) => `${changesWords(changes)} in deinen Verlauf übernommen.`,
  unreadableLines: (count) => `${formatCount(count, 'Zeile war', 'Zeilen waren')} nicht lesbar.`,

  backupOf: (moment) => `Sicherung vom ${moment}`,
  importedAt: (moment) => `Verlauf, importiert am ${moment}`,
  whatToDo: 'Was damit geschehen soll',
  merge: 'Zusammenführen',
  mergeHint: 'Behält, was hier ist, und fügt hinzu, was fehlt.',
  replace: 'Ersetzen',
  replaceHint: 'Setzt diesen Verlauf an die Stelle des Verlaufs, der hier ist.',
  comparing: 'Vergleich mit dem, was hier ist …',
  merging: 'Wird zusammengeführt …',
  restoring: 'Wird wiederhergestellt …',
  restoreThis: 'Diese Sicherung wiederherstellen',
  replaceHere: 'Verlauf hier ersetzen',
  merged: 'Der Verlauf ist importiert: Was hier fehlte, wurde ergänzt.',
  replaced: 'Der Verlauf auf diesem Computer wurde ersetzt.',
  restored: (moment) => `Die Sicherung vom ${moment} wurde wiederhergestellt.`,

  what: 'Was',
  leftOut: (changes) =>
    `${changesWords(changes)} darin ${byCount(changes, 'lässt sich nicht lesen oder anzeigen und wird', 'lassen sich nicht lesen oder anzeigen und werden')} ausgelassen.`,
  damaged: (what, unreadable) =>
    `Diese ${what === 'file' ? 'Datei' : 'Sicherung'} ist beschädigt${unreadable > 0 ? `, und ${changesWords(unreadable)} darin ${byCount(unreadable, 'ist', 'sind')} nicht lesbar` : ''}.`,
  newThere: 'Dort neu oder neuer',
  alreadyHere: 'Schon hier',
  changedOnBoth: 'Auf beiden geändert',
  mergeRows: {
    attempts: 'Versuche',
    cards: 'Beantwortete Fragen',
    notes: 'Eigene Notizen',
    settings: 'Einstellungen',
    plans: 'Prüfungstermine und Ergebnisse',
    reports: 'Meldungen und Korrekturen',
  },
  nothingToMerge: 'Alles aus dieser Datei ist schon hier. Zusammenführen ändert nichts.',
  deletedStay: 'Ein Versuch, der auf einem der beiden Computer gelöscht wurde, bleibt gelöscht.',
  rescheduled:
    'Fragen, die auf beiden beantwortet wurden, werden aus allen Antworten neu geplant, in der Reihenfolge, in der du sie gegeben hast.',
  laterNote: 'Von zwei Fassungen einer Notiz siehst du die spätere; die andere bleibt bei ihr erhalten.',
  laterSetting: 'Wo sich Einstellungen oder Prüfungstermine unterscheiden, gilt die spätere Änderung.',
  deletedThere: (count) =>
    byCount(
      count,
      '1 Versuch, den du auf dem anderen Computer gelöscht hast, wird auch hier gelöscht.',
      `${formatNumber(count)} Versuche, die du auf dem anderen Computer gelöscht hast, werden auch hier gelöscht.`,
    ),
  runningThere: (count) =>
    byCount(
      count,
      '1 Durchgang, der dort noch läuft, erscheint auch hier. Beende ihn nur auf einem der Computer.',
      `${formatNumber(count)} Durchgänge, die dort noch laufen, erscheinen auch hier. Beende jeden nur auf einem der Computer.`,
    ),
  mergesReadable: 'Zusammengeführt wird nur, was lesbar ist.',
  mergeIsSafe:
    'Nichts wird doppelt hinzugefügt. Was jetzt hier ist, wird vorher gesichert; du kannst also dahin zurück.',
  inBackup: 'In der Sicherung',
  hereNow: 'Jetzt hier',
  replaceRows: {
    attempts: 'Beendete Versuche',
    running: 'Laufende Durchgänge',
    reviews: 'Wiederholungen',
    notes: 'Eigene Notizen',
    changes: 'Änderungen insgesamt',
    lastAtMs: 'Letzte Änderung',
  },
  noChange: 'keine',
  restoresShown: 'Wiederherstellen lässt sich, was die Tabelle zeigt.',
  replaceIsSafe:
    'Die Sicherung ersetzt, was jetzt hier ist. Was jetzt hier ist, wird vorher gesichert; du kannst also dahin zurück.',

  arrival: 'Von einem anderen Computer importieren',
  sending: (done, all) => `Übertragen: ${done} von ${all}`,
  lookingThrough: 'Wird durchgesehen …',
  import: 'Importieren',
  importing: 'Wird importiert …',
  history: 'Verlauf',
  leaveIt: 'Nicht übernehmen',
  leaveItHint: 'Importiert nur die Fragensammlungen.',
  partlyUnreadable: 'Ein Teil davon war nicht lesbar; der Rest ist nicht betroffen.',
  arrivingTexts: (count) =>
    `${formatCount(count, 'ungespeicherter Text', 'ungespeicherte Texte')} von Fragen oder Fragensammlungen in Arbeit ${byCount(count, 'kommt', 'kommen')} mit. Von deinen wird nichts ersetzt.`,
  importedTexts: (count) =>
    `${formatCount(count, 'ungespeicherter Text', 'ungespeicherte Texte')} importiert.`,
  importedBanks: (count) => `${formatCount(count, 'Fragensammlung', 'Fragensammlungen')} importiert.`,
  nothingChanged: 'Es wurde nichts geändert.',
  banks: 'Fragensammlungen',
  whatToDoWith: (title) => `Was mit „${title}“ geschehen soll`,
  isNew: 'Neu',
  isSame: 'Schon hier, mit demselben Inhalt',
  isDifferent: ({ titleHere, isReplaceable }) =>
    `Schon hier${titleHere === null ? '' : ` als „${titleHere}“`}, mit anderem Inhalt${isReplaceable ? '' : '; die vorhandene lässt sich nicht ersetzen'}`,
  addBank: 'Hinzufügen',
  leaveOutBank: 'Weglassen',
  keepBankHere: 'Vorhandene behalten',
  replaceBankHere: 'Vorhandene ersetzen',
  keepBothBanks: 'Beide behalten',
}
