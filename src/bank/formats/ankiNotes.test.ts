import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { basic, cloze, collectionOf, zstdOf, type FixtureNote, type FixtureType } from './anki/ankiFixtures'
import { loadSql } from './anki/collection'
import type { ImportResult } from './imported'
import { read, readNotes, codes, card } from './ankiPackageFixtures'

const choiceType: FixtureType = {
  name: 'Choice',
  fields: ['Question', 'Option A', 'Option B', 'Option C', 'Answer', 'Explanation'],
  front: '{{Question}}',
  back: '{{Answer}}',
}

test('front and back follow the templates, with sections, hints and fields to type', async () => {
  const type: FixtureType = {
    name: 'Word',
    fields: ['Word', 'Meaning', 'Example', 'Hint'],
    front:
      '<style>b{}</style>{{#Hint}}Hint: {{Hint}}<br>{{/Hint}}{{Word}} {{hint:Example}} {{type:Meaning}} {{Tags}}',
    back: '{{FrontSide}}<hr id="answer">Meaning: {{Meaning}}{{^Example}} (no example){{/Example}} {{Example}}',
  }
  const { questions } = await readNotes(
    { type, fields: ['Hund', 'dog', 'Der Hund bellt.', 'barks'] },
    { type, fields: ['Katze', 'cat', '', ''] },
  )
  expect(
    questions.map(({ stem, textAnswer, explanation }) => [stem, textAnswer?.accepted, explanation]),
  ).toEqual([
    ['Hint: barks\\\nHund', ['dog'], 'Meaning: dog Der Hund bellt.'],
    ['Katze', ['cat'], 'Meaning: cat (no example)'],
  ])
})

test('a cloze note gives a question with a blank for each number', async () => {
  const { questions } = await readNotes({
    type: cloze,
    fields: ['{{c1::Paris::city}} is the capital of {{c2::France}}, not {{c1::Rome}}.', 'See a map.'],
    cards: [0, 1],
  })
  expect(
    questions.map(({ sourceId, stem, textAnswer, explanation }) => [
      sourceId,
      stem,
      textAnswer?.accepted,
      explanation,
    ]),
  ).toEqual([
    [
      'guid-1#c1',
      '\\_\\_\\_\\_\\_ (city) is the capital of France, not \\_\\_\\_\\_\\_.',
      ['Paris, Rome', 'Paris Rome', 'Paris; Rome'],
      '**Paris** is the capital of **France**, not **Rome**.\\\nSee a map.',
    ],
    [
      'guid-1#c2',
      'Paris is the capital of \\_\\_\\_\\_\\_, not Rome.',
      ['France'],
      '**Paris** is the capital of **France**, not **Rome**.\\\nSee a map.',
    ],
  ])
})

test('gaps inside one another and gaps without end are read', async () => {
  const { questions } = await readNotes({
    type: cloze,
    fields: ['a {{c1::b {{c2::c}} d}} e {{c3::f', 'x'],
    cards: [0],
  })
  expect(questions.map(({ stem, textAnswer }) => [stem, textAnswer?.accepted])).toEqual([
    ['a \\_\\_\\_\\_\\_ e {{c3::f', ['b c d']],
    ['a b \\_\\_\\_\\_\\_ d e {{c3::f', ['c']],
  ])
})

test('a cloze note without a gap is read as a card; one that hides parts of a picture is unsupported', async () => {
  const result = await readNotes(
    { type: cloze, fields: ['test', 'extra'] },
    { type: cloze, fields: ['{{c1::image-occlusion:rect:left=.1}}', ''] },
  )
  expect(result.questions.map(({ stem, textAnswer }) => [stem, textAnswer?.accepted])).toEqual([
    ['test', ['extra']],
  ])
  expect(result.unsupported.map(({ kind }) => kind)).toEqual(['image-occlusion'])
  expect(codes(result)).toContain('gap-missing')
})

test('note types made for choices become single and multiple choice', async () => {
  const { questions, issues } = await readNotes(
    { type: choiceType, fields: ['One?', 'x', 'y', 'z', 'B', 'Because.'] },
    { type: choiceType, fields: ['Choose two.', 'x', 'y', 'z', 'A, C', ''] },
    { type: choiceType, fields: ['Word?', 'x', 'y', '', 'Y', ''] },
    { type: choiceType, fields: ['Label?', 'x', 'y', 'z', 'C) z', ''] },
  )
  expect(questions.map(({ type, options }) => [type, options.map(({ isCorrect }) => isCorrect)])).toEqual([
    ['single', [false, true, false]],
    ['multiple', [true, false, true]],
    ['single', [false, true]],
    ['single', [false, false, true]],
  ])
  expect(questions[0]).toMatchObject({ stem: 'One?', explanation: 'Because.', sourceId: 'guid-1' })
  expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([])
})

test('numbers as keys count as the notes of their type show together', async () => {
  const note = (key: string): FixtureNote => ({ type: choiceType, fields: ['q', 'x', 'y', 'z', key, ''] })
  const keysOf = (result: ImportResult) =>
    result.questions.map(({ options }) => options.findIndex(({ isCorrect }) => isCorrect))
  expect(keysOf(await readNotes(note('1'), note('0')))).toEqual([1, 0])
  expect(keysOf(await readNotes(note('1'), note('3')))).toEqual([0, 2])
  const unclear = await readNotes(note('1'))
  expect(keysOf(unclear)).toEqual([0])
  expect(codes(unclear)).toContain('key-base-assumed')
  const torn = await readNotes(note('0'), note('3'))
  expect(torn.unsupported.map(({ kind }) => kind)).toEqual(['key-ambiguous', 'key-ambiguous'])
})

