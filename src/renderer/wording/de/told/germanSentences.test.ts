import { afterAll, beforeAll, expect, test } from 'vitest'
import { tell, told } from '../../told'
import { germanSentences } from './germanSentences'

beforeAll(() => tell(germanSentences))
afterAll(() => tell([]))

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
