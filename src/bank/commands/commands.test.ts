import { appendFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bankYaml, examYaml, questionYaml, smallBank, temporaryFolder, writeFiles } from '../bankFixtures'
import { runCommand } from './commands'

/** A folder of shipped banks with one sound bank and its schemas. */
async function shipped() {
  const folder = await temporaryFolder()
  await writeFiles(join(folder, 'small'), smallBank())
  const run = async (...args: string[]) => {
    let output = ''
    const isFine = await runCommand(args, {
      shippedFolder: folder,
      write: (text) => (output += text),
      today: '2026-01-31',
    })
    return { isFine, output }
  }
  await run('schema')
  return { folder, run }
}

const warned = questionYaml('a')
  .replace(', why: It is not.', '')
  .replace('Which is right?', 'And which is it here?')

describe('lint', () => {
  test('has nothing to say of a sound bank but how much there is of it', async () => {
    const { run } = await shipped()
    const { isFine, output } = await run('lint', '--strict')
    expect(isFine).toBe(true)
    expect(output).toMatch(/small: 1 questions, 0 errors, 0 warnings\n$/)
  })

  test('prints file, line and column of an error, and fails', async () => {
    const { folder, run } = await shipped()
    await writeFile(join(folder, 'small', 'questions', 'two.yaml'), '- id: [')
    const { isFine, output } = await run('lint')
    expect(isFine).toBe(false)
    expect(output).toMatch(/small\/questions\/two\.yaml:1:8 error yaml-syntax This is .+\. -> Check .+\.\n/)
  })

  test('prints warnings, which fail with --strict only', async () => {
    const { folder, run } = await shipped()
    await writeFile(join(folder, 'small', 'questions', 'two.yaml'), warned)
    const lax = await run('lint')
    expect(lax.output).toMatch(
      /two\.yaml:4:3 warning why-missing .+\n.*small: 2 questions, 0 errors, 1 warnings\n$/,
    )
    expect([lax.isFine, (await run('lint', '--strict')).isFine]).toEqual([true, false])
  })

  test('judges the bank at a path, also one in a single file', async () => {
    const { folder, run } = await shipped()
    const one = join(folder, 'one.yaml')
    await writeFile(one, bankYaml)
    const { isFine, output } = await run('lint', one)
    expect(isFine).toBe(false)
    expect(output).not.toContain('small')
    expect(output).not.toContain('one.yaml/one.yaml')
    expect(output).toContain('one.yaml:1:1 error')
  })

  test('says where there is no bank', async () => {
    const { folder, run } = await shipped()
    const { isFine, output } = await run('lint', join(folder, 'nowhere'))
    expect(isFine).toBe(false)
    expect(output).toMatch(/nowhere error missing /)
  })

  test('fails when a schema of the shipped banks is not current', async () => {
    const { folder, run } = await shipped()
    await appendFile(join(folder, 'schema', 'exam.json'), ' ')
    const { isFine, output } = await run('lint')
    expect(isFine).toBe(false)
    expect(output).toMatch(/schema\/exam\.json error schema-stale /)
  })
})

test('schema writes a schema for every kind of file', async () => {
  const { folder } = await shipped()
  expect((await readdir(join(folder, 'schema'))).toSorted()).toEqual([
    'bank-file.json',
    'bank.json',
    'exam.json',
    'facts.json',
    'note.json',
    'questions.json',
    'services.json',
    'sources.json',
  ])
})

test('coverage names what is missing', async () => {
  const { folder, run } = await shipped()
  const fact =
    "- { id: f, topic: t, claim: c, verdict: correct, source: 'https://a.example/', read: r, checked: 2026-01-01 }\n"
  await writeFile(join(folder, 'small', 'facts.yaml'), fact)
  const exam = examYaml.replace('title: Task one }', 'title: Task one }, { id: "1.2", title: Task two }')
  await writeFile(join(folder, 'small', 'exams', 'e-1.yaml'), exam)
  const { isFine, output } = await run('coverage')
  expect(isFine).toBe(true)
  expect(output).toContain('facts: 0 of 1 carried\n  missing: f\n')
  expect(output).toMatch(/ 1\.1 +1 +Task one\n +1\.2 +none +Task two\n/)
  expect(output).toContain(
    'disjoint forms: 0\n  of them the app sets aside: 0\n  for one more: domain 1 has 1 of 2 left\n',
  )
})

test.each([[[]], [['lnit']], [['lint', '--fix']], [['lint', 'a', 'b']]])(
  'the usage is printed for %j',
  async (args) => {
    const { run } = await shipped()
    const { isFine, output } = await run(...args)
    expect(isFine).toBe(false)
    expect(output).toContain('npm run banks -- lint [path]')
  },
)
