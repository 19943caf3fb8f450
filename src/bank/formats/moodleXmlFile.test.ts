import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { damaged, fileOf } from './formatFixtures'
import { importMoodleXml } from './moodleXml'
import { read, html, question, answer, only, file } from './moodleXmlFixtures'

const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const otherPng = Buffer.concat([png, Buffer.from('2')])

const good = (name: string) =>
  `<question type="truefalse"><name><text>${name}</text></name>${html('questiontext', name)}${answer('100', 'true')}${answer('0', 'false')}</question>`

describe('around the questions', () => {
  test('a category holds for what follows', () => {
    const category = (path: string) =>
      `<question type="category"><category><text>${path}</text></category></question>`
    const one = question('truefalse', `${answer('100', 'true')}${answer('0', 'false')}`)
    const result = read(`${category('$course$/top/A')}${one}${category('B//C/D')}${one}`)
    expect(result.questions.map((asked) => asked.category)).toEqual([['A'], ['B/C', 'D']])
  })

  test('tags, id number, general feedback, telling feedback and hints', () => {
    const inside = `<idnumber>q-7</idnumber><tags><tag><text>easy</text></tag><tag><text>two words</text></tag></tags>
      ${html('generalfeedback', '<p>Because.</p>')}${html('correctfeedback', 'Your answer is correct.')}
      ${html('incorrectfeedback', 'Read the chapter on <b>valves</b> again before you go on.')}
      <hint format="html"><text>Think.</text></hint>
      ${answer('100', 'a')}${answer('0', 'b')}`
    expect(only(question('multichoice', inside))).toMatchObject({
      sourceId: 'q-7',
      tags: ['easy', 'two words'],
      explanation: 'Because.\n\nRead the chapter on **valves** again before you go on.\n\nHint: Think.',
    })
  })

  test.each([
    ['html', '<p>a <b>b</b> &lt;c&gt;</p>', String.raw`a **b** \<c>`],
    ['markdown', 'a **b** `c`', 'a **b** `c`'],
    ['plain_text', 'a <b> *c* C:\\new', String.raw`a \<b> \*c\* C:\new`],
    ['moodle_auto_format', 'List<String> x', String.raw`List\<String> x`],
  ])('a text in %s', (format, text, markdown) => {
    const inside = `<questiontext format="${format}"><text><![CDATA[${text}]]></text></questiontext>${answer('100', 'a')}${answer('0', 'b')}`
    expect(only(`<question type="multichoice">${inside}</question>`)?.stem).toBe(markdown)
  })

  test('tags left in a text as they are are HTML', () => {
    const inside = `<questiontext format="html"><text><p>a &amp; <b>b</b></p></text></questiontext>${answer('100', 'a')}${answer('0', 'b')}`
    expect(only(`<question type="multichoice">${inside}</question>`)?.stem).toBe('a & **b**')
  })

  test('formulas come through', () => {
    const stem = String.raw`<p>\( \frac{v}{\omega} \) and $$x^2$$</p>`
    expect(only(question('multichoice', `${answer('100', 'a')}${answer('0', 'b')}`, stem))?.stem).toContain(
      String.raw`$\frac{v}{\omega}$`,
    )
  })

  test('files become assets; five answers may each have another picture of one name', () => {
    const link = '<img src="@@PLUGINFILE@@/my%20picture.png?time=1" alt="x">'
    const option = (fraction: string, bytes: Buffer) =>
      `<answer fraction="${fraction}" format="html"><text><![CDATA[${link}]]></text>${file('my picture.png', bytes)}</answer>`
    const result = read(question('multichoice', option('100', png) + option('0', otherPng)))
    const texts = result.questions[0]?.options.map(({ text }) => text)
    expect(texts?.[0]).toMatch(/^!\[x\]\(assets\/my-picture\.png\)$/)
    expect(texts?.[1]).not.toBe(texts?.[0])
    expect([...result.media.values()].map((bytes) => Buffer.from(bytes))).toEqual([png, otherPng])
  })

  test('the picture of an old file stands below its text', () => {
    const inside = `<image>old.png</image><image_base64>${png.toString('base64')}</image_base64>${answer('100', 'a')}${answer('0', 'b')}`
    expect(only(question('multichoice', inside))?.stem).toBe('Which?\n\n![](assets/old.png)')
  })

  test('a picture that is not there is said', () => {
    const stem = '<p>Which? <img src="@@PLUGINFILE@@/gone.png" alt=""></p>'
    const result = read(question('multichoice', `${answer('100', 'a')}${answer('0', 'b')}`, stem))
    expect(result.issues).toMatchObject([{ code: 'text-conversion', line: 3 }])
  })
})

