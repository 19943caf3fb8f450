import type { writeDeskWords } from '../en/writeDesk'
import { byCount, formatCount } from '../format'

export const writeDesk: typeof writeDeskWords = {
  bankClosed: 'Diese Fragensammlung lässt sich nicht öffnen',
  openingBank: 'Fragensammlung wird geöffnet',
  views: 'Ansichten der Fragensammlung',
  view: {
    questions: 'Fragen',
    coverage: 'Abdeckung',
    problems: 'Sammlung und Prüfungen',
  },
  noneTitle: 'Noch keine Fragen',
  none: 'Schreib hier eine, oder leg YAML-Dateien in den Ordner „questions“ der Fragensammlung.',
  writeFirst: 'Erste Frage schreiben',
  moreWithErrors: (count) => `${formatCount(count, 'weitere', 'weitere')} mit Fehlern`,
  newQuestion: 'Neue Frage',
  setUpExam: 'Prüfung zusammenstellen',
  setUp: (examCode) => `${examCode} zusammenstellen`,
  undoLast: 'Letzte Änderung rückgängig machen',
  undoStep: {
    save: (id) => `Letztes Speichern rückgängig machen: ${id}`,
    add: (id) => `Letztes Hinzufügen rückgängig machen: ${id}`,
    remove: (id) => `${id} zurückholen`,
  },

  search: 'IDs, Fragetexte und Optionen durchsuchen',
  checking: 'wird geprüft …',
  type: 'Fragetyp',
  domain: 'Themengebiet',
  allDomains: 'Alle Themengebiete',
  findings: 'Befunde',
  finding: {
    errors: 'Fehler',
    warnings: 'Warnungen',
    duplicates: 'Mögliche Dopplungen',
  },
  withoutStem: 'Frage ohne Fragetext',
  noType: 'ohne Fragetyp',
  unsaved: 'Nicht gespeichert',

  workingOutCoverage: 'Abdeckung wird ermittelt …',
  noExam: 'Diese Fragensammlung hat noch keine Prüfung. Leg eine in ihrem Ordner „exams“ an.',
  coverageOf: (examCode) => `Abdeckung von ${examCode}`,
  coverageTable: (questionCount, formLength, mockCount) =>
    `${formatCount(questionCount, 'Frage', 'Fragen')} bei ${formLength} je Probeprüfung, ${formatCount(mockCount, 'Probeprüfung', 'Probeprüfungen')}`,
  domainAndTask: 'Themengebiet und Lernziel',
  weight: 'Gewicht',
  inOneMock: 'In einer Probeprüfung',
  youHave: 'Vorhanden',
  missing: (count) => byCount(count, '1 fehlt', `${count} fehlen`),
  enough: (mockCount, formLength) =>
    `Das reicht für ${formatCount(mockCount, 'Probeprüfung', 'Probeprüfungen')} mit ${formatCount(formLength, 'Frage', 'Fragen')}, ohne dass eine Frage in zwei davon vorkommt.`,
  notEnough: (questionCount, formLength, missingCount) =>
    `${questionCount} von ${formatCount(formLength, 'Frage', 'Fragen')}, die eine volle Probeprüfung braucht.${missingCount > 0 ? ` Schreib noch ${missingCount}, wo die Tabelle es anzeigt.` : ''} Bis dahin ist eine Probeprüfung kürzer und weist darauf hin.`,
  ofTrait: (count, trait) => `${count} × ${trait}`,

  examFile: 'Themengebiete, Gewichte, Minuten, Bestehensgrenze',
  bankFile: 'Titel, Lizenz, Autorschaft, Themen',
  noProblems: 'Daran ist nichts auszusetzen.',

  unsavedTexts: 'Nicht gespeicherte Texte',
  unsavedText: (title) =>
    `Nicht gespeicherter Text einer Frage, die nicht mehr in ihrer Datei steht: ${title}`,
  open: 'Öffnen',
  openText: (title) => `Öffnen: ${title}`,
  discard: 'Verwerfen',
  discardText: (title) => `Verwerfen: ${title}`,
  deletedQuestions: 'Gelöschte Fragen',
  deleted: (title) => `Gelöscht: ${title}`,
  bringBack: 'Zurückholen',
  bringBackQuestion: (title) => `Zurückholen: ${title}`,

  savePatch: 'Korrekturen als Patch speichern',
  nothingDiffers: (title) =>
    `Noch gibt es keinen Unterschied ${title === null ? 'zum Original' : `zu „${title}“`}.`,
  patchSaved: (file, changedCount) =>
    `${file} enthält ${formatCount(changedCount, 'geänderte Datei', 'geänderte Dateien')}. Gib diese Datei denen, die die Fragensammlung verfasst haben. Bilder sind nicht dabei.`,
}
