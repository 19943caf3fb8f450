import { describe, expect, test } from 'vitest'
import { read, keysOf, birds, bird, twoKeys } from './importCsvFixtures'

describe('the key of a table', () => {
  test.each(['B', 'b', 'b)', 'B.', 'option_b', 'Option B', 'Sparrow', 'sparrow'])(
    'may be %j for one option',
    (key) => {
      expect(keysOf(`${birds}${bird}${key}\n`)).toEqual(twoKeys)
    },
  )

  test.each([
    '"A,B"',
    'AB',
    'A;B',
    'A and B',
    'A|B',
    '"Trout, Sparrow"',
    'Trout;Sparrow',
    '"option_a,option_b"',
  ])('may be %j for two', (key) => {
    const [question] = read(`${birds}${bird}${key}\n`).questions
    expect(question?.type).toBe('multiple')
    expect(question?.options.map(({ isCorrect }) => isCorrect)).toEqual([true, true, false])
  })

  test('counts from 0 as soon as a row says 0', () => {
    const { questions, table } = read(`${birds}${bird}1\n${bird}0\n`)
    expect(table?.mapping.keyReading).toBe('from-0')
    expect(questions.map(({ options }) => options.findIndex(({ isCorrect }) => isCorrect))).toEqual([1, 0])
  })

  test('counts from 1 as soon as a row says as much as there are options', () => {
    const { questions, table } = read(`${birds}${bird}2\n${bird}3\n`)
    expect(table?.mapping.keyReading).toBe('from-1')
    expect(questions.map(({ options }) => options.findIndex(({ isCorrect }) => isCorrect))).toEqual([1, 2])
  })

  test('is asked for where the rows allow both, and never guessed', () => {
    const text = `${birds}${bird}1\n${bird}2\n`
    const { questions, unsupported, table, issues } = read(text)
    expect(questions).toEqual([])
    expect(unsupported.map(({ kind, line }) => [kind, line])).toEqual([
      ['key-undecided', 2],
      ['key-undecided', 3],
    ])
    expect(table?.open).toEqual([{ field: 'keyReading', choices: ['from-0', 'from-1'] }])
    expect(issues).toMatchObject([{ severity: 'error', code: 'key-undecided' }])
  })

  test('is read as the person says', () => {
    const text = `${birds}${bird}2\n`
    expect(keysOf(text, { mapping: { keyReading: 'from-1' } })).toEqual(twoKeys)
    expect(keysOf(text, { mapping: { keyReading: 'from-0' } })).toEqual([['Which is a bird?', ['Bat']]])
  })

  test('numbers that are options themselves are read as text only where all rows agree', () => {
    const numbers = 'question,option1,option2,option3,answer\nTwo?,1,2,3,2\nSix?,4,5,6,6\n'
    expect(keysOf(numbers)).toEqual([
      ['Two?', ['2']],
      ['Six?', ['6']],
    ])
    expect(read(numbers.replace('Six?,4,5,6,6\n', '')).table?.open).toHaveLength(1)
  })

  test('a place of 7 out of 3, a missing key, one option only and an unknown word are named with their line', () => {
    const text = `${birds}${bird}0\n${bird}7\n${bird}\nOne?,a,,,0\n${bird}nothing\n${bird}1\n`
    const { questions, unsupported } = read(text)
    expect(questions).toHaveLength(2)
    expect(unsupported.map(({ kind, line }) => [kind, line])).toEqual([
      ['key-out-of-range', 3],
      ['key-missing', 4],
      ['one-option', 5],
      ['key-unreadable', 6],
    ])
  })

  test('a whole text counts, also where it starts with a letter of another place', () => {
    const text = 'question,options,answer\nBird?,"[""A. Trout"", ""C. Sparrow"", ""D. Bat""]",C. Sparrow\n'
    expect(keysOf(text)).toEqual([['Bird?', ['C. Sparrow']]])
  })

  test('one row that fits another reading only does not decide against many', () => {
    const rows = `${bird}1\n${bird}0\n${bird}0\n${bird}0\n${bird}0\n${bird}0\n${bird}3\n`
    const { table, questions, issues } = read(birds + rows)
    expect([table?.mapping.keyReading, questions.length]).toEqual(['from-0', 6])
    expect(issues.map(({ code }) => code)).toEqual(['key-misfits', 'key-out-of-range'])
  })
})

