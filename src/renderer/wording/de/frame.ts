import type { frameWords } from '../en/frame'
import { byCount, formatCount, formatNumber } from '../format'

export const frame: typeof frameWords = {
  screens: {
    home: 'Start',
    library: 'Bibliothek',
    import: 'Importieren',
    write: 'Fragen schreiben',
    setup: 'Prüfung zusammenstellen',
    report: 'Auswertung',
    missed: 'Fehler',
    review: 'Wiederholen',
    progress: 'Fortschritt',
    notes: 'Notizen',
    question: 'Frage',
    'cheat-sheet': 'Spickzettel',
    conflicts: 'Strittige Antworten',
    reports: 'Deine Meldungen',
    'past-results': 'Frühere Ergebnisse',
    settings: 'Einstellungen',
    help: 'Hilfe',
  },
  rail: 'Bereiche',
  skip: 'Zum Inhalt springen',
  dismiss: 'Ausblenden',
  find: 'Suchen',
  findKeys: 'Strg K',
  thisSitting: 'Dieser Durchgang',
  thisScreen: 'Diese Ansicht',

  starting: 'Wird gestartet',
  startFailed: 'Rehearse konnte diese Seite nicht starten',
  codeMissing: 'Rehearse konnte die Dateien dieser Seite nicht lesen. Starte Rehearse neu.',
  tryAgain: 'Noch einmal versuchen',
  readingHistory: 'Dein Verlauf wird gelesen',
  changesRead: (done, all) => `${formatNumber(done)} von ${formatNumber(all)} Änderungen`,
  takenOver: (count) =>
    `Beim Schließen der Seite ${byCount(count, 'war', 'waren')} ${formatCount(count, 'Änderung', 'Änderungen')} noch nicht gespeichert. Dieser Browser hat sie aufgehoben, und jetzt ${byCount(count, 'ist sie', 'sind sie')} gespeichert.`,
  takingOver: (count) =>
    `Beim Schließen der Seite ${byCount(count, 'war', 'waren')} ${formatCount(count, 'Änderung', 'Änderungen')} noch nicht gespeichert. Dieser Browser hat sie aufgehoben, und diese Seite speichert sie jetzt.`,
  cutBack:
    'Die letzten Änderungen dieser Seite waren beim Schließen noch nicht gespeichert und stehen nicht im Protokoll. Prüfe deine letzten Antworten.',
  rebuilt: 'Was diese Seite von deinem Verlauf zeigt, wurde aus dem Protokoll neu aufgebaut.',
  volatile:
    'Diese Seite kann ihre lokale Datenbank nicht verwenden und liest deinen Verlauf deshalb bei jedem Start aus dem Protokoll. Antworten werden wie gewohnt gespeichert. Schaffe Platz auf der Festplatte und starte Rehearse neu.',
  passedOver: (count) =>
    `${count === 1 ? 'Eine Änderung' : `${count} Änderungen`} in deinem Verlauf ${byCount(count, 'ist', 'sind')} unverständlich und ${byCount(count, 'fehlt', 'fehlen')} in dem, was du siehst. Im Protokoll ${byCount(count, 'bleibt', 'bleiben')} sie erhalten; ein neueres Rehearse kann sie vielleicht lesen.`,
}
