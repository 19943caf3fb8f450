import { expect, test } from 'vitest'
import { fileOf } from '../formatFixtures'
import { importSource } from '../importSource'
import { mergeResults } from '../mergeResults'

const png = (last: number) => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, last])
const bank = (address: string) =>
  fileOf('unit/bank.md', `### Bird? ![x](${address})\n\n- [x] a\n- [ ] ![y](${address})\n`)

test.each([
  'images/a.png',
  './images/a.png',
  '../unit/images/a.png',
  '/unit/images/a.png',
  'images/A.png?raw=true',
  '<images/a.png>',
])('a picture beside the questions is found by %s', async (address) => {
  const { questions, media, issues } = await importSource([
    bank(address),
    { path: 'unit/images/a.png', bytes: png(1) },
  ])
  const [name = ''] = media.keys()
  expect(media.get(name)).toEqual(png(1))
  expect(questions[0]?.stem).toBe(`Bird? ![x](assets/${name})`)
  expect(questions[0]?.options[1]?.text).toBe(`![y](assets/${name})`)
  expect(issues).toEqual([])
})

test('pictures that are missing, or on the web, are said once and stay as they are written', async () => {
  const far = await importSource([bank('https://example.org/a.png')])
  expect(far.issues.map(({ code }) => code)).toEqual(['picture-remote'])
  const missing = await importSource([bank('../../../etc/a.png')])
  expect(missing.issues).toMatchObject([{ code: 'picture-missing', severity: 'warning' }])
  expect(missing.issues[0]?.message).toMatch(/^1 picture was not among the files: .* that has it\.$/)
  expect(far.issues[0]?.message).toMatch(/^1 picture is on the web and is not shown offline: /)
  const two = await importSource([bank('a.png) ![z](b.png')])
  expect(two.issues[0]?.message).toMatch(/^2 pictures were not among the files: .* that has them\.$/)
  expect(missing.questions[0]?.stem).toContain('../../../etc/a.png')
})

test('two files may bring different pictures under one name', async () => {
  const [one, other] = await Promise.all([
    importSource([bank('assets/a.png')]),
    importSource([bank('assets/a.png')]),
  ])
  const merged = mergeResults([
    { ...one, media: new Map([['a.png', png(1)]]) },
    { ...other, media: new Map([['a.png', png(2)]]) },
  ])
  expect([...merged.media.keys()]).toEqual(['a.png', 'a-2.png'])
  expect(merged.questions.map(({ stem }) => stem)).toEqual([
    'Bird? ![x](assets/a.png)',
    'Bird? ![x](assets/a-2.png)',
  ])
})
