import { readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { questionYaml, smallBank, temporaryFolder, writeFiles } from '../bankFixtures'
import { file, first, saving, workbench } from './authoringFixtures'

describe('a question that is saved', () => {
  const commented = `# head\n${questionYaml('a', '  # mine\n')}\n\n# between\n${questionYaml('b')}`

  test('is in the file, with everything around it as it was', async () => {
    const { ask, text } = await workbench(smallBank({ [file]: commented }))
    const source = await ask('source', { place: { file, index: 1 } })
    expect(source.text).toMatch(/^id: b\ntype: single\n/)
    const saved = await ask('save', { ...saving(source), text: source.text.replace('That one', 'The other') })
    expect(await text()).toBe(
      commented.replace(/That one(?=[^]*That one)|That one/g, (found, at: number) =>
        at > commented.indexOf('id: b') ? 'The other' : found,
      ),
    )
    expect(saved.text).toContain('The other')
    expect(saved.version).not.toBe(source.version)
  })

  test('keeps the byte order mark and the line ends of its file', async () => {
    const crlf = `\uFEFF${commented.replaceAll('\n', '\r\n')}`
    const { ask, text } = await workbench(smallBank({ [file]: crlf }))
    const source = await ask('source', { place: first })
    await ask('save', { ...saving(source), text: `${source.text}\nexplanation: It is\n` })
    const after = await text()
    expect(after.startsWith('\uFEFF# head\r\n')).toBe(true)
    expect(after.replace('\r\n  explanation: It is', '')).toBe(crlf)
  })

  test('is not saved over a change that was made elsewhere', async () => {
    const { ask, text, path } = await workbench()
    const source = await ask('source', { place: first })
    const elsewhere = (await text()).replace('This one', 'Somebody’s words')
    await writeFile(path(file), elsewhere)
    await expect(ask('save', { ...saving(source), text: 'id: x' })).rejects.toMatchObject({
      code: 'fileChanged',
    })
    await expect(ask('remove', saving(source))).rejects.toMatchObject({ code: 'fileChanged' })
    expect(await text()).toBe(elsewhere)
  })

  test('is found where it moved to, and what was changed around it stays', async () => {
    const { ask, text, path } = await workbench()
    const source = await ask('source', { place: first })
    const elsewhere = `${questionYaml('before')}\n# new\n${await text()}`
    await writeFile(path(file), elsewhere)
    const saved = await ask('save', { ...saving(source), text: source.text.replace('Which is', 'What is') })
    expect(saved.index).toBe(1)
    expect((await text()).startsWith(`${questionYaml('before')}\n# new\n- id: q-good\n`)).toBe(true)
    expect(await text()).toContain('What is right?')
  })

  test('is refused when it would not stay one question, and the file is as it was', async () => {
    const { ask, text } = await workbench()
    const source = await ask('source', { place: first })
    const before = await text()
    for (const wrong of ['', 'id: [', '- id: a\n- id: b', 'just words', 'id: a\n...\n---\nid: b']) {
      await expect(ask('save', { ...saving(source), text: wrong }), wrong).rejects.toMatchObject({
        code: 'badRequest',
      })
    }
    expect(await text()).toBe(before)
  })

  test('may have errors, which hide it from its exams only', async () => {
    const { ask } = await workbench(smallBank({ [file]: commented }))
    const source = await ask('source', { place: first })
    await ask('save', { ...saving(source), text: 'id: a\ntype: single\nstem: Not ready' })
    const { rows, bankId } = await ask('desk', {})
    expect(bankId).toBe('small')
    expect(rows.map(({ id, isSound, stem }) => [id, isSound, stem])).toEqual([
      ['a', false, 'Not ready'],
      ['b', true, 'Which is right?'],
    ])
  })
})

describe('steps that are taken back', () => {
  test('leave the file as it was before each of them', async () => {
    const { ask, text } = await workbench()
    const texts = [await text()]
    const source = await ask('source', { place: first })
    await ask('save', { ...saving(source), text: source.text.replace('This', 'THIS') })
    texts.push(await text())
    const added = await ask('add', { file: null, text: 'id: two\ntype: single' })
    texts.push(await text())
    await ask('remove', saving(added))
    expect((await ask('desk', {})).undo).toEqual({ act: 'remove', id: 'two' })
    for (const before of texts.toReversed()) {
      await ask('undo', {})
      expect(await text()).toBe(before)
    }
    expect((await ask('desk', {})).undo).toBe(null)
    await expect(ask('undo', {})).rejects.toMatchObject({ code: 'fileChanged' })
  })

  test('are not taken back over a change that was made since', async () => {
    const { ask, text, path } = await workbench()
    await ask('add', { file: null, text: 'id: two\ntype: single' })
    const since = `${await text()}# mine\n`
    await writeFile(path(file), since)
    await expect(ask('undo', {})).rejects.toMatchObject({ code: 'fileChanged' })
    expect(await text()).toBe(since)
  })
})

test('a deleted question is added again to its file after another change, in YAML and in JSON', async () => {
  const list = [
    { id: 'a', type: 'single', stem: 'A?' },
    { id: 'b', type: 'single', stem: 'B?' },
  ]
  const json = 'questions/list.json'
  const { ask, path } = await workbench(
    smallBank({ [file]: questionYaml('c') + questionYaml('d'), [json]: JSON.stringify(list, null, 2) }),
  )
  for (const [inFile, id] of [
    [file, 'c'],
    [json, 'a'],
  ] as const) {
    const source = await ask('source', { place: { file: inFile, index: 0 } })
    await ask('remove', saving(source))
    const other = await ask('source', { place: { file: inFile, index: 0 } })
    await writeFile(path(inFile), (await readFile(path(inFile), 'utf8')).replace(/stem"?: "?/, '$&So '))
    expect(await ask('add', { file: inFile, text: source.text })).toMatchObject({
      file: inFile,
      text: source.text,
    })
    expect(other.text).not.toContain(`id: ${id}`)
  }
  const { rows } = await ask('desk', {})
  expect(rows.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd'])
})

describe('a picture', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1)

  test('gets a free name, and is kept once', async () => {
    const { ask, path } = await workbench()
    expect(await ask('picture', { name: 'Größe & Form.PNG', bytes: png })).toEqual({
      path: 'assets/groesse-form.png',
    })
    expect(await ask('picture', { name: 'Größe & Form.PNG', bytes: png })).toEqual({
      path: 'assets/groesse-form.png',
    })
    const other = Uint8Array.of(...png, 2)
    expect(await ask('picture', { name: 'größe-form.jpg', bytes: other })).toEqual({
      path: 'assets/groesse-form-2.png',
    })
    expect(await ask('pictureBytes', { path: 'groesse-form-2.png' })).toEqual(Buffer.from(other))
    expect(await readdir(path('assets'))).toHaveLength(2)
  })

  test('is refused when it is none', async () => {
    const { ask, path } = await workbench()
    const page = Buffer.from('<!doctype html><svg>')
    await expect(ask('picture', { name: 'a.png', bytes: page })).rejects.toMatchObject({ code: 'badRequest' })
    await expect(readdir(path('assets'))).rejects.toThrow(/ENOENT/)
  })
})

