import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { importSource } from '../importSource'
import { anyQuestions, exportedBank, optionsOf, questionOf } from './exportFixtures'
import { exportQti3, identifierOf } from './qti3'
import { essenceOf, essenceOfImported, shownText } from './roundTrip'
import { explanationOf } from './shared'

function packageOf(...questions: Parameters<typeof exportQti3>[1]) {
  const { files, ...rest } = exportQti3(exportedBank, questions)
  return { bytes: files[0]?.bytes ?? new Uint8Array(), ...rest }
}
/** Rules of scoring have no first number. */
const unordered = (key: unknown) => (Array.isArray(key) ? key.map(String).toSorted() : key)
/** The field of a typed answer comes back as a blank below the text. */
const withoutField = (stem: string) => stem.replaceAll(/<p>_____<\/p>|<\/?p>/g, '')
const readAgain = (bytes: Uint8Array) => importSource([{ path: 'bank.zip', bytes }])

test('questions come back from QTI 3.0 as they were', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuestions(), async (questions) => {
      const { bytes } = packageOf(...questions)
      const { questions: read, unsupported, format } = await readAgain(bytes)
      expect([format, unsupported]).toEqual(['qti-3.0', []])
      expect(read.map(({ sourceId }) => sourceId)).toEqual(questions.map(({ id }) => id))
      for (const [index, question] of questions.entries()) {
        const imported = read[index]
        if (!imported) continue
        const { key: right, ...asked } = essenceOf(question)
        const { key, ...come } = essenceOfImported(imported)
        const isNumeric = question.type === 'numeric'
        expect(isNumeric ? unordered(key) : key).toEqual(isNumeric ? unordered(right) : right)
        expect({ ...come, stem: withoutField(come.stem) }).toEqual({
          ...asked,
          stem: withoutField(asked.stem),
          explanation: shownText(explanationOf(question)),
        })
        expect(imported.stimulus?.text ?? null).toBe(question.stimulus?.text ?? null)
      }
    }),
    { numRuns: 12 },
  )
})

test('identifiers are those QTI allows', () => {
  expect(['q-1', '_a.b', '1a', 'ü', 'a b', 'x'.repeat(200)].map(identifierOf)).toEqual([
    'q-1',
    '_a.b',
    expect.stringMatching(/^q-[0-9a-f]{24}$/),
    expect.stringMatching(/^q-[0-9a-f]{24}$/),
    expect.stringMatching(/^q-[0-9a-f]{24}$/),
    expect.stringMatching(/^q-[0-9a-f]{24}$/),
  ])
})

test('pictures lie in the package, weights become a mapping, and formulas are MathML with their TeX inside', async () => {
  const options = optionsOf('!a', 'b', '!c').map((option, index) => ({
    ...option,
    weight: [0.5, -0.25, 0.5][index] ?? 0,
  }))
  const { bytes } = packageOf(questionOf('multiple', { stem: '![A](assets/a.png) $\\frac{1}{2}$', options }))
  const files = unzipSync(bytes)
  expect(Object.keys(files).toSorted()).toEqual(['assets/a.png', 'imsmanifest.xml', 'items/q-1.xml'])
  expect(Buffer.from(files['items/q-1.xml'] ?? []).toString()).toContain(
    'application/x-tex">\\frac{1}{2}</annotation>',
  )
  const { questions } = await readAgain(bytes)
  expect(questions[0]?.stem).toBe('![A](assets/a.png) $\\frac{1}{2}$')
  expect(questions[0]?.options.map(({ weight }) => weight)).toEqual([0.5, -0.25, 0.5])
})
