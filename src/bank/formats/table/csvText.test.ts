import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importCsv } from './importCsv'
import { read, keysOf, birds, bird, twoKeys } from './importCsvFixtures'

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

  test('signs that only Windows-1252 has come through', () => {
    const signs = [0x84, 0x80, 0x96, 0x8e, 0x9f, 0x93]
    const bytes = Buffer.concat([
      Buffer.from(`${birds}Which is a bird?,Trout,Sparrow,`),
      Buffer.from(signs),
      Buffer.from(',B\n'),
    ])
    for (const mapping of [{}, { encoding: 'windows-1252' } as const]) {
      const { questions } = importCsv({ path: 'a.csv', bytes }, { mapping })
      expect(questions[0]?.options[2]?.text).toBe('„€–ŽŸ“')
    }
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
