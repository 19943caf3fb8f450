import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { smallBank, temporaryFolder, writeFiles } from '../bankFixtures'
import { runCommand } from './commands'

const bird = '### Which is a bird?\n\n- [ ] Trout\n- [x] Sparrow\n\n### None?\n\n- [ ] a\n- [ ] b\n'
const table = 'question,option_a,option_b,answer\nWhich is a bird?,Sparrow,Trout,2\n'

/** A folder with files, and a command run in it. */
async function workplace(files: Record<string, string | Uint8Array>) {
  const folder = await temporaryFolder()
  await writeFiles(folder, files)
  const run = async (...args: string[]) => {
    let output = ''
    const write = (text: string) => (output += text)
    const line = args.map((arg) =>
      /\.(?:md|csv|txt)$|^(?:small|out|both)$/.test(arg) ? join(folder, arg) : arg,
    )
    const isFine = await runCommand(line, { shippedFolder: folder, write, today: '2026-01-31' })
    return { isFine, output, json: () => JSON.parse(output) as Record<string, unknown> }
  }
  return { folder, run }
}

describe('inspect', () => {
  test('says format, counts and every issue with its line', async () => {
    const { run } = await workplace({ 'a.md': bird })
    const { isFine, output } = await run('inspect', 'a.md')
    expect(isFine).toBe(true)
    expect(output).toMatch(/a\.md:6 error key-missing No option is marked/)
    expect(output).toMatch(/a\.md: markdown-checkbox, 1 question \(1 single\), 1 unsupported\n$/)
  })

  test('--json prints the result and nothing else', async () => {
    const { run } = await workplace({ 'a.md': bird })
    const { json } = await run('inspect', 'a.md', '--json')
    expect(json()).toEqual({
      format: 'markdown-checkbox',
      questions: 1,
      types: { single: 1 },
      unsupported: 1,
      issues: [
        { severity: 'error', code: 'key-missing', line: 6, message: expect.stringContaining('No option') },
      ],
    })
  })

  test('reads a folder of files, and a bank of ours', async () => {
    const bank = Object.fromEntries(
      Object.entries(smallBank()).map(([path, text]) => [`small/${path}`, text]),
    )
    const { run } = await workplace({ 'both/a.md': bird, 'both/more/b.md': bird, ...bank })
    expect((await run('inspect', 'both', '--json')).json()).toMatchObject({ questions: 2, unsupported: 2 })
    expect((await run('inspect', 'small', '--json')).json()).toMatchObject({
      format: 'rehearse-bank',
      questions: 1,
    })
  })

  test('fails with a sentence on what is missing or unknown, also as JSON', async () => {
    const { run } = await workplace({ 'a.txt': 'Nothing.' })
    for (const [name, code] of [
      ['a.txt', 'format-unknown'],
      ['b.txt', 'missing'],
    ] as const) {
      const { isFine, json } = await run('inspect', name, '--json')
      expect([isFine, json().format, json().issues]).toEqual([
        false,
        null,
        [expect.objectContaining({ code, severity: 'error' })],
      ])
      expect((await run('inspect', name)).output).not.toMatch(/done/i)
    }
  })

  test('--keys answers what the data leaves open', async () => {
    const { run } = await workplace({ 'a.csv': table })
    expect((await run('inspect', 'a.csv', '--json')).json()).toMatchObject({ questions: 1 })
    const open = await workplace({ 'a.csv': table.replace(',2\n', ',1\n') })
    expect((await open.run('inspect', 'a.csv')).isFine).toBe(false)
    expect((await open.run('inspect', 'a.csv', '--json', '--keys', 'from-1')).json()).toMatchObject({
      questions: 1,
    })
    expect((await open.run('inspect', 'a.csv', '--keys', 'from-7')).output).toContain(
      'npm run banks -- inspect FILE',
    )
  })
})

