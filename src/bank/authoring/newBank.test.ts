import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { questionYaml, smallBank, type Files } from '../bankFixtures'
import { bankIn } from '../importing/bankIn'
import { file, first, kitchen, saving, workbench } from './authoringFixtures'

describe('a new bank', () => {
  test('is read without a fault once it has a question', async () => {
    const { ask, banksFolder } = await workbench()
    const made = await ask('create', { bank: kitchen, takenIds: ['small'], today: '2026-11-30' })
    expect(made).toEqual({ folderName: 'kitchen' })
    const desk = await ask('desk', { folderName: 'kitchen' } as object)
    expect(desk).toMatchObject({ bankId: 'kitchen', title: 'Kitchen: basics', rows: [], undo: null })
    expect(desk.problems.map(({ code }) => code)).toEqual(['no-questions'])
    const text = questionYaml('egg')
      .replace('e-1/1.1', 'kitchen/1')
      .replace(/^- /, '')
      .replaceAll(/^ {2}/gm, '')
    const added = await ask('add', { folderName: 'kitchen', file: null, text } as never)
    expect(added).toMatchObject({ file: 'questions/questions.yaml', index: 0 })
    const { bank, exams, questions, problems } = await bankIn(join(banksFolder, 'kitchen'))
    expect(problems).toEqual([])
    expect(bank?.value).toMatchObject({ licence: 'CC-BY-4.0', authors: ['A cook'], exams: ['kitchen'] })
    // No vendor gives it: nothing says that it can be booked.
    expect(exams[0]?.value.lifecycle.status).toBe('own')
    expect(exams[0]?.value.domains.map(({ title, weight }) => [title, weight])).toEqual([
      ['Eggs', 0.6],
      ['Rice', 0.4],
    ])
    expect(questions).toHaveLength(1)
  })

  test('takes no id that is there', async () => {
    const { ask } = await workbench()
    const today = '2026-11-30'
    await expect(ask('create', { bank: kitchen, takenIds: ['kitchen'], today })).rejects.toMatchObject({
      code: 'badRequest',
    })
    await expect(
      ask('create', { bank: { ...kitchen, bankId: 'small' }, takenIds: [], today }),
    ).rejects.toThrow(/taken/)
  })

  test('is a copy of another, file by file, under its own id and title', async () => {
    const { ask, path, banksFolder, text } = await workbench(
      smallBank({ 'assets/a.png': Uint8Array.of(1, 2), 'imported.ndjson': '{}\n' }),
    )
    const copied = await ask('copy', { from: path('.'), title: 'A copy: mine', takenIds: ['small'] })
    expect(copied).toEqual({ folderName: 'small-mine' })
    const copy = join(banksFolder, 'small-mine')
    expect(await readFile(join(copy, file), 'utf8')).toBe(await text())
    expect([...(await readFile(join(copy, 'assets/a.png')))]).toEqual([1, 2])
    expect(await readFile(join(copy, 'imported.ndjson'), 'utf8')).toBe('{}\n')
    expect((await bankIn(copy)).problems).toEqual([])
    expect((await bankIn(copy)).bank?.value).toMatchObject({
      id: 'small-mine',
      title: 'A copy: mine',
      licence: 'MIT',
    })
  })
})

describe('corrections of a copy', () => {
  const copied = async (files?: Files) => {
    const { ask, path, banksFolder } = await workbench(files)
    const from = path('.')
    await ask('copy', { from, title: 'A copy', takenIds: ['small'] })
    const folderName = 'small-mine'
    const inCopy = (name: string) => join(banksFolder, folderName, name)
    return { ask, from, inCopy, patch: () => ask('patch', { folderName, from } as never), folderName }
  }

  test('are nothing at first: id and title of the copy are no corrections', async () => {
    const { ask, patch, folderName } = await copied()
    expect((await ask('desk', { folderName } as object)).copiedFrom).toEqual({
      ...{ bankId: 'small', title: 'A small bank', version: '1' },
    })
    expect(await patch()).toEqual({ name: 'small-corrections.patch', text: '', fileCount: 0 })
  })

  test('are a patch of the files that were changed, added, and removed', async () => {
    const { ask, patch, inCopy, folderName } = await copied(
      smallBank({ 'questions/two.yaml': questionYaml('two') }),
    )
    const source = await ask('source', { folderName, place: first } as never)
    await ask('save', {
      folderName,
      ...saving(source),
      text: source.text.replace('That one', 'The other'),
    } as never)
    await writeFile(inCopy('questions/three.yaml'), questionYaml('three'))
    await rm(inCopy('questions/two.yaml'))
    await writeFile(inCopy('bank.yaml'), `${await readFile(inCopy('bank.yaml'), 'utf8')}topics: [eggs]\n`)
    const { text, fileCount } = await patch()
    expect(fileCount).toBe(4)
    expect(text).toMatch(/^Corrections to A small bank \(small\), version 1: 4 files\.\n/)
    expect(text).toContain(' authors: [An author]\n+topics: [eggs]\n')
    expect(text).not.toContain('small-mine')
    expect(text).toContain(
      '-    - { text: That one, why: It is not. }\n+    - { text: The other, why: It is not. }\n',
    )
    expect(text).toContain(
      'new file mode 100644\n--- /dev/null\n+++ b/questions/three.yaml\n@@ -0,0 +1,7 @@\n',
    )
    expect(text).toContain(
      'deleted file mode 100644\n--- a/questions/two.yaml\n+++ /dev/null\n@@ -1,7 +0,0 @@\n',
    )
  })

  test('there are none of a bank that is no copy', async () => {
    const { ask, path } = await workbench()
    await expect(ask('patch', { from: path('.') })).rejects.toThrow(/no copy/)
  })
})
