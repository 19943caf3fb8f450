import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importSource } from './importSource'
import { detectFormat } from './detectFormat'
import { fileOf } from './formatFixtures'

const aiken = 'Which is a bird?\nA) Trout\nB) Sparrow\nANSWER: B\n'

describe('importSource', () => {
  test('reads a file by its content, whatever it is called', async () => {
    const result = await importSource([fileOf('questions.doc', aiken)])
    expect(result.format).toBe('aiken')
    expect(result.questions).toHaveLength(1)
  })

  test('an empty file and an unknown one say so', async () => {
    const codes = []
    for (const text of ['', 'Just a sentence.']) {
      const result = await importSource([fileOf('a.bin', text)])
      codes.push([result.format, result.issues.map(({ code }) => code)])
    }
    expect(codes).toEqual([
      [null, ['file-empty']],
      [null, ['format-unknown']],
    ])
  })

  test('a damaged workbook or archive is named, and only an archive is called one', async () => {
    const whole = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'a.txt': strToU8(aiken) })
    const cut = whole.slice(0, whole.length - 30)
    const said = []
    for (const path of ['eggs.xlsx', 'eggs.zip']) {
      const { issues } = await importSource([{ path, bytes: cut }])
      said.push(issues.map((issue) => [issue.path, issue.message.split(/[,.]/)[0]])[0])
    }
    expect(said).toEqual([
      ['eggs.xlsx', 'This file is damaged and cannot be opened'],
      ['eggs.zip', 'This is not a zip archive'],
    ])
  })

  test('files of a folder are read one by one, and each question says where it is from', async () => {
    const result = await importSource([
      fileOf('one.txt', aiken),
      fileOf('more/two.txt', aiken),
      fileOf('README.md', 'Welcome.'),
      fileOf('logo.png', ''),
    ])
    expect(result.format).toBe('aiken')
    expect(result.questions.map(({ path }) => path)).toEqual(['one.txt', 'more/two.txt'])
    expect(result.issues.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('files of an archive are read as those of a folder; what cannot be is named', async () => {
    const inner = zipSync({ 'a.txt': strToU8(aiken) })
    const bytes = zipSync({
      'one.txt': strToU8(aiken),
      'deep/inner.zip': inner,
      '../evil.txt': strToU8(aiken),
    })
    const result = await importSource([{ path: 'bank.zip', bytes }])
    expect(result.questions.map(({ path }) => path)).toEqual(['one.txt'])
    expect(result.issues.map(({ code, path }) => [code, path])).toEqual([
      ['archive-entry', '../evil.txt'],
      ['archive-inside', 'deep/inner.zip'],
    ])
  })

  test('an archive with nothing to read in it says so', async () => {
    const bytes = zipSync({ 'inner.zip': zipSync({}) })
    const result = await importSource([{ path: 'bank.zip', bytes }])
    expect(result.issues.map(({ code }) => code)).toContain('archive-empty')
  })
})

test.each(['', '\ufeff', ' \r\n\n'])('a table with nothing in it (%j) is an empty file', async (content) => {
  const { issues } = await importSource([fileOf('table.csv', content)])
  expect(issues.map(({ code }) => code)).toEqual(['file-empty'])
})

test('a table of one column says what it lacks', async () => {
  const { issues } = await importSource([fileOf('table.csv', 'just\none\ncolumn\n')])
  expect(issues[0]?.message).toMatch(/^This table has one column only/)
})

describe('the format of a file', () => {
  test.each([
    ['a.md', '# Notes\n\nSet `{a: 1}` and {} in the file.\n'],
    ['a.yaml', 'openapi: 3.0.0\npaths: { /a: {} }\nitems: [a, b]\n'],
    ['a.json', '{ "name": "x", "list": [{ "a": 1, "b": 2 }, { "a": 3, "b": 4 }] }'],
    ['a.js', 'const a = {}\nfunction f() {\n  return {}\n}\n'],
    ['a.txt', 'A sentence, with a comma.\nAnother one.\n'],
  ])(
    '%s without questions is taken for none of the formats that look for braces, commas and the like',
    (path, text) => {
      expect(detectFormat(fileOf(path, text))).toBe(path === 'a.md' ? 'markdown-checkbox' : null)
    },
  )

  test.each([
    ['gift', 'Grant is buried in {~No one =Grant}.\n'],
    ['gift', '// comment\n::Q1:: Is it? {T}\n'],
    ['gift', 'How many? {#3:1}\n'],
    ['aiken', aiken],
    ['markdown-checkbox', '# Q\n\n- [x] a\n- [ ] b\n'],
    ['csv', 'question;answer\na;b\n'],
    ['tsv', 'question\tanswer\na\tb\n'],
    ['moodle-xml', '\uFEFF<?xml version="1.0"?>\n<!-- > --><quiz></quiz>'],
    ['qti-1.2', '<!DOCTYPE questestinterop [<!ENTITY a "b">]><questestinterop/>'],
    ['qti-2.2', '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2"/>'],
    ['qti-3.0', '<qti-assessment-item/>'],
    ['jsonl', '{"question":"a","answer":"b"}\n{"question":"c","answer":"d"}\n'],
    ['open-trivia-text', '#Q a\n^ b\nA b\nB c\n'],
  ])('%s is told from its content, whatever the ending', (format, text) => {
    expect(detectFormat(fileOf('file.txt', text))).toBe(format)
  })
})
