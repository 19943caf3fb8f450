import { describe, expect, test } from 'vitest'
import { fileOf } from '../formatFixtures'
import { importMarkdown } from './importMarkdown'
import { read, bird, details } from './markdownFixtures'

/** Stem, and the keyed options by their text. */
function keysOf(text: string) {
  return read(text).questions.map(({ stem, options }) => [
    stem,
    options.filter(({ isCorrect }) => isCorrect).map((option) => option.text),
  ])
}

describe('the checkbox dialect', () => {
  test('a heading followed by checkboxes is a question; one tick makes it single choice', () => {
    const { format, questions } = read(bird)
    expect(format).toBe('markdown-checkbox')
    expect(questions).toMatchObject([{ type: 'single', stem: 'Which is a bird?', line: 1, explanation: '' }])
    expect(keysOf(bird)).toEqual([['Which is a bird?', ['Sparrow']]])
  })

  test('several ticks make it multiple choice, whatever the bullet and the case of the x', () => {
    const text = bird
      .replace('- [ ] Trout', '* [X] Emu')
      .replace('- [x] Sparrow', '* [x] Sparrow')
      .replace('- [ ] Bat', '* [ ] Bat')
    expect(read(text).questions[0]?.type).toBe('multiple')
    expect(keysOf(text)).toEqual([['Which is a bird?', ['Emu', 'Sparrow']]])
  })

  const numbered = (first: string, second: string) =>
    `# Birds\n\n1. Which is a bird?\n- [x] Sparrow\n- [ ] Trout\n\n${first}\n\n2. Which swims?\n- [ ] Sparrow\n- [x] Trout\n\n${second}\n`

  test('numbered questions with bullets below them are single choice where one is ticked', () => {
    const text = numbered('It has wings.', 'It has fins.')
    expect(read(text).format).toBe('markdown-checkbox')
    expect(read(text).questions.map(({ type }) => type)).toEqual(['single', 'single'])
  })

  test.each([
    ['Explanation: It has wings.', 'Explanation: It has fins.'],
    ['**Explanation:** It has wings.', '**Explanation:** It has fins.'],
    ['*Explanation:* It has wings.', '_Explanation_: It has fins.'],
    ['Erklärung: It has wings.', '**Erklärung:** It has fins.'],
    ['Erläuterung: It has wings.', 'Begründung: It has fins.'],
  ])('what is called an explanation stays with the question above it: %s', (first, second) => {
    const { questions } = read(numbered(first, second))
    expect(questions.map(({ stem, explanation }) => [stem, explanation])).toEqual([
      ['Which is a bird?', 'It has wings.'],
      ['Which swims?', 'It has fins.'],
    ])
  })

  test('an explanation right below the last option is none of its text; an indented one is', () => {
    const tight = numbered('Explanation: It has wings.', '**Explanation:** It has fins.\nAnd gills.')
      .replaceAll('Trout\n\n', 'Trout\n')
      .replace('wings.\n\n', 'wings.\n')
    expect(
      read(tight).questions.map(({ stem, options, explanation }) => [stem, options[1]?.text, explanation]),
    ).toEqual([
      ['Which is a bird?', 'Trout', 'It has wings.'],
      ['Which swims?', 'Trout', 'It has fins.\nAnd gills.'],
    ])
    const indented = read(tight.replace('Explanation: It', '  Explanation: It')).questions[0]
    expect([indented?.options[1]?.text, indented?.explanation]).toEqual([
      'Trout\nExplanation: It has wings.',
      '',
    ])
  })

  test('an explanation of several paragraphs ends where the next number or the last paragraph begins', () => {
    const long = 'Explanation: It has wings.\n\nAnd feathers.'
    const { questions } = read(numbered(long, ''))
    expect(questions[0]?.explanation).toBe('It has wings.\n\nAnd feathers.')
    const bare = read(
      numbered('Explanation: It has wings.', '')
        .replaceAll(/^\d\. /gm, '')
        .replaceAll('?\n', '?\n\n'),
    )
    expect(bare.questions.map(({ stem, explanation }) => [stem, explanation])).toEqual([
      ['Which is a bird?', 'It has wings.'],
      ['Which swims?', ''],
    ])
  })

  test('a table of contents that repeats the stems, and other headings, are no questions', () => {
    const contents =
      '# Birds\n\n## Contents\n\n| No. | Questions |\n| --- | --- |\n| 1 | [Which is a bird?](#a) - [ ] |\n\n'
    expect(read(contents + bird).questions).toHaveLength(1)
    expect(read(contents + bird).title).toBe('Birds')
  })

  test('pictures, code and tables between heading and options belong to the stem', () => {
    const body =
      '![A tree](images/tree.png)\n\n```md\n### Not a question\n- [x] not an option\n```\n\n| a | b |\n| - | - |\n| # | 2 |\n'
    const [question] = read(bird.replace('\n\n', `\n\n${body}\n`)).questions
    expect(question?.stem).toBe(`Which is a bird?\n\n${body.trim()}`)
    expect(question?.options).toHaveLength(3)
  })

  test('code below an option is part of it, also where it is not indented', () => {
    const text =
      '### Which prints 1?\n\n- [x] This:\n\n```js\nprint(1) // - [ ]\n```\n\n- [ ] That:\n\n  ```js\n  print(2)\n  ```\n'
    expect(read(text).questions[0]?.options.map(({ text }) => text)).toEqual([
      'This:\n\n```js\nprint(1) // - [ ]\n```',
      'That:\n\n```js\nprint(2)\n```',
    ])
  })

  test('formulas, backslashes and signs of HTML come through byte by byte', () => {
    const texts = [
      '$\\frac{v}{\\omega}$',
      'C:\\new',
      '\\d+',
      'a &lt; b',
      '`<br>`',
      'List<String>',
      'two  spaces',
    ]
    const text = `### Which?\n\n${texts.map((option, index) => `- [${index === 0 ? 'x' : ' '}] ${option}`).join('\n')}\n`
    expect(read(text).questions[0]?.options.map(({ text }) => text)).toEqual(texts)
  })

  test('HTML that Markdown writers use becomes Markdown', () => {
    const text =
      '### One.<br/>Two <b>bold</b>, H<sub>2</sub>O <img src="a.png" alt="A">\n\n- [x] a\n- [ ] b\n'
    expect(read(text).questions[0]?.stem).toBe('One.  \nTwo **bold**, H$_{2}$O ![A](a.png)')
  })

  test('a number before the stem is no part of it', () => {
    expect(read(bird.replace('### ', '### 12. ')).questions[0]?.stem).toBe('Which is a bird?')
    expect(read(bird.replace('### Which', '### 3.5 V: which')).questions[0]?.stem).toBe(
      '3.5 V: which is a bird?',
    )
    const named = read(bird.replace('### ', '### Question 12\n\n')).questions[0]
    expect([named?.title, named?.stem]).toEqual(['Question 12', 'Which is a bird?'])
  })

  test('paragraphs with checkboxes below one heading are questions of that category', () => {
    const text =
      '# T\n\n## Animals\n\nWhich is a bird?\n\n- [x] Emu\n- [ ] Bat\n\nWhich is a fish?\n\n- [ ] Emu\n- [x] Trout\n'
    expect(keysOf(text)).toEqual([
      ['Which is a bird?', ['Emu']],
      ['Which is a fish?', ['Trout']],
    ])
  })

  test('numbered questions with their checkboxes inside are questions', () => {
    const text =
      '1. Which is a bird?\n   - [x] Emu\n   - [ ] Bat\n2. Which is a fish?\n   - [ ] Emu\n   - [x] Trout\n'
    expect(keysOf(text)).toEqual([
      ['Which is a bird?', ['Emu']],
      ['Which is a fish?', ['Trout']],
    ])
  })

  test('no tick, one option only and options that are missing are named with their line', () => {
    const text = `${bird}\n### None?\n\n- [ ] a\n- [ ] b\n\n### One?\n\n- [x] a\n\n### Are there none?\n\nNo.\n\n### Thanks\n`
    const { questions, unsupported, issues } = read(text)
    expect(questions).toHaveLength(1)
    expect(unsupported.map(({ kind, line }) => [kind, line])).toEqual([
      ['key-missing', 9],
      ['one-option', 14],
      ['no-options', 18],
    ])
    expect(issues.at(-1)).toMatchObject({ code: 'headings-without-options', line: 22 })
  })

  test('a box with another sign in it is an option that is not ticked, and that is said', () => {
    const { questions, issues } = read(bird.replace('- [ ] Bat', '- [c] Bat'))
    expect(questions[0]?.options).toHaveLength(3)
    expect(issues).toMatchObject([{ code: 'checkbox-unreadable', severity: 'warning', line: 5 }])
  })

  test('a stem that asks for another number than is ticked is a warning', () => {
    expect(read(bird.replace('bird?', 'bird? (Choose TWO)')).issues).toMatchObject([
      { code: 'choose-count', line: 1 },
    ])
  })

  test('an option that speaks of others by their place keeps the order', () => {
    expect(read(bird.replace('Bat', 'All of the above')).questions[0]?.hasFixedOrder).toBe(true)
    expect(read(bird).questions[0]?.hasFixedOrder).toBe(false)
  })

  test('the raw source of a question is kept', () => {
    expect(read(bird).questions[0]?.raw).toContain('- [x] Sparrow')
  })
})

