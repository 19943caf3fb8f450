import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { importAnkiPackage as readPackage } from '../ankiPackage'
import { ankiTags } from './ankiCards'
import { exportAnkiPackage } from './ankiPackage'
import { exportAnkiText } from './ankiText'
import { anyQuestions, exportedBank, optionsOf, png, questionOf } from './exportFixtures'
import { essenceOf, essenceOfImported } from './roundTrip'
import { tagsOf } from './shared'

async function packageOf(...questions: Parameters<typeof exportAnkiPackage>[1]) {
  const { files, ...rest } = await exportAnkiPackage(exportedBank, questions)
  return { bytes: files[0]?.bytes ?? new Uint8Array(), ...rest }
}

test('choices and typed answers come back from a package, orders and matchings as cards', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuestions(), async (questions) => {
      const written = questions.map((question) => ({ ...question, stimulus: null }))
      const { bytes, questionCount } = await packageOf(...written)
      const { questions: read, unsupported } = await readPackage({ path: 'bank.apkg', bytes })
      expect(unsupported).toEqual([])
      expect(read).toHaveLength(questionCount)
      for (const [index, question] of written.entries()) {
        const imported = read[index]
        if (!imported) continue
        const { type, key, stem } = essenceOfImported(imported)
        const asked = essenceOf(question)
        expect(imported.tags).toEqual(ankiTags(question).split(' '))
        expect(imported.tags).toHaveLength(tagsOf(question).length)
        if (question.type === 'single' || question.type === 'multiple')
          expect({ type, key, stem }).toEqual({ type: asked.type, key: asked.key, stem: asked.stem })
        else expect(type).toBe('text')
        if (question.type === 'text')
          expect(imported.textAnswer?.accepted).toEqual([question.textAnswer?.accepted[0]])
        if (question.type === 'numeric')
          expect(imported.textAnswer?.accepted).toEqual([String(question.numericAnswer?.value)])
      }
    }),
    { numRuns: 10 },
  )
})

test('a second export has the same ids, so that Anki updates its notes', async () => {
  const question = questionOf('single', { options: optionsOf('!x', 'y') })
  const ids = await Promise.all(
    [question, { ...question, stem: 'Reworded?' }].map(async (one) => {
      const { questions } = await readPackage({ path: 'a', bytes: (await packageOf(one)).bytes })
      return questions[0]?.sourceId
    }),
  )
  expect(ids[0]).toMatch(/^[\w-]{20}$/)
  expect(ids[1]).toBe(ids[0])
})

test('pictures, decks and tags go along', async () => {
  const question = questionOf('single', {
    ...{ stem: '![A](assets/a.png) ![B](assets/b.png)', topic: 'trees', objectives: ['e-1/1.1'] },
    options: optionsOf('!x', 'y'),
  })
  const { bytes, losses } = await packageOf(question)
  const { questions, media, title } = await readPackage({ path: 'a', bytes })
  expect(questions[0]).toMatchObject({ tags: ['trees', 'e-1::1.1'], category: ['A bank'] })
  expect(questions[0]?.stem).toBe('![A](assets/bank-a.png) \\[Picture: B]')
  expect([...media]).toEqual([['bank-a.png', Buffer.from(png)]])
  expect(title).toBe('A bank')
  expect(losses).toEqual(['The picture b.png is missing from the bank (1 question).'])
})

test('the package is what Anki opens: a collection of schema 11 with every note and card', async () => {
  const { bytes } = await packageOf(
    questionOf('text', { textAnswer: { accepted: ['a'], isCaseSensitive: false } }),
  )
  const files = unzipSync(bytes)
  expect(Object.keys(files).toSorted()).toEqual(['collection.anki2', 'media'])
  expect(strFromU8(files['media'] ?? new Uint8Array())).toBe('{}')
  expect(strFromU8((files['collection.anki2'] ?? new Uint8Array()).subarray(0, 15))).toBe('SQLite format 3')
})

test('a text file has a line for each question, whatever its texts hold', () => {
  fc.assert(
    fc.property(anyQuestions(), (questions) => {
      const { files } = exportAnkiText(exportedBank, questions)
      const lines = Buffer.from(files[0]?.bytes ?? [])
        .toString()
        .replace(/\n$/, '')
        .split('\n')
      const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'))
      expect(rows).toHaveLength(questions.length)
      expect(rows.every((row) => row.length === 5)).toBe(true)
      expect(rows.map(([id]) => id)).toEqual(questions.map(({ id }) => `bank/${id}`))
    }),
    { numRuns: 20 },
  )
})

test('the text file says its separator, note type, deck and tags, and code keeps its lines', () => {
  const question = questionOf('single', {
    ...{
      stem: '"Quoted"\n\n```\na\nb\n```',
      options: optionsOf('x', '!y'),
      explanation: 'Because.',
      topic: 'trees',
    },
  })
  const { files, losses } = exportAnkiText(exportedBank, [question])
  expect(Buffer.from(files[0]?.bytes ?? []).toString()).toBe(
    [
      ...['#separator:tab', '#html:true', '#notetype:Basic', '#columns:Id\tDeck\tFront\tBack\tTags'],
      ...['#guid column:1', '#deck column:2', '#tags column:5'],
      'bank/q-1\tA bank\t<p>&quot;Quoted&quot;</p><pre><code>a<br>b<br></code></pre><br><br>' +
        '<div>A. x</div><div>B. y</div>\tB<br><br>Because.\ttrees\n',
    ].join('\n'),
  )
  expect(losses).toEqual(['In Anki every question is a card to be judged by oneself (1 question).'])
})
