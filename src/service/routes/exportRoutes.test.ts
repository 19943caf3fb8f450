import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { questionYaml, smallBank, temporaryFolder, writeFiles } from '#bank/bankFixtures'
import type { ExportPreview } from '../contract/exports'
import { call, openTestService } from '../serviceFixtures'

const address = 'app://rehearse/api/banks/aws-ml/export'

/** A service whose one bank lies in a folder with two questions. */
async function serviceWithBank() {
  const { service, deps } = await openTestService()
  const folder = join(await temporaryFolder(), 'small')
  await writeFiles(folder, smallBank({ 'questions/two.yaml': questionYaml('q-two', '  asOf: 2026-01-31\n') }))
  deps.library.placeOf = (id) => (id === 'aws-ml' ? folder : null)
  return service
}

test('what a format cannot hold is said before the file is made', async () => {
  const service = await serviceWithBank()
  const reply = await call(service, 'POST', `${address}/preview`, { format: 'gift', ids: null })
  const { losses, ...counts } = (await reply.json()) as ExportPreview
  expect(counts).toEqual({ questionCount: 2, missing: 0 })
  expect(losses).toContain('The date of the last check stays behind (1 question).')
})

test('a selection is exported under a name, and what is gone from the bank is counted', async () => {
  const service = await serviceWithBank()
  const wanted = { format: 'anki-text', ids: ['q-two', 'q-gone'] }
  const preview = await call(service, 'POST', `${address}/preview`, wanted)
  expect(await preview.json()).toMatchObject({ questionCount: 1, missing: 1 })
  const reply = await call(service, 'POST', address, wanted)
  expect(reply.headers.get('content-type')).toBe('application/octet-stream')
  expect(reply.headers.get('content-disposition')).toBe('attachment; filename="small.txt"')
  expect(await reply.text()).toMatch(/^#separator:/)
})

test('our own format is a folder in an archive that holds a bank', async () => {
  const service = await serviceWithBank()
  const reply = await call(service, 'POST', address, { format: 'rehearse-yaml', ids: null })
  expect(reply.headers.get('content-disposition')).toContain('small.zip')
  const files = unzipSync(new Uint8Array(await reply.arrayBuffer()))
  expect(Object.keys(files).toSorted()).toEqual(
    expect.arrayContaining(['bank.yaml', 'exams/e-1.yaml', 'questions/questions.yaml']),
  )
  expect(strFromU8(files['questions/questions.yaml'] ?? new Uint8Array())).toContain('q-two')
})

test.each([{ format: 'pdf', ids: null }, { format: 'csv' }, { format: 'csv', ids: [1] }])(
  '%j is refused',
  async (body) => {
    const service = await serviceWithBank()
    expect((await call(service, 'POST', address, body)).status).toBe(400)
  },
)

test('a bank that is not there is not found', async () => {
  const service = await serviceWithBank()
  const reply = await call(service, 'POST', 'app://rehearse/api/banks/other/export', {
    format: 'csv',
    ids: null,
  })
  expect(reply.status).toBe(404)
})