describe('the lettered dialect', () => {
  test('a numbered question, lettered options, and the key in details', () => {
    const { format, questions, issues } = read(`# Exam 1\n\n${details}`)
    expect(format).toBe('markdown-lettered')
    expect(questions).toMatchObject([{ type: 'single', stem: 'Which is a bird?', line: 3, explanation: '' }])
    expect(keysOf(details)).toEqual([['Which is a bird?', ['Sparrow']]])
    expect(issues).toEqual([])
  })

  test.each([
    ['Correct answer: B, C', 2],
    ['Correct Answer: BC', 2],
    ['Correct answer: A, B, C', 3],
    ['Correct answer: A,B', 2],
    ['Correct answer: Ac', 2],
    ['Answer: B and C', 2],
    ['**Answer:** B', 1],
    ['Answers: Options A & C', 2],
    ['Ans: B. Sparrow', 1],
    ['Correct answer: Sparrow', 1],
  ])('the key may be written %j', (key, count) => {
    const [question] = read(details.replace('Correct answer: B', key)).questions
    expect(question?.options.filter(({ isCorrect }) => isCorrect)).toHaveLength(count)
    expect(question?.type).toBe(count > 1 ? 'multiple' : 'single')
  })

  test.each(['- A) ', '* a. ', '(A) ', '**A.** ', 'A: '])('options may be lettered %j', (mark) => {
    const letter = (to: string) => mark.replace(/a/i, /a\./.test(mark) ? to.toLowerCase() : to)
    const text = `1. Which is a bird?\n\n${letter('A')}Trout\n${letter('B')}Sparrow\n\nAnswer: B\n`
    const result = importMarkdown(fileOf('a.md', text), { format: 'markdown-lettered' })
    expect(result.questions[0]?.options.map(({ text }) => text)).toEqual(['Trout', 'Sparrow'])
  })

  test('what else stands in the details is the explanation; an address on its own line is a reference', () => {
    const more = 'B\n\n      Explanation: Bats are mammals.\n\n      Reference: <https://example.org/birds>'
    expect(read(details.replace('answer: B', `answer: ${more}`)).questions[0]).toMatchObject({
      explanation: 'Bats are mammals.',
      references: ['https://example.org/birds'],
    })
  })

  test('a numbered or lettered list in an explanation starts no question', () => {
    const text =
      details.replace('answer: B', 'answer: B\n\n      1. Bats are mammals.\n      A. So are whales.') +
      details
    expect(read(text).questions).toHaveLength(2)
  })

  test('numbers may start again, and the options of the first line may stand in it', () => {
    const text = details + details.replace('?\n    - A.', '?    - A.')
    expect(read(text).questions.map(({ options }) => options.length)).toEqual([3, 3])
  })

  test('a heading may be the question, and lines of code are text whatever they look like', () => {
    const text =
      '## Question 7\n\nWhat does it print?\n\n```py\n# A. comment\nAnswer: B\n1. x\n```\n\n- A. 1\n- B. 2\n\nAnswer: B\n'
    expect(keysOf(text)).toEqual([
      ['What does it print?\n\n```py\n# A. comment\nAnswer: B\n1. x\n```', ['2']],
    ])
  })

  test('questions without numbers are told apart by their letters', () => {
    const text =
      'Which is a bird?\n\n- A. Emu\n- B. Bat\n\nAnswer: A\n\nWhich is a fish?\n\n- A. Emu\n- B. Trout\n\nAnswer: B\n'
    expect(keysOf(text)).toEqual([
      ['Which is a bird?', ['Emu']],
      ['Which is a fish?', ['Trout']],
    ])
  })

  test('a key that names no option or cannot be read, and a missing key, are named with their line', () => {
    const broken = ['answer: F', 'answer: see below', 'is left out']
    const text = details + broken.map((key) => details.replace('answer: B', key)).join('')
    const { questions, unsupported } = read(text)
    expect(questions).toHaveLength(1)
    expect(unsupported.map(({ kind, line }) => [kind, line])).toEqual([
      ['key-out-of-range', 9],
      ['key-unreadable', 17],
      ['key-missing', 25],
    ])
  })
})
