import { expect, test } from 'vitest'
import { tellerOf } from './sentencePatterns'

test('a sentence is told by its pattern, with its values where the other language wants them', () => {
  const told = tellerOf([
    ['The fact {1} is there twice.', 'Den Fakt {1} gibt es zweimal.'],
    ['{1} of {2} lines', 'von {2} Zeilen {1}'],
  ])
  expect(told('The fact "a (b) $& c" is there twice.')).toBe('Den Fakt "a (b) $& c" gibt es zweimal.')
  expect(told('3 of 10 lines')).toBe('von 10 Zeilen 3')
})

test('the pattern that leaves least open wins, and a value may be a sentence itself', () => {
  const told = tellerOf([
    ['{1} is empty.', '{1} ist leer.'],
    ['The file {1} is empty.', 'Die Datei {1} ist leer.'],
    ['{1} It was left out.', '{1} Es wurde ausgelassen.'],
  ])
  expect(told('The file x is empty. It was left out.')).toBe('Die Datei x ist leer. Es wurde ausgelassen.')
})

test('sentences in one breath are told one by one', () => {
  const told = tellerOf([
    ['This is a link. Links are not followed.', 'Das ist eine Verknüpfung. Ihr wird nicht gefolgt.'],
    ['Replace it with {1}.', 'Ersetze sie durch {1}.'],
    ['Then save it.', 'Speichere sie dann.'],
    ['{1} Nothing was saved.', '{1} Nichts wurde gespeichert.'],
  ])
  expect(
    told('This is a link. Links are not followed. Replace it with x. Then save it. Nothing was saved.'),
  ).toBe(
    'Das ist eine Verknüpfung. Ihr wird nicht gefolgt. Ersetze sie durch x. Speichere sie dann. Nichts wurde gespeichert.',
  )
  expect(told('This is a link. And so on.')).toBe('This is a link. And so on.')
})

test('what is cited in quotation marks is not told', () => {
  const told = tellerOf([
    ['question {1}', 'Frage {1}'],
    ['The stem of {1} does not say “{2}”.', 'Im Fragetext von {1} steht „{2}“ nicht.'],
  ])
  expect(told('The stem of question 3 does not say “question 3”.')).toBe(
    'Im Fragetext von Frage 3 steht „question 3“ nicht.',
  )
})

test('what has no pattern stays as it came', () => {
  const told = tellerOf([['The fact {1} is there twice.', 'Den Fakt {1} gibt es zweimal.']])
  expect(told('Something else.')).toBe('Something else.')
  const long = `The fact ${'x'.repeat(5_000)} is there twice.`
  expect(told(long)).toBe(long)
})
