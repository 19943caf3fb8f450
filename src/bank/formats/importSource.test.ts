import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importSource } from './importSource'
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