test('the whole bank’s findings come with how far it covers its exams', async () => {
  const { ask } = await workbench(smallBank({ [file]: questionYaml('a') + questionYaml('b') }))
  const { problems, exams } = await ask('findings', {})
  expect(problems.map(({ code, questionId }) => [code, questionId])).toEqual([['near-duplicate', 'b']])
  expect(exams).toMatchObject([
    { examId: 'e-1', formLength: 2, questionCount: 2, formCount: 1, domains: [{ quota: 2, count: 2 }] },
  ])
})

test('nothing outside of the banks folder is read or written', async () => {
  const { ask, path, banksFolder } = await workbench()
  const outside = await temporaryFolder()
  await writeFiles(outside, smallBank())
  await symlink(outside, join(banksFolder, 'linked'))
  for (const name of ['../small', '..', '.', '', '.edits-small.ndjson', 'linked', 'small/questions']) {
    await expect(ask('desk', { folderName: name } as object), name).rejects.toMatchObject({
      code: 'notFound',
    })
  }
  await writeFile(join(outside, 'loose.yaml'), questionYaml('out'))
  await symlink(join(outside, 'loose.yaml'), path('questions/link.yaml'))
  for (const place of ['../small/questions/one.yaml', 'bank.yaml', 'questions/link.yaml', 'exams/e-1.yaml']) {
    await expect(ask('source', { place: { file: place, index: 0 } }), place).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(ask('add', { file: place, text: 'id: a' }), place).rejects.toMatchObject({
      code: 'badRequest',
    })
  }
  await symlink(outside, path('assets'))
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47)
  await expect(ask('picture', { name: 'a.png', bytes: png })).rejects.toThrow(/link/)
  expect((await readdir(outside)).toSorted()).toEqual(['bank.yaml', 'exams', 'loose.yaml', 'questions'])
})

test('a question of an imported bank can be shown as its file had it', async () => {
  const about = { format: 'gift', source: 'quiz.gift', path: 'quiz.gift', line: 3, isCut: false }
  const kept = { id: 'q-good', ...about, text: '::a:: Which is right? {=This ~That}' }
  const { ask } = await workbench(smallBank({ 'imported.ndjson': `${JSON.stringify(kept)}\n` }))
  expect((await ask('desk', {})).isImported).toBe(true)
  expect(await ask('imported', { id: 'q-good' })).toEqual({ found: kept })
  expect(await ask('imported', { id: 'other' })).toEqual({ found: null })
  const { ask: askOther } = await workbench()
  expect((await askOther('desk', {})).isImported).toBe(false)
})
