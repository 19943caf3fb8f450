import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read, bird, details } from './markdownFixtures'

const quiz = `---
shuffleQuestions: true
---

### Which is a bird?

> It has feathers.

1. [ ] Trout
    > That is a fish.
1. [x] Sparrow
1. [ ] Bat
`

describe('quizdown', () => {
  test('a numbered list of checkboxes is single choice, with comments and a hint', () => {
    const { format, questions } = read(quiz)
    expect(format).toBe('quizdown')
    expect(questions).toMatchObject([
      { type: 'single', stem: 'Which is a bird?', explanation: 'Hint: It has feathers.' },
    ])
    expect(questions[0]?.options[0]).toMatchObject({
      text: 'Trout',
      why: 'That is a fish.',
      isCorrect: false,
    })
  })

  test('bullets with checkboxes are multiple choice, also with one tick', () => {
    expect(read(`${quiz}\n### Which fly?\n\n- [ ] Trout\n- [x] Bat\n`).questions[1]).toMatchObject({
      type: 'multiple',
    })
  })

  test('a numbered list without checkboxes is to be put in order: the order of the list is the key', () => {
    const [, question] = read(`${quiz}\n### Sort by size\n\n1. Ant\n2. Cat\n3. Cow\n`).questions
    expect(question?.type).toBe('ordering')
    expect(question?.options.map(({ text, position }) => [text, position])).toEqual([
      ['Ant', 1],
      ['Cat', 2],
      ['Cow', 3],
    ])
  })

  test('settings of a question are no text of it; shuffleAnswers: false keeps the order', () => {
    const text = `${quiz}\n### Which is a fish?\n\n---\nshuffleAnswers: false\n---\n\n1. [x] Trout\n1. [ ] Bat\n`
    expect(read(text).questions.map(({ stem, hasFixedOrder }) => [stem, hasFixedOrder])).toEqual([
      ['Which is a bird?', false],
      ['Which is a fish?', true],
    ])
  })
})

test('a quiz in fences of its name, among other text, is read with the lines of the file', () => {
  const page = `# Page\n\n- [x] a task of ours\n\n\`\`\`quizdown\n${quiz}\`\`\`\n\nMore.\n\n\`\`\`{quizdown}\n## Sort\n\n1. Ant\n2. Cow\n\`\`\`\n`
  const { format, questions } = read(page)
  expect(format).toBe('quizdown')
  expect(questions.map(({ type, line }) => [type, line])).toEqual([
    ['single', 10],
    ['ordering', 23],
  ])
})

describe('any Markdown', () => {
  test('front matter is no text, and lines keep their numbers; CRLF counts as one line', () => {
    const text = `---\nlayout: exam\n---\n\n${bird}`.replaceAll('\n', '\r\n')
    expect(read(text).questions[0]).toMatchObject({ line: 5, stem: 'Which is a bird?' })
  })

  test('a file without questions says so', () => {
    expect(read('# Notes\n\nBirds fly.\n').issues).toMatchObject([
      { code: 'no-questions', severity: 'error' },
    ])
  })

  test('a long file is read in pieces, whose questions keep their lines and sources', () => {
    const one = `${bird}\n\`\`\`md\n\n## No heading\n\`\`\`\n\n`
    const count = 4000
    const { questions } = read(`# Birds\n\n${one.repeat(count)}`)
    const lineCount = one.split('\n').length - 1
    expect(questions.map(({ line }) => line)).toEqual(
      Array.from({ length: count }, (_, index) => 3 + index * lineCount),
    )
    expect(
      new Set(questions.map(({ stem, options }) => [stem, ...options.map(({ text }) => text)].join('/'))),
    ).toEqual(new Set(['Which is a bird?/Trout/Sparrow/Bat']))
  })

  test('deep nesting and long runs of signs end in time', () => {
    const deep = [
      '> '.repeat(20_000),
      '- '.repeat(20_000),
      '['.repeat(50_000),
      '`'.repeat(50_000),
      '* '.repeat(300),
      ' '.repeat(100_000),
    ]
    expect(read(`${bird}\n${deep.join('\n\n')}\n\n${bird}`).questions.length).toBeGreaterThanOrEqual(1)
  })

  test.each([
    ['checkbox', bird],
    ['lettered', details],
    ['quizdown', quiz],
  ])('%s: whatever happens to its neighbor, a good question survives', (_, good) => {
    const heading = '\n\n# Next\n\n'
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(40), fc.string({ maxLength: 30 }), (start, length, more) => {
        const mutated = (good.slice(0, start) + more + good.slice(start + length)).replace(/[`~<]/g, '')
        const { questions, unsupported } = read(good + heading + mutated)
        expect(questions.length + unsupported.length).toBeGreaterThanOrEqual(1)
        expect(questions[0]?.stem).toBe('Which is a bird?')
      }),
      { numRuns: 60 },
    )
  })
})
