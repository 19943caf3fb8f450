import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileOf } from './formatFixtures'
import { importSource } from './importSource'

const read = (text: string) => importSource([fileOf('notes.txt', text)])
const header = '#separator:tab\n#html:true\n'

describe('Anki text', () => {
  test('the first field is asked, the second typed; the rest explains', async () => {
    const { format, questions } = await read(`${header}Capital of <b>France</b>?\tParis\tIt is big.\n`)
    expect(format).toBe('anki-text')
    expect(questions).toMatchObject([
      { type: 'text', stem: 'Capital of **France**?', line: 3, textAnswer: { accepted: ['Paris'] } },
    ])
    expect(questions[0]?.explanation).toContain('It is big.')
  })

  test('short lines of an answer count as right one by one, those of a list as one, and both are said', async () => {
    const { questions, issues } = await read(
      `${header}Straße?\tstreet<br>road\nPrimes?\t<ol><li>two</li><li>three</li></ol>\nMorning?\t1. wake<br>2. rise\nCapital?\t<div>Paris</div>\nTag?\t&lt;br&gt;\n`,
    )
    expect(questions.map(({ textAnswer }) => textAnswer?.accepted)).toEqual([
      ['street', 'road', 'street road'],
      ['two three'],
      ['1. wake 2. rise'],
      ['Paris'],
      ['<br>'],
    ])
    expect(issues.map(({ severity, code, line }) => [severity, code, line])).toEqual([
      ['warning', 'answer-lines', 3],
      ['warning', 'answer-lines', 4],
      ['warning', 'answer-lines', 5],
    ])
  })

  test('columns hold id, deck and tags; the header has tags and a deck for all', async () => {
    const columns = '#guid column:1\n#deck column:2\n#tags column:5\n#notetype:Basic\n#tags:all\n'
    const { questions } = await read(`${header}${columns}abc\tGeo::Europe\tCapital?\tParis\teasy city\n`)
    expect(questions).toMatchObject([
      { sourceId: 'abc', category: ['Geo', 'Europe'], tags: ['all', 'easy', 'city'], stem: 'Capital?' },
    ])
  })

  test.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['pipe', '|'],
    ['tab', '\t'],
    ['$', '$'],
  ])('#separator:%s is understood, after a byte order mark', async (name, sign) => {
    const { questions } = await read(`\uFEFF#separator:${name}\n#html:false\nCapital?${sign}Paris\n`)
    expect(questions).toMatchObject([{ stem: 'Capital?', textAnswer: { accepted: ['Paris'] } }])
  })

  test('the old header names tags only, and the separator is found', async () => {
    expect((await read('tags: a b\nCapital?\tParis\nRiver?\tSeine\n')).questions).toMatchObject([
      { tags: ['a', 'b'] },
      {},
    ])
  })

  test('comments, rows of different lengths and quoted line ends are normal', async () => {
    const { questions } = await read(
      `${header}"Which\ncity?"\tParis\n# a comment\nRiver?\tSeine\tmore\tstill more\nLake?\tComo\n`,
    )
    expect(questions.map(({ line, textAnswer }) => [line, textAnswer?.accepted[0]])).toEqual([
      [3, 'Paris'],
      [6, 'Seine'],
      [7, 'Como'],
    ])
  })

  test('without HTML signs of it are text', async () => {
    const { questions } = await read('#separator:tab\n#html:false\nWhat does <b> do?\tbold & strong\n')
    expect(questions[0]?.textAnswer?.accepted).toEqual(['bold & strong'])
    expect(questions[0]?.stem).toContain('<b>')
  })

  test('named columns of options make a choice question', async () => {
    const columns = '#columns:Question\tOption A\tOption B\tAnswer\n'
    const { questions } = await read(
      `${header}${columns}Bird?\tTrout\tSparrow\tB\nFish?\tTrout\tSparrow\tA\n`,
    )
    expect(
      questions.map(({ type, options }) => [type, options.find(({ isCorrect }) => isCorrect)?.text]),
    ).toEqual([
      ['single', 'Sparrow'],
      ['single', 'Trout'],
    ])
  })

  test('a gap is asked for', async () => {
    const { questions } = await read(`${header}The capital is {{c1::Paris::city}}.\tExtra\n`)
    expect(questions).toMatchObject([{ type: 'text', textAnswer: { accepted: ['Paris'] } }])
  })

  test('an empty side is named with its line', async () => {
    const { questions, unsupported } = await read(`${header}Capital?\t\nRiver?\tSeine\n\tThames\n`)
    expect(questions).toHaveLength(1)
    expect(unsupported.map(({ line }) => line)).toEqual([3, 5])
  })

  test('any change to a row leaves its neighbors', async () => {
    const row = 'Capital of <b>France</b>?\tParis\n'
    await fc.assert(
      fc.asyncProperty(
        fc.nat(row.length),
        fc.nat(10),
        fc.string({ maxLength: 10 }),
        async (start, length, more) => {
          const mutated = (row.slice(0, start) + more + row.slice(start + length)).replace(/["\r\n]/g, '')
          const { questions, issues } = await read(`${header}${row}${mutated}\n${row}`)
          expect(
            questions.filter(({ stem }) => stem === 'Capital of **France**?').length,
          ).toBeGreaterThanOrEqual(2)
          expect(issues.map(({ code }) => code)).not.toContain('import-failed')
        },
      ),
      { numRuns: 100 },
    )
  })
})
