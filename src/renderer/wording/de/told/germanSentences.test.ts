import { expect, test } from 'vitest'
import { tellerOf } from '../../sentencePatterns'
import { germanSentences } from './germanSentences'

const told = tellerOf(germanSentences)

test.each([
  ['"text" of option 3 of question 12 is missing.', '„text“ von Option 3 von Frage 12 fehlt.'],
  [
    '"from" of "rate" of "variables" of "family" of question 3 has to be a number, but is a list.',
    '„from“ von „rate“ von „variables“ von „family“ von Frage 3 muss eine Zahl sein, ist aber eine Liste.',
  ],
  ['case study 2 of This file cannot be empty.', 'Fallstudie 2 von Diese Datei darf nicht leer sein.'],
  [
    'This file has to be fields with values, but is text.',
    'Diese Datei muss Felder mit Werten sein, ist aber Text.',
  ],
  ['Write at most 26 entries.', 'Schreib höchstens 26 Einträge.'],
])('a field is named by its place: %s', (english, german) => {
  expect(told(english)).toBe(german)
})

test('a problem of another file is told with its place', () => {
  expect(told('questions/storage.yaml, s3: The exam clf has no task or domain 3.1.')).toBe(
    'questions/storage.yaml, s3: Die Prüfung clf hat weder ein Lernziel noch ein Themengebiet 3.1.',
  )
  expect(told('questions/storage.yaml, s3: "text" of option 2 is missing.')).toBe(
    'questions/storage.yaml, s3: „text“ von Option 2 fehlt.',
  )
})

test('a refusal to save is told with its reason', () => {
  expect(
    told(
      'This is not valid YAML: bad indentation. Check the indentation and the quotes here and in the lines before; tabs cannot indent. Nothing was saved.',
    ),
  ).toBe(
    'Das ist kein gültiges YAML: bad indentation. Prüfe Einrückung und Anführungszeichen hier und in den Zeilen davor; Tabulatoren rücken nicht ein. Es wurde nichts gespeichert.',
  )
  expect(
    told('questions/a.yaml can’t be read (line 3): This file is empty. Write something in it, or delete it.'),
  ).toBe(
    'questions/a.yaml ist nicht lesbar (Zeile 3): Diese Datei ist leer. Schreib etwas hinein, oder lösch sie.',
  )
})

test('what an author wrote is cited as it is', () => {
  expect(told('The stem does not say “a number”. The question is asked without its flip.')).toBe(
    'Im Fragetext steht „a number“ nicht. Die Frage wird ohne ihr „flip“ gestellt.',
  )
})

test('no sentence is taken for another one', () => {
  const filled = (pattern: string) => pattern.replaceAll(/\{(\d)\}/g, 'x$1')
  for (const [english, german] of germanSentences) expect(told(filled(english))).toBe(filled(german))
})

test.each([
  [
    'No column was recognized as the question or the correct answer. Choose it; 12 rows wait for it.',
    'Keine Spalte wurde als Frage oder richtige Antwort erkannt. Wähle sie aus; 12 Zeilen warten darauf.',
  ],
  [
    'The keys can be read as letters or as places counted from 0 or as places counted from 1, and the rows do not tell which. Choose one.',
    'Die richtigen Antworten lassen sich als Buchstaben oder als Nummern ab 0 oder als Nummern ab 1 lesen; aus den Zeilen geht nicht hervor, wie. Wähle, was stimmt.',
  ],
  [
    'Its scoring rules name the response "r1", the option "A" in another way than the item does; what is meant was taken.',
    'Die Bewertungsregeln nennen die Antwort „r1“, die Option „A“ anders als die Aufgabe; übernommen wurde, was gemeint ist.',
  ],
  [
    'The sheet breaks off: unclosed tag: row (line 3). The rows before it were kept.',
    'Das Tabellenblatt bricht ab: Das End-Tag fehlt: row (Zeile 3). Die Zeilen davor wurden übernommen.',
  ],
  [
    '"a/b.zip" was left out: it is locked with a password.',
    'Die Datei „a/b.zip“ wurde ausgelassen: Sie ist mit einem Passwort geschützt.',
  ],
  [
    '1 question left out: a row has 8 options at most.',
    '1 Frage fehlt: Eine Zeile hat höchstens 8 Optionen.',
  ],
  [
    'The picture a.png is missing from the bank (2 questions).',
    'Das Bild a.png fehlt in der Fragensammlung (2 Fragen).',
  ],
  [
    'q-1 (wrong-key); correct answer: Paris; reason: It is.',
    'q-1 (wrong-key); richtige Antwort: Paris; Begründung: It is.',
  ],
  [
    'The JSON has a text whose closing quote is missing (line 4). What stands before it was kept; nothing after it was read.',
    'Das JSON enthält einen Text, dessen schließendes Anführungszeichen fehlt (Zeile 4). Was davor steht, wurde übernommen; danach wurde nichts gelesen.',
  ],
])('a sentence made of parts is told whole: %s', (english, german) => {
  expect(told(english)).toBe(german)
})
