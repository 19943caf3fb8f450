import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileOf } from '../formatFixtures'
import type { ImportOptions } from '../imported'
import { importCsv } from './importCsv'

function read(text: string, options: ImportOptions = {}) {
  return importCsv(fileOf('bank.csv', text), options)
}

/** Stem, and the keyed options by their text. */
function keysOf(text: string, options: ImportOptions = {}) {
  return read(text, options).questions.map(({ stem, options }) => [
    stem,
    options.filter(({ isCorrect }) => isCorrect).map((option) => option.text),
  ])
}

const birds = 'question,option_a,option_b,option_c,answer\n'
const bird = 'Which is a bird?,Trout,Sparrow,Bat,'
const twoKeys = [['Which is a bird?', ['Sparrow']]]

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

describe('the text of a table', () => {
  test.each([',', ';', '\t', '|'])(
    'cells may be separated by %j, whatever the file is called',
    (delimiter) => {
      const text = `${birds}${bird}B\n`.replaceAll(',', delimiter)
      const { format, table } = read(text)
      expect([format, table?.mapping.delimiter]).toEqual([delimiter === '\t' ? 'tsv' : 'csv', delimiter])
      expect(keysOf(text)).toEqual(twoKeys)
    },
  )

  test('a small file with semicolons and quoted cells is no row of commas', () => {
    const text = 'question;answer\n"One, two, or three?";"3"\n"A, B?";"4"\n"C, D?";"5"\n"E, F?";"6"\n'
    expect(read(text).questions.map(({ stem }) => stem)).toEqual([
      'One, two, or three?',
      'A, B?',
      'C, D?',
      'E, F?',
    ])
  })

  test('Excel names the separator in a first line of its own', () => {
    expect(read(`sep=;\n${`${birds}${bird}B\n`.replaceAll(',', ';')}`).questions[0]).toMatchObject({
      line: 3,
    })
  })

  test.each(['utf-8', 'utf-16le', 'utf-16be'])('a byte order mark of %s is understood', (encoding) => {
    const text = `\uFEFF${birds}${bird.replace('Trout', 'Truite à l’ail')}A\n`
    const little = Buffer.from(text, encoding === 'utf-8' ? 'utf-8' : 'utf-16le')
    const bytes = encoding === 'utf-16be' ? little.swap16() : little
    const { questions, table } = importCsv({ path: 'a.csv', bytes })
    expect(table?.mapping.encoding).toBe(encoding)
    expect(questions[0]?.options[0]?.text).toBe('Truite à l’ail')
  })

  test('Windows-1252 is guessed, said, and can be corrected', () => {
    const bytes = Buffer.from(`${birds}${bird.replace('Bat', 'Caf\u00e9')}B\n`, 'latin1')
    const { questions, issues } = importCsv({ path: 'a.csv', bytes })
    expect(questions[0]?.options[2]?.text).toBe('Café')
    expect(issues).toMatchObject([{ code: 'encoding-guessed', line: 2 }])
  })

  test('lines of rows are right after cells of several lines and empty rows', () => {
    const text = `${birds}"Which\nis\na bird?",Trout,Sparrow,Bat,B\n\n\n${bird}F\n`
    const { questions, unsupported } = read(text)
    expect([questions[0]?.line, unsupported[0]?.line]).toEqual([2, 7])
  })

  test('a quote that is never closed costs its own row', () => {
    const text = `${birds}"Which is,a,b,c,A\n${bird}B\n`
    expect(keysOf(text)).toEqual(twoKeys)
    expect(read(text).issues).toMatchObject([{ code: 'quote-not-closed', line: 2, severity: 'error' }])
  })

  test('a quote that is never closed costs its own row, also where later rows have quotes', () => {
    const quoted = `"Which is a bird, really?","Trout","Sparrow","Bat","B"\n`
    const open = `"Which is,a,b,c,A\n`
    const { questions, issues } = read(
      `${birds}${quoted}${open}${quoted.repeat(3)}${open}${bird}B\n${quoted}`,
    )
    expect(questions.map(({ line }) => line)).toEqual([2, 4, 5, 6, 8, 9])
    expect(issues).toMatchObject([
      { code: 'quote-not-closed', line: 3, severity: 'error', raw: open.trimEnd() },
      { code: 'quote-not-closed', line: 7, severity: 'error' },
    ])
  })

  test('a quote left open behind a cell of several lines costs the row it is in', () => {
    const text = `${birds}"Which\nis\na bird?","Trout,Sparrow,Bat,B\n"Which, again?","Trout","Sparrow","Bat","B"\n`
    const { questions, issues } = read(text)
    expect(questions.map(({ stem }) => stem)).toEqual(['Which, again?'])
    expect(issues).toMatchObject([{ code: 'quote-not-closed', line: 4 }])
  })

  test('spaces behind a closing quote, and quotes inside a cell, are no open quotes', () => {
    const text = `${birds}"Which\nis a bird?" ,Trout,Sparrow,Bat,B\nWhich "one"?,Trout,Sparrow,Bat,B\n`
    expect(read(text).issues.filter(({ code }) => code === 'quote-not-closed')).toEqual([])
  })

  test('ten thousand open quotes are named in time', () => {
    const text = birds + `"Which is ""it"",a,b,c,A\n`.repeat(10_000)
    expect(read(text).issues.filter(({ code }) => code === 'quote-not-closed')).toHaveLength(10_000)
  })

  test('texts come through byte by byte', () => {
    const texts = [
      '$\\frac{v}{\\omega}$',
      'C:\\new',
      '\\d+',
      '<b>',
      '&lt;b&gt;',
      '&amp;lt;',
      '=1+1',
      '1-2',
      '007',
    ]
    const cells = texts.map((text) => `"${text}"`)
    const text = `question,${texts.map((_, index) => `option${index + 1}`).join(',')},answer\nWhich?,${cells.join(',')},${texts.length}\n`
    expect(read(text).questions[0]?.options.map(({ text }) => text)).toEqual(texts)
  })

  test('after the separator is changed, columns, samples and counts follow', () => {
    const text = 'question;option_a;option_b;answer\nIs it a, b or c?;a, b;c, d;A\n'
    const wrong = read(text, { mapping: { delimiter: ',' } })
    expect([wrong.questions.length, wrong.table?.mapping.columns.length]).toEqual([0, 4])
    const right = read(text, { mapping: { ...wrong.table?.mapping, delimiter: ';' } })
    expect(right.table?.mapping.columns.map(({ role }) => role)).toEqual(['stem', 'option', 'option', 'key'])
    expect([right.questions.length, right.table?.rowCount, right.table?.sample[0]?.[1]]).toEqual([
      1,
      1,
      'a, b',
    ])
  })

  test('a megabyte of bars and doubled quotes inside quotes is read in time', () => {
    const row = `"Which ""one"" | \\| is it?","a | ""b""","c","B"\n`
    expect(read(`question,option_a,option_b,answer\n${row.repeat(20_000)}`).questions).toHaveLength(20_000)
  })

  test('whatever happens to one row, its neighbors survive', () => {
    const row = `${bird}B\n`
    fc.assert(
      fc.property(fc.nat(row.length), fc.nat(20), fc.string({ maxLength: 20 }), (start, length, more) => {
        const mutated = `${(row.slice(0, start) + more + row.slice(start + length)).replace(/["\r\n]/g, '')}\n`
        const { questions, unsupported, issues } = read(`${birds}${row.repeat(3)}${mutated}${row.repeat(3)}`)
        expect(questions.length + unsupported.length + issues.length).toBeGreaterThanOrEqual(6)
        expect(questions.filter(({ stem }) => stem === 'Which is a bird?').length).toBeGreaterThanOrEqual(6)
      }),
      { numRuns: 80 },
    )
  })

  test('any text ends in a result', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300, unit: fc.constantFrom('a', '"', ',', ';', '\n', '\t', 'A', '1', ' ') }),
        (text) => {
          expect(read(text).format).toMatch(/^[ct]sv$/)
        },
      ),
    )
  })
})
