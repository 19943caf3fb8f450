import type { importTableWords } from '../en/importTable'
import { formatCount } from '../format'

const missingColumns = { stem: 'mit den Fragen', key: 'mit den richtigen Antworten' }

export const importTable: typeof importTableWords = {
  howTableIsRead: 'Wie die Tabelle gelesen wird',
  howAnswersAreRead: 'Wie die Antworten gelesen werden',
  chooseColumns: (missing) =>
    `Wähle die Spalte ${missing.map((role) => missingColumns[role]).join(' und die ')}.`,
  chooseReading:
    'Die richtigen Antworten lassen sich auf mehr als eine Art lesen. Wähle, wie sie geschrieben sind.',
  keyReading: 'Richtige Antworten sind angegeben als',
  keyReadings: {
    letter: 'Buchstaben: A, B, C',
    text: 'Text der richtigen Option',
    'from-1': 'Zahlen ab 1: Die erste Option ist 1',
    'from-0': 'Zahlen ab 0: Die erste Option ist 0',
  },
  choose: 'Wählen …',
  sheet: 'Tabellenblatt',
  delimiter: 'Spalten sind getrennt durch',
  delimiters: { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator', '|': 'Senkrechter Strich' },
  encoding: 'Zeichencodierung',
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16, Big-Endian',
  },
  hasHeader: 'Die erste Zeile nennt die Spalten',
  rows: (count) => `${formatCount(count, 'Zeile', 'Zeilen')} unter der Kopfzeile.`,
  caption: 'Spalten, was jede enthält, und die ersten Zeilen',
  column: 'Spalte',
  holds: 'Enthält',
  firstRows: 'Erste Zeilen',
  columnNumber: (number) => `Spalte ${number}`,
  whatHolds: (column) => `${column} enthält`,
  empty: '(leer)',
  roles: {
    ignore: 'Nicht verwendet',
    stem: 'Frage',
    option: 'Option',
    'option-why': 'Warum die Option richtig oder falsch ist',
    key: 'Richtige Antwort',
    'wrong-option': 'Falsche Antwort',
    explanation: 'Erklärung',
    category: 'Kategorie',
    tags: 'Schlagwörter',
    type: 'Art der Frage',
    difficulty: 'Schwierigkeit',
    reference: 'Quelle',
    id: 'ID',
    stimulus: 'Fallstudie',
    group: 'Name der Fallstudie',
    front: 'Vorderseite einer Karte',
    back: 'Rückseite einer Karte',
  },
}