test('a key that is missing, unreadable or out of range makes a note unsupported, its neighbors stay', async () => {
  const note = (key: string): FixtureNote => ({ type: choiceType, fields: ['q', 'x', 'y', 'z', key, ''] })
  const { questions, unsupported } = await readNotes(note(''), note('the third'), note('E'), note('B'))
  expect(questions).toHaveLength(1)
  expect(unsupported.map(({ kind }) => kind)).toEqual([
    'key-unreadable',
    'key-unreadable',
    'key-out-of-range',
  ])
})

test('options as flags, as lines of one field and as wrong answers are read', async () => {
  const flags: FixtureType = {
    ...{ name: 'AllInOne (kprim, mc, sc)', front: '{{Question}}', back: '{{Answers}}' },
    fields: [
      'Question',
      'Title',
      'QType (0=kprim,1=mc,2=sc)',
      'Q_1',
      'Q_2',
      'Q_3',
      'Q_4',
      'Answers',
      'Sources',
    ],
  }
  const lines: FixtureType = { ...basic, name: 'Lines', fields: ['Question', 'Options', 'Answer'] }
  const wrong: FixtureType = {
    ...basic,
    name: 'Wrong',
    fields: ['Question', 'Correct Answer', 'Wrong 1', 'Wrong 2'],
  }
  const { questions, unsupported } = await readNotes(
    { type: flags, fields: ['q', 'T', '1', 'a', 'b', 'c', '', '1 0 1 0', 'book'] },
    { type: lines, fields: ['q', 'A. x<br>B. y<br>C. z', 'B'] },
    { type: lines, fields: ['q', '<li>x</li><li>y</li>', 'y'] },
    { type: wrong, fields: ['q', 'yes', 'no', 'perhaps'] },
    { type: flags, fields: ['q', '', '0', 'a', 'b', '', '', '0 0 0 0', ''] },
  )
  expect(
    questions.map(({ type, title, options }) => [
      type,
      title,
      options.map(({ text, isCorrect }) => `${isCorrect} ${text}`),
    ]),
  ).toEqual([
    ['multiple', 'T', ['true a', 'false b', 'true c']],
    ['single', '', ['false x', 'true y', 'false z']],
    ['single', '', ['false x', 'true y']],
    ['single', '', ['true yes', 'false no', 'false perhaps']],
  ])
  expect(unsupported.map(({ kind }) => kind)).toEqual(['key-missing'])
})

test('a card with lettered options on its front and their letter on its back is a choice', async () => {
  const { questions } = await readNotes(
    card('<div>Which?</div><div>A. one</div><div>B. <b>two</b></div>', 'B. two<br>It is even.'),
    card('Which two?<br>a) x<br>b) y<br>c) z', 'A and C'),
    card('Which vitamin?<br>A. yes', 'A'),
  )
  expect(
    questions.map(({ type, stem, explanation, options }) => ({
      type,
      stem,
      explanation,
      keys: options.map(({ isCorrect }) => isCorrect),
    })),
  ).toEqual([
    { type: 'single', stem: 'Which?', explanation: 'B. two\\\nIt is even.', keys: [false, true] },
    { type: 'multiple', stem: 'Which two?', explanation: '', keys: [true, false, true] },
    { type: 'text', stem: 'Which vitamin?\\\nA. yes', explanation: 'A', keys: [] },
  ])
})

test('a collection that is no plain data is refused: a view, a computed column, a foreign database', async () => {
  const tricks = [
    'DROP TABLE notes; CREATE VIEW notes AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, i AS guid, 1 AS mid, i AS tags, i AS flds FROM n',
    'DROP TABLE notes; CREATE TABLE notes (id, guid, mid, tags, flds AS/**/(hex(zeroblob(1000))))',
    'DROP TABLE notes',
    'DROP TABLE cards',
  ]
  for (const trick of tricks) {
    const bytes = zipSync({ 'collection.anki2': await collectionOf([card('a', 'b')], 'old', trick) })
    const result = await read(bytes)
    expect(result.questions).toEqual([])
    expect(codes(result)).toEqual(['collection-damaged'])
  }
  const other = new (await loadSql()).Database()
  other.run('CREATE TABLE a (b)')
  expect(codes(await read(zipSync({ 'collection.anki2': other.export() })))).toEqual(['collection-damaged'])
})

test('Zstandard that claims too much memory, or unpacks without end, is refused', async () => {
  const huge = zstdOf(strToU8('x'), 0xa0)
  expect(codes(await read(zipSync({ 'collection.anki21b': huge })))).toEqual(['collection-damaged'])
  // Blocks of one repeated byte, 128 KB each.
  const block = [0x02, 0x00, 0x10, 0x41]
  const bomb = Buffer.concat([
    huge.subarray(0, 5),
    Buffer.from([0x58]),
    Buffer.from(Array.from({ length: 3000 }, () => block).flat()),
  ])
  const result = await read(zipSync({ 'collection.anki21b': bomb }))
  expect(result.issues.map(({ message }) => message)).toEqual([
    'The collection cannot be unpacked: it is cut off.',
  ])
})

test('no change of its bytes makes a package throw, hang or lose count of its notes', async () => {
  const notes = Array.from({ length: 5 }, (_, index) => card(`q${index}`, `a${index}`))
  const collection = await collectionOf(notes)
  const change = fc.tuple(fc.nat(collection.length - 1), fc.nat(255))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const copy = Uint8Array.from(collection)
      for (const [at, value] of changes) copy[at] = value
      const { questions, unsupported, issues } = await read(zipSync({ 'collection.anki2': copy }))
      expect(questions.length + unsupported.length).toBeLessThanOrEqual(10)
      expect(questions.length + issues.length).toBeGreaterThan(0)
    }),
    { numRuns: 60 },
  )
})
