import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { questionYaml, smallBank, temporaryFolder, writeFiles, type Files } from '../bankFixtures'
import { bankIn } from '../importing/bankIn'
import { createAuthoringJob } from './authoringJob'
import type { AuthoringAct, AuthoringActs, AuthoringAnswers, AuthoringCall, NewBank } from './authoringTypes'

const folderName = 'small'
const file = 'questions/one.yaml'
const first = { file, index: 0 }

/** A banks folder with one bank in it, and its workbench. */
async function workbench(files: Files = smallBank()) {
  const banksFolder = await temporaryFolder()
  await writeFiles(join(banksFolder, folderName), files)
  const job = createAuthoringJob()
  const ask = async <Act extends AuthoringAct>(act: Act, given: Omit<AuthoringActs[Act], 'folderName'>) => {
    const reply = await job({ act, banksFolder, folderName, ...given } as unknown as AuthoringCall)
    if ('refusal' in reply)
      throw Object.assign(new Error(reply.refusal.message), { code: reply.refusal.code })
    return reply.answer as AuthoringAnswers[Act]
  }
  const path = (name: string) => join(banksFolder, folderName, name)
  return { ask, banksFolder, path, text: (name = file) => readFile(path(name), 'utf8') }
}

const kitchen: NewBank = {
  title: 'Kitchen: basics',
  bankId: 'kitchen',
  licence: 'CC-BY-4.0',
  author: 'A cook',
  language: 'en',
  examCode: 'KIT-01',
  questionCount: 1,
  minutes: 2,
  passPercent: 70,
  domains: [
    { title: 'Eggs', weightPercent: 60 },
    { title: 'Rice', weightPercent: 40 },
  ],
}

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

function saving({ file: path, index, version }: AuthoringAnswers['source']) {
  return { place: { file: path, index }, version }
}

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
      smallBank({ 'assets/a.png': Uint8Array.of(1, 2) }),
    )
    const copied = await ask('copy', { from: path('.'), title: 'A copy: mine', takenIds: ['small'] })
    expect(copied).toEqual({ folderName: 'small-mine' })
    const copy = join(banksFolder, 'small-mine')
    expect(await readFile(join(copy, file), 'utf8')).toBe(await text())
    expect([...(await readFile(join(copy, 'assets/a.png')))]).toEqual([1, 2])
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

describe('a picture', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1)

  test('gets a free name, and is kept once', async () => {
    const { ask, path } = await workbench()
    expect(await ask('picture', { name: 'Größe & Form.PNG', bytes: png })).toEqual({
      path: 'assets/gro-e-form.png',
    })
    expect(await ask('picture', { name: 'Größe & Form.PNG', bytes: png })).toEqual({
      path: 'assets/gro-e-form.png',
    })
    const other = Uint8Array.of(...png, 2)
    expect(await ask('picture', { name: 'größe-form.jpg', bytes: other })).toEqual({
      path: 'assets/gro-e-form-2.png',
    })
    expect(await ask('pictureBytes', { path: 'gro-e-form-2.png' })).toEqual(Buffer.from(other))
    expect(await readdir(path('assets'))).toHaveLength(2)
  })

  test('is refused when it is none', async () => {
    const { ask, path } = await workbench()
    const page = Buffer.from('<!doctype html><svg>')
    await expect(ask('picture', { name: 'a.png', bytes: page })).rejects.toMatchObject({ code: 'badRequest' })
    await expect(readdir(path('assets'))).rejects.toThrow(/ENOENT/)
  })
})

describe('what a question is told while it is written', () => {
  const good = questionYaml('new').replace(/^- /, '').replaceAll(/^ {2}/gm, '')
  const codes = ({ findings }: AuthoringAnswers['check']) => findings.map(({ code }) => code)

  test('is nothing when it is sound', async () => {
    const { ask } = await workbench()
    const checked = await ask('check', {
      place: null,
      format: 'yaml',
      text: good.replace('Which is right', 'What boils'),
    })
    expect(checked.findings).toEqual([])
    expect(checked.question).toMatchObject({ id: 'new', stem: 'What boils?' })
  })

  test('is what is wrong, with its line and a remedy where only one can be meant', async () => {
    const { ask } = await workbench()
    const text = good
      .replace('type: single', 'type: multiple')
      .replace('id: new', 'id: q-good')
      .replace('objectives', 'objektives')
    const checked = await ask('check', { place: null, format: 'yaml', text })
    expect(codes(checked).toSorted()).toEqual([
      'choose-count',
      'duplicate-id',
      'near-duplicate',
      'unknown-field',
    ])
    const fixes = new Map(checked.findings.map(({ code, fix }) => [code, fix?.edits]))
    expect(fixes.get('choose-count')).toEqual([{ path: ['stem'], value: 'Which is right? (Choose one.)' }])
    expect(fixes.get('duplicate-id')).toEqual([{ path: ['id'], value: 'q-good-2' }])
    expect(fixes.get('unknown-field')).toEqual([
      { path: ['objectives'], value: ['e-1/1.1'] },
      { path: ['objektives'], value: null },
    ])
    expect(checked.findings.find(({ code }) => code === 'duplicate-id')?.line).toBe(1)
  })

  test('is no fault of its own earlier text', async () => {
    const { ask } = await workbench()
    const { text } = await ask('source', { place: first })
    expect((await ask('check', { place: first, format: 'yaml', text })).findings).toEqual([])
  })

  test('is where the text cannot be read', async () => {
    const { ask } = await workbench()
    const checked = await ask('check', { place: null, format: 'yaml', text: 'id: a\nstem: [' })
    expect(checked).toMatchObject({ question: null, findings: [{ code: 'yaml-syntax', severity: 'error' }] })
  })

  test('is the remedy for a word, an exam, and two keys', async () => {
    const { ask } = await workbench()
    const check = async (text: string) => (await ask('check', { place: null, format: 'yaml', text })).findings
    const fixIn = async (text: string) => (await check(text)).flatMap(({ fix }) => fix?.edits ?? [])
    expect(await fixIn(good.replace('single', 'singel'))).toEqual([{ path: ['type'], value: 'single' }])
    expect(await fixIn(good.replace('e-1/1.1', 'e1/1.1').replace('Which is', 'What was'))).toEqual([
      { path: ['objectives', 0], value: 'e-1/1.1' },
    ])
    expect(await fixIn(good.replace('why: It is not.', 'correct: true'))).toEqual([
      { path: ['type'], value: 'multiple' },
    ])
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
