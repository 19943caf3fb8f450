import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { basic, collectionOf, packageOf, pleaseUpdate, type FixtureNote } from './anki/ankiFixtures'
import { read, readNotes, codes, card } from './ankiPackageFixtures'

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])

test.each([false, true])('a package of either format is read whole (new format: %s)', async (isNew) => {
  const notes: FixtureNote[] = [
    {
      type: basic,
      fields: ['Capital of <b>France</b>?', 'Paris'],
      tags: ' geo  europe ',
      deck: 'World::Europe',
    },
    {
      ...card('Who is this? <img src="a%20b.png">', 'Ann<br>[sound:c.mp3]'),
      deck: 'World::Faces',
      cards: [0, 1],
    },
  ]
  const result = await read(
    await packageOf(notes, { isNew, media: { 'a b.png': png, 'c.mp3': strToU8('mp3') } }),
  )
  expect(
    result.questions.map(({ stem, textAnswer, explanation }) => [stem, textAnswer?.accepted, explanation]),
  ).toEqual([
    ['Capital of **France**?', ['Paris'], 'Paris'],
    ['Who is this? ![](assets/a-b.png)', ['Ann'], 'Ann\\\n[c.mp3](assets/c.mp3)'],
  ])
  expect(result.questions[0]).toMatchObject({
    sourceId: 'guid-1',
    tags: ['geo', 'europe'],
    category: ['World', 'Europe'],
    raw: 'Front: Capital of <b>France</b>?\nBack: Paris',
  })
  expect([...result.media.keys()]).toEqual(['a-b.png', 'c.mp3'])
  expect(result.title).toBe('World')
  expect(result.issues.map(({ message }) => message)).toEqual(['2 notes with 3 cards gave 2 questions.'])
})

test('the note that asks to update is never taken for the collection', async () => {
  const alone = await read(zipSync({ 'collection.anki2': await collectionOf([pleaseUpdate]) }))
  expect(alone.questions).toEqual([])
  expect(alone.issues[0]).toMatchObject({ severity: 'error', code: 'collection-damaged' })
  const damaged = await packageOf([card('a', 'b')], {
    isNew: true,
    more: { 'collection.anki21b': strToU8('no') },
  })
  expect((await read(damaged)).questions).toEqual([])
})

test('a package without media opens, and so does one whose list of media is damaged', async () => {
  const notes = [card('a <img src="x.png">', 'b')]
  const bare = await read(zipSync({ 'collection.anki2': await collectionOf(notes) }))
  expect(bare.questions).toHaveLength(1)
  expect(codes(bare)).toEqual(['text-changed', 'notes-and-cards'])
  const damaged = await read(await packageOf(notes, { more: { media: strToU8('{"0":') } }))
  expect(damaged.questions).toHaveLength(1)
  expect(codes(damaged)).toContain('media-list-damaged')
})

test('media that are missing, or named like a path, are reported and written nowhere', async () => {
  const notes = [card('<img src="../x.png"> <img src="gone.png">', 'b')]
  const result = await read(await packageOf(notes, { media: { '../x.png': png }, more: {} }))
  expect(result.questions[0]?.stem).toBe('![](assets/x.png) \\[picture not brought in: gone.png]')
  expect([...result.media.keys()]).toEqual(['x.png'])
  const missing = zipSync({
    'collection.anki2': await collectionOf(notes),
    media: strToU8('{"0":"gone.png"}'),
  })
  expect((await read(missing)).media.size).toBe(0)
})

test('a picture of 20 MB written into a field is taken out, or named when it is too large', async () => {
  const picture = Buffer.concat([png, Buffer.alloc(15 * 1024 * 1024)]).toString('base64')
  const result = await readNotes(card(`<img src="data:image/png;base64,${picture}"> name?`, 'x'))
  expect(result.questions[0]?.stem).toBe('![](assets/picture.png) name?')
  expect(result.questions[0]?.raw.length).toBeLessThan(25_000)
  const tooLarge = await readNotes(card(`<img src="data:image/png;base64,${picture}${picture}"> name?`, 'x'))
  expect(tooLarge.questions[0]?.stem).toBe('\\[picture not brought in: written into the text] name?')
})

test('a back with several lines is accepted in one and explained in full; a long one is warned of', async () => {
  const { questions, issues } = await readNotes(card('q', `<ul><li>${'long '.repeat(20)}</li></ul>`))
  expect(questions[0]?.textAnswer?.accepted).toEqual(['long '.repeat(20).trim()])
  expect(issues[0]).toMatchObject({ severity: 'warning', code: 'answer-long' })
})

test('a card without words on its back, or with nothing on its front, is unsupported', async () => {
  const { questions, unsupported } = await readNotes(
    card('q', '<img src="x.png">'),
    card(' <br>', 'a'),
    card('q', 'a'),
  )
  expect(questions).toHaveLength(1)
  expect(unsupported.map(({ kind }) => kind)).toEqual(['answer-missing', 'stem-missing'])
})
