import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listLimits, textLimits } from '#core/bank/textLimits'
import { namesIn, temporaryFolder } from '../log/fixtures'
import { call, openTestService, origins } from '../serviceFixtures'
import { createDrafts } from './drafts'

const draft = { folderName: 'kitchen', name: 'questions/eggs.yaml#here', text: 'stem: Mine', version: 'v' }
const address = `${origins[0]}/api/drafts`

/** A service whose page `p` writes. */
async function openDrafts() {
  const opened = await openTestService()
  await call(opened.service, 'POST', `${origins[0]}/api/writer`, { page: 'p', takeOver: false })
  const keep = (change: object, page = 'p') =>
    call(opened.service, 'POST', address, { page, draft: { ...draft, ...change } })
  const list = async () => (await call(opened.service, 'GET', address)).json()
  return { ...opened, keep, list }
}

test('a text is kept over a restart, replaced by the next one, and forgotten', async () => {
  const { keep, list, folder } = await openDrafts()
  expect((await keep({})).status).toBe(200)
  await keep({ text: 'stem: Later' })
  await keep({ name: null, text: 'stem: New', version: null })
  const later = { ...draft, text: 'stem: Later' }
  const fresh = { ...draft, name: null, text: 'stem: New', version: null }
  expect(await createDrafts({ dataFolder: folder }).list()).toEqual([later, fresh])
  await keep({ text: null })
  await keep({ text: null })
  expect(await list()).toEqual({ drafts: [fresh] })
})

test('only the page that writes keeps texts', async () => {
  const { keep, list } = await openDrafts()
  expect((await keep({}, 'other')).status).not.toBe(200)
  expect(await list()).toEqual({ drafts: [] })
})

test('a text that is too long is refused, and leaves the one before', async () => {
  const { keep, list } = await openDrafts()
  await keep({})
  expect((await keep({ text: 'x'.repeat(textLimits.draft + 1) })).status).toBe(400)
  // Short enough, but not as bytes.
  expect((await keep({ text: '\u0000'.repeat(textLimits.draft / 3) })).status).toBe(413)
  expect(await list()).toEqual({ drafts: [draft] })
})

test('no more are kept than can be listed', async () => {
  const folder = await temporaryFolder()
  const drafts = createDrafts({ dataFolder: folder })
  await drafts.keep(draft)
  const names = Array.from({ length: listLimits.drafts - 1 }, (_, index) => index)
  await Promise.all(
    names.map((index) => writeFile(join(folder, 'drafts', `${String(index).padStart(32, '0')}.json`), '')),
  )
  await expect(drafts.keep({ ...draft, name: 'other' })).rejects.toThrow(/Save or discard some/)
  await drafts.keep({ ...draft, text: 'stem: Later' })
})

test('a full disk is said, and the text before stays', async () => {
  const { keep, list, disk, folder } = await openDrafts()
  await keep({})
  disk.openFails = 'ENOSPC'
  const refused = await keep({ text: 'stem: Later' })
  expect(await refused.json()).toMatchObject({ code: 'diskFull' })
  expect(await list()).toEqual({ drafts: [draft] })
  expect(await readdir(join(folder, 'drafts'))).toHaveLength(1)
})

test('a file that is no draft, or another one’s, is passed over and left', async () => {
  const { keep, list, folder } = await openDrafts()
  await keep({})
  const [file = ''] = await readdir(join(folder, 'drafts'))
  await writeFile(join(folder, 'drafts', file), '{"text"')
  await writeFile(join(folder, 'drafts', `${'0'.repeat(32)}.json`), JSON.stringify(draft))
  expect(await list()).toEqual({ drafts: [] })
  expect(await readdir(join(folder, 'drafts'))).toHaveLength(2)
})

test('erasing everything forgets them', async () => {
  const { keep, list, service, folder } = await openDrafts()
  await keep({})
  await call(service, 'POST', `${origins[0]}/api/erase`, { confirm: 'erase' })
  expect(await list()).toEqual({ drafts: [] })
  expect(await namesIn(folder)).not.toContain('drafts')
})
