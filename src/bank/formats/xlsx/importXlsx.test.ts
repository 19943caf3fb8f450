import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importSource } from '../importSource'
import type { ImportOptions } from '../imported'

type Book = {
  sheets: Record<string, string>
  texts?: string
  styles?: string
  properties?: string
  more?: Record<string, string>
}

/** A workbook of sheets by their rows' XML. */
function bookOf({ sheets, texts, styles, properties = '', more = {} }: Book): Uint8Array {
  const names = Object.keys(sheets)
  const entry = (name: string, index: number) =>
    `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`
  const relation = (_: string, index: number) =>
    `<Relationship Id="r${index}" Target="worksheets/sheet${index}.xml"/>`
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r">${properties}<sheets>${names.map(entry).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map(relation).join('')}</Relationships>`,
    ...more,
  }
  if (texts) files['xl/sharedStrings.xml'] = `<sst>${texts}</sst>`
  if (styles) files['xl/styles.xml'] = `<styleSheet>${styles}</styleSheet>`
  names.forEach((name, index) => {
    files[`xl/worksheets/sheet${index}.xml`] = `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`
  })
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
}

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const row = (...cells: string[]) => `<row>${cells.map(inline).join('')}</row>`
const header = row('question', 'option 1', 'option 2', 'option 3', 'answer')
const bird = row('Which is a bird?', 'Trout', 'Sparrow', 'Bat', 'B')

function read(book: Book | Uint8Array, options: ImportOptions = {}) {
  const bytes = book instanceof Uint8Array ? book : bookOf(book)
  return importSource([{ path: 'bank.xlsx', bytes }], options)
}

/** The texts of one row's options, by the XML of their cells. */
async function shown(cells: string[], book: Partial<Book> = {}) {
  const line = `<row r="2">${inline('Which?')}${cells.join('')}${inline('A')}</row>`
  const head = row('question', ...cells.map((_, index) => `option ${index + 1}`), 'answer')
  const { questions } = await read({ ...book, sheets: { Q: head + line } })
  return questions[0]?.options.map(({ text }) => text)
}