describe('convert', () => {
  test('writes a bank that lint accepts', async () => {
    const { folder, run } = await workplace({ 'a.md': bird })
    const { isFine, output } = await run('convert', 'a.md', 'out')
    expect([isFine, output]).toEqual([
      true,
      expect.stringMatching(/1 question written to .+out; 1 left out, named above\.\n$/),
    ])
    expect((await readdir(join(folder, 'out'))).toSorted()).toEqual([
      'bank.yaml',
      'exams',
      'imported.ndjson',
      'questions',
    ])
    expect(await readFile(join(folder, 'out', 'exams', 'out.yaml'), 'utf8')).toContain("asOf: '2026-01-31'")
    expect((await run('lint', 'out')).isFine).toBe(true)
  })

  test('writes nothing over what is there, nothing of no questions, and says so', async () => {
    const { folder, run } = await workplace({ 'a.md': bird, 'b.md': '# Nothing\n', 'out/mine.txt': 'x' })
    expect(await run('convert', 'a.md', 'out')).toMatchObject({
      isFine: false,
      output: expect.stringContaining('exists already'),
    })
    expect(await readdir(join(folder, 'out'))).toEqual(['mine.txt'])
    const empty = await run('convert', 'b.md', join(folder, 'new'))
    expect(empty).toMatchObject({ isFine: false, output: expect.stringContaining('Nothing was written') })
    expect(await readdir(folder)).not.toContain('new')
  })
})

describe('convert to a file of another format', () => {
  test.each(['out.xml', 'out.gift', 'out.csv', 'out.apkg', 'out.zip', 'out.json', 'out.md'])(
    'by its ending: %s, which is read again',
    async (name) => {
      const { folder, run } = await workplace({ 'a.md': bird })
      const out = join(folder, name)
      const { isFine, output } = await run('convert', 'a.md', out)
      expect([isFine, output]).toEqual([true, expect.stringContaining('1 question written to')])
      expect((await run('inspect', out, '--json')).json()).toMatchObject({
        questions: 1,
        types: { single: 1 },
      })
    },
  )

  test('of a bank of ours keeps its id, and says what stays behind', async () => {
    const bank = Object.entries(smallBank()).map(([path, text]) => [`small/${path}`, text] as const)
    const { folder, run } = await workplace(Object.fromEntries(bank))
    const { output } = await run('convert', 'small', join(folder, 'x.gift'))
    expect(await readFile(join(folder, 'x.gift'), 'utf8')).toContain('[id:q-good]')
    expect(output).toContain('1 question written to')
    await run('convert', 'small', join(folder, 'x.json'))
    expect(JSON.parse(await readFile(join(folder, 'x.json'), 'utf8'))).toMatchObject({ id: 'small' })
    const again = await run('convert', 'small', join(folder, 'x.csv'), '--json')
    expect(again.json()).toMatchObject({ format: 'csv', questions: 1, losses: [] })
  })

  test('writes over nothing that is there', async () => {
    const { folder, run } = await workplace({ 'a.md': bird, 'out.csv': 'mine' })
    const { isFine, output } = await run('convert', 'a.md', 'out.csv')
    expect([isFine, output]).toEqual([false, expect.stringContaining('exists already')])
    expect(await readFile(join(folder, 'out.csv'), 'utf8')).toBe('mine')
  })
})

describe('conflicts', () => {
  test('names questions in both whose keys differ, whatever the order of their options', async () => {
    const { run } = await workplace({ 'a.md': bird, 'b.csv': table })
    const { isFine, output } = await run('conflicts', 'a.md', 'b.csv')
    expect(isFine).toBe(false)
    expect(output).toMatch(
      /Which is a bird\?\n.+a\.md:1: Sparrow\n.+b\.csv:2: Trout\n1 questions are in both, 1 of them/,
    )
    expect((await run('conflicts', 'a.md', 'b.csv', '--json')).json()).toMatchObject({
      aligned: 1,
      conflicts: [
        { stem: 'Which is a bird?', a: { key: ['Sparrow'], line: 1 }, b: { key: ['Trout'], line: 2 } },
      ],
      issues: [],
    })
  })

  test('agreeing sources are fine, unreadable ones are not', async () => {
    const { run } = await workplace({
      'a.md': bird,
      'b.csv': table.replace(',2\n', ',A\n'),
      'c.txt': 'Nothing.',
    })
    expect(await run('conflicts', 'a.md', 'b.csv')).toMatchObject({
      isFine: true,
      output: expect.stringContaining('1 questions are in both, 0'),
    })
    expect(await run('conflicts', 'a.md', 'c.txt')).toMatchObject({
      isFine: false,
      output: expect.stringContaining('format-unknown'),
    })
  })
})

test('lint and coverage print JSON and nothing else', async () => {
  const bank = Object.fromEntries(Object.entries(smallBank()).map(([path, text]) => [`small/${path}`, text]))
  const { run } = await workplace(bank)
  expect((await run('lint', 'small', '--json')).json()).toMatchObject({
    banks: [{ questions: 1, problems: [] }],
  })
  expect((await run('coverage', 'small', '--json')).json()).toMatchObject({
    banks: [{ path: expect.stringContaining('small') }],
  })
})
