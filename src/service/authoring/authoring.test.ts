import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { kitchen } from '#bank/authoring/authoringFixtures'
import { call, openTestService } from '../serviceFixtures'

const address = 'app://rehearse/api/desk'
const page = 'page-1'

const bank = { ...kitchen, title: 'Kitchen', domains: [{ title: 'Eggs', weightPercent: 100 }] }

const text =
  'id: egg\ntype: single\nstem: What boils?\noptions:\n  - text: Water\n    correct: true\n  - text: Stone\n'

/** A service with a new bank of one question. */
async function withBank() {
  const opened = await openTestService()
  const post = (path: string, body: object) => call(opened.service, 'POST', address + path, body)
  expect((await post('', { page, bank })).status).toBe(200)
  const added = await post('/kitchen/add', { page, file: null, text })
  const source = (await added.json()) as { file: string; index: number; version: string }
  const place = { file: source.file, index: source.index }
  const path = join(opened.folder, 'banks/kitchen', source.file)
  return { ...opened, post, place, version: source.version, path }
}

describe('the workbench', () => {
  test('makes a bank, and adds, changes, removes and takes back', async () => {
    const { service, post, place, version, path } = await withBank()
    const desk = await call(service, 'GET', `${address}/kitchen`)
    expect(await desk.json()).toMatchObject({ title: 'Kitchen', rows: [{ id: 'egg', isSound: true }] })
    const saved = await post('/kitchen/save', { page, place, version, text: text.replace('boils', 'burns') })
    expect(saved.status).toBe(200)
    expect(await readFile(path, 'utf8')).toContain('What burns?')
    const { version: now } = (await saved.json()) as { version: string }
    expect((await post('/kitchen/remove', { page, place, version: now })).status).toBe(200)
    expect(await (await post('/kitchen/undo', { page })).json()).toEqual({ act: 'remove', id: 'egg' })
    expect(await (await post('/kitchen/source', { place })).json()).toMatchObject({ version: now })
    const findings = await (await call(service, 'GET', `${address}/kitchen/findings`)).json()
    expect(findings).toMatchObject({ exams: [{ code: 'KIT-01', questionCount: 0 }] })
    const checked = await (await post('/kitchen/check', { place, format: 'yaml', text: 'id: [' })).json()
    expect(checked).toMatchObject({ question: null, findings: [{ code: 'yaml-syntax' }] })
  })

  test('says that a question was changed elsewhere, and leaves the file', async () => {
    const { post, place, version, path } = await withBank()
    const elsewhere = (await readFile(path, 'utf8')).replace('Stone', 'Rock')
    await writeFile(path, elsewhere)
    const reply = await post('/kitchen/save', { page, place, version, text: 'id: mine' })
    expect(reply.status).toBe(409)
    expect(await reply.json()).toMatchObject({ code: 'fileChanged' })
    expect(await readFile(path, 'utf8')).toBe(elsewhere)
  })

  test('lets one page write', async () => {
    const { deps, post, place, version, path } = await withBank()
    const before = await readFile(path, 'utf8')
    expect(deps.lease.claim('page-2', true)).toBe(true)
    const bodies = {
      '': { bank: { ...bank, bankId: 'other' } },
      '/copy': { bankId: 'aws-ml' },
      '/kitchen/save': { place, version, text: 'id: mine' },
      '/kitchen/add': { file: null, text },
      '/kitchen/remove': { place, version },
      '/kitchen/undo': {},
    }
    for (const [route, body] of Object.entries(bodies)) {
      expect(await (await post(route, { page, ...body })).json(), route).toMatchObject({ code: 'notWriter' })
    }
    expect(await readFile(path, 'utf8')).toBe(before)
  })

  test('takes a picture, and shows it before the library knows of it', async () => {
    const { service } = await withBank()
    const headers = { 'content-type': 'application/octet-stream' }
    const send = (body: Uint8Array<ArrayBuffer>, name = 'pan.png') =>
      service.fetch(
        new Request(`${address}/kitchen/picture?page=${page}&name=${name}`, {
          method: 'POST',
          body,
          headers,
        }),
      )
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 7)
    expect(await (await send(png)).json()).toEqual({ path: 'assets/pan.png' })
    const shown = await call(service, 'GET', 'app://rehearse/api/banks/desk~kitchen/assets/pan.png')
    expect([...new Uint8Array(await shown.arrayBuffer())]).toEqual([...png])
    expect((await send(Uint8Array.of(1, 2, 3))).status).toBe(400)
    expect(
      (await call(service, 'GET', 'app://rehearse/api/banks/desk~kitchen/assets/../bank.yaml')).status,
    ).toBe(404)
  })

  test('copies a bank of the library', async () => {
    const { deps, post, folder } = await withBank()
    deps.library.placeOf = () => join(folder, 'banks/kitchen')
    const copied = await post('/copy', { page, bankId: 'aws-ml' })
    expect(await copied.json()).toEqual({ folderName: 'kitchen-mine' })
    const head = await readFile(join(folder, 'banks/kitchen-mine/bank.yaml'), 'utf8')
    expect(head).toContain('id: kitchen-mine\ntitle: "AWS machine learning (my copy)"\n')
  })

  test('refuses what is not asked as it should be', async () => {
    const { service, post } = await withBank()
    expect((await post('', { page, bank: { ...bank, bankId: '../x' } })).status).toBe(400)
    expect((await post('/kitchen/save', { page, place: 1 })).status).toBe(400)
    for (const name of ['..%2Fkitchen', '%2E%2E', 'nothing']) {
      expect((await call(service, 'GET', `${address}/${name}`)).status).not.toBe(200)
    }
  })
})