describe('a workbook', () => {
  test('is read like any table; lines are numbers of rows', async () => {
    const { format, questions, table } = await read({ sheets: { Questions: header + bird } })
    expect([format, table?.mapping.sheet, table?.mapping.hasHeader]).toEqual(['xlsx', 'Questions', true])
    expect(questions).toMatchObject([{ stem: 'Which is a bird?', line: 2 }])
    expect(questions[0]?.options[1]).toMatchObject({ text: 'Sparrow', isCorrect: true })
  })

  test('texts may be shared, rich, pronounced, and hold characters XML cannot', async () => {
    const texts =
      '<si><t>Plain</t></si><si><r><t>Ri</t></r><r><t xml:space="preserve">ch </t></r><rPh><t>no</t></rPh></si><si><t>a_x000D_b_x005F_x000D_</t></si>'
    const cells = [0, 1, 2].map((index) => `<c t="s"><v>${index}</v></c>`)
    expect(await shown(cells, { texts })).toEqual(['Plain', 'Rich', 'a\rb_x000D_'])
  })

  test('numbers, truth values, results of formulas and errors come as they are shown', async () => {
    const styles = '<cellXfs><xf/><xf numFmtId="9"/></cellXfs>'
    const cells = [
      '<c><v>0.1</v></c>',
      '<c><v>0.30000000000000004</v></c>',
      '<c s="1"><v>0.25</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="str"><f>A1</f><v>x</v></c>',
      '<c t="e"><v>#REF!</v></c>',
    ]
    expect(await shown(cells, { styles })).toEqual(['0.1', '0.3', '25%', 'TRUE', 'x', '#REF!'])
  })

  test('dates count from 1900 with its false leap day, or from 1904', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm"/></numFmts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs>'
    const cells = [
      '<c s="1"><v>1</v></c>',
      '<c s="1"><v>61</v></c>',
      '<c s="2"><v>46053.4375</v></c>',
      '<c s="3"><v>0.5</v></c>',
    ]
    expect(await shown(cells, { styles })).toEqual(['1900-01-01', '1900-03-01', '2026-01-31 10:30', '12:00'])
    const from1904 = { styles, properties: '<workbookPr date1904="1"/>' }
    expect(await shown(cells.slice(0, 2), from1904)).toEqual(['1904-01-02', '1904-03-02'])
  })

  test('a far cell and a great many empty rows cost no memory, and what is left out is said', async () => {
    const empty = Array.from(
      { length: 100_000 },
      (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="1"/></row>`,
    )
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    const { questions, issues, table } = await read({ sheets: { Q: header + bird + empty.join('') + far } })
    expect([questions.length, table?.rowCount, table?.mapping.columns.length]).toEqual([1, 1, 5])
    expect(issues).toMatchObject([
      { code: 'sheet-incomplete', message: expect.stringContaining('1 cells beyond column 256') },
    ])
  })

  test('the sheet that looks like questions is read, the others are named, and the person may choose', async () => {
    const sheets = {
      About: row('Welcome', 'to this'),
      Questions: header + bird,
      More: header + bird + bird,
      Empty: '',
    }
    const first = await read({ sheets })
    expect([first.table?.mapping.sheet, first.questions.length]).toEqual(['Questions', 1])
    expect(first.issues).toMatchObject([{ code: 'other-sheets', severity: 'info' }])
    const other = await read({ sheets }, { mapping: { ...first.table?.mapping, sheet: 'More' } })
    expect([other.table?.mapping.sheet, other.questions.length, other.table?.sheets.length]).toEqual([
      'More',
      2,
      4,
    ])
  })

  test('rows above the header of a template are passed over', async () => {
    const template =
      row('Quiz template') +
      row('Write below') +
      row(
        'Question - max 120 characters',
        'Answer 1 - max 75 characters',
        'Answer 2 - max 75 characters',
        'Time limit (sec)',
        'Correct answer(s) - choose at least one',
      )
    const { questions, table } = await read({
      sheets: { Sheet1: `${template}${row('Bird?', 'Trout', 'Sparrow', '20', '2')}` },
    })
    expect([table?.mapping.rowsAbove, table?.mapping.keyReading]).toEqual([2, 'from-1'])
    expect(questions[0]?.options.map(({ isCorrect }) => isCorrect)).toEqual([false, true])
  })

  test('a document type, a sheet that breaks off and a missing sheet are named; rows before stay', async () => {
    const cut = await read({ sheets: { Q: `${header}${bird}<row><c>` } })
    expect([cut.questions.length, cut.issues[0]?.code]).toEqual([1, 'sheet-incomplete'])
    const entity = {
      'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "b">]><sst><si><t>&a;</t></si></sst>',
    }
    const hostile = await read({ sheets: { Q: header + bird }, more: entity })
    expect([hostile.questions.length, hostile.issues[0]?.code]).toEqual([1, 'workbook-damaged'])
    const none = await read(zipSync({ 'xl/workbook.bin': strToU8('x') }))
    expect(none.issues).toMatchObject([{ code: 'workbook-unreadable', severity: 'error' }])
  })

  test('any change to its bytes or its XML ends in a result', async () => {
    const sound = bookOf({ sheets: { Q: header + bird } })
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const result = await read(Uint8Array.from(sound, (old, index) => (index === at ? byte : old)))
        expect(result.issues.map(({ code }) => code)).not.toContain('import-failed')
      }),
      { numRuns: 50 },
    )
    const sheet = header + bird
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sheet.length),
        fc.nat(8),
        fc.string({ maxLength: 8 }),
        async (start, length, more) => {
          const result = await read({
            sheets: { Q: `${header}${bird}${sheet.slice(0, start)}${more}${sheet.slice(start + length)}` },
          })
          expect(result.questions[0]?.stem).toBe('Which is a bird?')
        },
      ),
      { numRuns: 40 },
    )
  })
})