describe('columns', () => {
  test('templates of Kahoot count from 1', () => {
    const text =
      'Question,Answer 1,Answer 2,Answer 3,Answer 4,Time limit,Correct\nBird?,Trout,Sparrow,Bat,Cow,20,2\n'
    expect(keysOf(text)).toEqual([['Bird?', ['Sparrow']]])
  })

  test('the sheet of Udemy: a why for each option, overall explanation and domain', () => {
    const text =
      'Question,Question Type,Answer Option 1,Explanation 1,Answer Option 2,Explanation 2,Answer Option 3,Explanation 3,Correct Answers,Overall Explanation,Domain\n' +
      'Which fly?,multi-select,Emu,It runs.,Bat,It does.,Wren,It does.,"2,3",Wings.,Animals\n'
    expect(read(text).questions[0]).toMatchObject({
      type: 'multiple',
      explanation: 'Wings.',
      category: ['Animals'],
      options: [
        { text: 'Emu', why: 'It runs.', isCorrect: false },
        { text: 'Bat', isCorrect: true },
        { text: 'Wren', isCorrect: true },
      ],
    })
  })

  test('choices called 0 to 3 are counted from 0', () => {
    expect(keysOf('question,choice0,choice1,choice2,answer\nBird?,Trout,Sparrow,Bat,1\n')).toEqual([
      ['Bird?', ['Sparrow']],
    ])
  })

  test('a table without header, as MMLU has it, is read by what stands in the columns', () => {
    const text =
      'Which of these is a bird?,Trout,Sparrow,Bat,Cow,B\nWhich of these is a fish?,Trout,Sparrow,Bat,Cow,A\n'
    const { table, questions } = read(text)
    expect(table?.mapping.hasHeader).toBe(false)
    expect(table?.mapping.columns.map(({ role }) => role)).toEqual([
      'stem',
      'option',
      'option',
      'option',
      'option',
      'key',
    ])
    expect(questions).toHaveLength(2)
  })

  test('a header in unknown words is one when only it has no key', () => {
    const text =
      'Kysymys,V1,V2,V3,O\nMikä on lintu näistä?,Taimen,Varpunen,Lepakko,B\nMikä on kala näistä?,Taimen,Varpunen,Lepakko,A\n'
    expect(read(text).table?.mapping.hasHeader).toBe(true)
    expect(read(text).questions).toHaveLength(2)
  })

  test.each([
    ['Frage;Antwort A;Antwort B;Richtig;Erklärung', 'B'],
    ['Frage;Antwort A;Antwort B;Lösung;Begründung', 'B'],
    ['Frage;Antwort 1;Antwort 2;Richtige Antwort;Erkla\u0308rung', 'B'],
  ])('German names: %s', (header, key) => {
    const { questions, table } = read(`${header}\nWas ist ein Vogel?;Forelle;Spatz;${key};Er fliegt.\n`)
    expect(table?.open).toEqual([])
    expect(questions.map(({ stem, explanation }) => [stem, explanation])).toEqual([
      ['Was ist ein Vogel?', 'Er fliegt.'],
    ])
    expect(questions[0]?.options.map(({ isCorrect }) => isCorrect)).toEqual([false, true])
  })

  test('wrong answers in columns of their own', () => {
    const text = 'question,correct_answer,incorrect1,incorrect2\nBird?,Sparrow,Trout,Bat\n'
    expect(keysOf(text)).toEqual([['Bird?', ['Sparrow']]])
    expect(read(text).questions[0]?.options).toHaveLength(3)
  })

  test.each([
    `"[""Trout"", ""Sparrow"", ""Bat""]"`,
    `"['Trout', 'Sparrow', 'Bat']"`,
    `"['Trout' 'Sparrow'\n 'Bat']"`,
    '"A) Trout\nB) Sparrow\nC) Bat"',
    'Trout|Sparrow|Bat',
    '"A. Trout B. Sparrow C. Bat"',
  ])('options may stand in one cell: %s', (options) => {
    expect(keysOf(`question,options,answer\nBird?,${options},B\n`)).toEqual([['Bird?', ['Sparrow']]])
  })

  test('tags, difficulty, references, id and category are kept', () => {
    const text = `id,${birds.trim()},tags,difficulty,reference,category\nq-7,${bird}B,"fauna, easy",hard,see https://example.org/a,A > B\n`
    expect(read(text).questions[0]).toMatchObject({
      sourceId: 'q-7',
      tags: ['fauna', 'easy'],
      difficulty: 3,
      references: ['https://example.org/a'],
      category: ['A', 'B'],
    })
  })

  test('rows of a group share its passage', () => {
    const text = `group,passage,${birds}g1,A long story.,${bird}B\ng1,,${bird}A\ng2,,${bird}A\n`
    const { questions } = read(text)
    expect(questions.map(({ stimulus }) => stimulus?.text ?? null)).toEqual([
      'A long story.',
      'A long story.',
      null,
    ])
    expect(questions[0]?.stimulus?.id).toBe(questions[1]?.stimulus?.id)
    expect(questions[2]?.category).toEqual(['g2'])
  })

  test('without options the answer is true or false, a number or a word to be typed', () => {
    const { questions, unsupported } = read(
      `question,answer\nDo birds fly?,TRUE\nLegs?,2\nCode?,007\nWhat sings?,Lark\nWhy?,${'Because. '.repeat(20)}\n`,
    )
    expect(questions.map(({ type }) => type)).toEqual(['single', 'numeric', 'text', 'text'])
    expect(questions[3]?.textAnswer).toEqual({ accepted: ['Lark'], isCaseSensitive: false })
    expect(unsupported).toMatchObject([{ kind: 'flashcard', line: 6 }])
  })

  test('a kind of question that cannot be asked keeps its name', () => {
    expect(read(`type,${birds}Matching,${bird}B\nmultiple choice,${bird}B\n`).unsupported).toMatchObject([
      { kind: 'type-unsupported', line: 2, reason: 'Questions of the kind "Matching" cannot be asked here.' },
    ])
  })

  test('columns nobody recognizes are asked for, and given roles are followed', () => {
    const text =
      'eins,zwei,drei,vier\nlong text number one,Trout,Sparrow,yes\nlong text number two,Emu,Cow,no\n'
    const { questions, table, issues } = read(text)
    expect([questions.length, table?.open[0]?.field, issues[0]?.code]).toEqual([
      0,
      'columns',
      'columns-unknown',
    ])
    const roles = ['stem', 'option', 'key', 'option'] as const
    const columns = roles.map((role, index) => ({ name: text.split(/[,\n]/)[index] ?? '', role }))
    const mapping = { hasHeader: true, columns }
    expect(keysOf(text, { mapping: { ...mapping, keyReading: 'text' } })).toEqual([])
    const swapped = text.replace(',Sparrow,yes', ',B,Sparrow').replace(',Cow,no', ',A,Cow')
    expect(keysOf(swapped, { mapping })).toEqual([
      ['long text number one', ['Sparrow']],
      ['long text number two', ['Emu']],
    ])
  })
})