describe('what is wrong is named with its line', () => {
  test.each([
    ['no right answer', `${answer('0', 'a')}${answer('0', 'b')}`, 'key-missing'],
    ['one option only', answer('100', 'a'), 'one-option'],
    ['no options', '', 'no-options'],
  ])('%s', (_name, inside, code) => {
    const result = read(
      `${question('multichoice', inside)}\n${question('truefalse', answer('100', 'true') + answer('0', 'false'))}`,
    )
    expect(result.questions).toHaveLength(1)
    expect(result.unsupported).toMatchObject([{ kind: code, line: 3 }])
    expect(result.issues).toMatchObject([{ code, line: 3, severity: 'error' }])
  })

  test('a number that is none', () => {
    expect(read(question('numerical', answer('100', 'many'))).issues).toMatchObject([
      { code: 'not-a-number' },
    ])
  })
})

describe('damaged files', () => {
  test.each([
    ['a question that is not closed', '<question type="essay"><name><text>x</text></name>'],
    ['tags that cross', '<question type="essay"><name><text>x</name></text></question>'],
    [
      'a CDATA section without an end',
      '<question type="essay"><questiontext><text><![CDATA[x</text></questiontext></question>',
    ],
  ])('%s leaves its neighbors', (_name, broken) => {
    const result = read(`${good('One')}\n${broken}\n${good('Two')}`)
    expect(result.questions.map(({ title, line }) => [title, line])).toEqual([
      ['One', 3],
      ['Two', 5],
    ])
    expect(result.unsupported).toMatchObject([{ kind: 'not-well-formed', line: 4 }])
    expect(
      result.issues.some(({ code, severity }) => code === 'not-well-formed' && severity === 'error'),
    ).toBe(true)
  })

  test('a file that breaks off keeps what is whole', () => {
    const text = `<quiz>\n${good('One')}\n${good('Two').slice(0, -30)}`
    const result = importMoodleXml(fileOf('q.xml', text))
    expect(result.questions.map(({ title }) => title)).toEqual(['One'])
    expect(result.unsupported).toMatchObject([{ line: 3 }])
  })

  test('a lone ampersand and a name of HTML are read; the first is said', () => {
    const inside = `<questiontext format="html"><text>A & B&nbsp;&eacute;</text></questiontext>${answer('100', 'a')}${answer('0', 'b')}`
    const result = read(`<question type="multichoice">${inside}</question>`)
    expect(result.questions[0]?.stem.replace(/\s+/g, ' ')).toBe('A & B é')
    expect(result.issues).toMatchObject([{ code: 'not-well-formed', line: 3, severity: 'warning' }])
  })

  test('entities a file declares itself are not followed', () => {
    const bomb =
      '<!DOCTYPE quiz [<!ENTITY a "boom"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    const inside = `<questiontext format="html"><text>x &b; &c;</text></questiontext>${answer('100', 'a')}${answer('0', 'b')}`
    const result = importMoodleXml(
      fileOf('q.xml', `${bomb}<quiz><question type="multichoice">${inside}</question></quiz>`),
    )
    expect(JSON.stringify(result.questions)).not.toMatch(/boom|root:/)
    expect(result.questions).toHaveLength(1)
  })

  test('nesting has an end', () => {
    const deep = `<quiz>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}${good('One')}</quiz>`
    expect(importMoodleXml(fileOf('q.xml', deep)).questions).toHaveLength(1)
  })

  test.each([
    ['ISO-8859-1', (text: string) => Buffer.from(text, 'latin1')],
    ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-8', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
  ])('the encoding %s', (encoding, encode) => {
    const bytes = encode(`<?xml version="1.0" encoding="${encoding}"?>\n<quiz>${good('Café')}</quiz>`)
    const result = importMoodleXml({ path: 'q.xml', bytes })
    expect(result.questions).toMatchObject([{ title: 'Café' }])
    expect(result.issues).toEqual([])
  })

  test.each(['ISO-8859-1', 'windows-1252'])('signs of Windows-1252 where %s is declared', (encoding) => {
    const text = `<?xml version="1.0" encoding="${encoding}"?>\n<quiz>${good('Price')}</quiz>`
    const bytes = Buffer.from(text.replace('Price', '\u0084\u0080\u0093'), 'latin1')
    expect(importMoodleXml({ path: 'q.xml', bytes }).questions).toMatchObject([{ title: '„€“' }])
  })
})

test('whatever is done to a question, nothing is thrown and its neighbors come through', () => {
  const middle = question('multichoice', `<single>true</single>${answer('100', 'a')}${answer('0', 'b')}`)
  const edited = damaged(middle, ['<question', ']]>', '\u0000', '</question>'])
  fc.assert(
    fc.property(edited, (broken) => {
      const titles = read(`${good('First')}\n${broken}\n${good('Last')}`).questions.map(({ title }) => title)
      expect(titles[0]).toBe('First')
      expect(titles).toContain('Last')
    }),
    { numRuns: 100 },
  )
})
