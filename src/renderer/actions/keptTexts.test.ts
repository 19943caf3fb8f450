// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ServiceError } from '../api/client'
import type { Draft, DraftPlace, TextToKeep } from '../api/draftCalls'
import { connectKept, forgetAllKept, keepText, keptKey, keptOfBank, readKept } from './keptTexts'

const name = 'questions/eggs.yaml#here'
const key = keptKey('data', 'kitchen', name)
const mine = { text: 'stem: Mine', version: 'v' }

/** A service that keeps texts as the real one does; `refuse` is what it answers with instead. */
function openService(drafts: Draft[] = []) {
  const service = {
    drafts,
    refuse: null as Error | null,
    calls: 0,
    keep: async (place: DraftPlace, { text, version }: TextToKeep) => {
      service.calls += 1
      if (service.refuse) throw service.refuse
      const others = service.drafts.filter(
        (draft) => draft.folderName !== place.folderName || draft.name !== place.name,
      )
      service.drafts = text === null ? others : [...others, { ...place, text, version }]
      return {}
    },
    /** A page that is loaded: it reads what is kept. */
    load: () => connectKept('data', [...service.drafts], service.keep),
  }
  return service
}

beforeEach(() => {
  localStorage.clear()
  forgetAllKept('data')
})
afterEach(() => void vi.restoreAllMocks())

test('a text outlives the browser’s storage', async () => {
  const service = openService()
  service.load()
  keepText(key, mine)
  await vi.waitFor(() => expect(service.drafts).toHaveLength(1))
  localStorage.clear()
  expect(readKept(key)).toBe(null)
  service.load()
  expect(readKept(key)).toEqual(mine)
  expect(keptOfBank('data', 'kitchen')).toEqual([{ ...mine, name }])
})

test('a text that was kept before it went to the data folder goes there', async () => {
  localStorage.setItem(key, JSON.stringify(mine))
  const service = openService()
  service.load()
  await vi.waitFor(() => expect(service.drafts).toEqual([{ folderName: 'kitchen', name, ...mine }]))
})

test('what was forgotten is forgotten in both places, and what was forgotten elsewhere here', async () => {
  const service = openService([
    { folderName: 'kitchen', name, ...mine },
    { folderName: 'kitchen', name: 'other', ...mine },
  ])
  service.load()
  keepText(key, null)
  await vi.waitFor(() => expect(service.drafts.map((draft) => draft.name)).toEqual(['other']))
  service.drafts = []
  service.load()
  expect(keptOfBank('data', 'kitchen')).toEqual([])
  await vi.waitFor(() => expect(localStorage).toHaveLength(0))
})

test('while the service cannot be reached the browser keeps a text, and sends it with the next page', async () => {
  const service = openService()
  service.load()
  service.refuse = new ServiceError('unreachable', 'gone')
  keepText(key, mine)
  await vi.waitFor(() => expect(service.calls).toBe(1))
  expect(readKept(key)).toEqual(mine)
  service.refuse = null
  service.load()
  await vi.waitFor(() => expect(service.drafts).toHaveLength(1))
})

test('a text the page forgot while the service was away does not come back', async () => {
  const service = openService([{ folderName: 'kitchen', name, ...mine }])
  service.load()
  service.refuse = new ServiceError('unreachable', 'gone')
  keepText(key, null)
  await vi.waitFor(() => expect(service.calls).toBe(1))
  service.refuse = null
  service.load()
  expect(readKept(key)).toBe(null)
  await vi.waitFor(() => expect(service.drafts).toEqual([]))
})

test('one text that is refused does not hold up the next', async () => {
  const service = openService()
  service.load()
  service.refuse = new ServiceError('tooLarge', 'too long')
  keepText(key, mine)
  await vi.waitFor(() => expect(service.calls).toBe(1))
  service.refuse = null
  keepText(keptKey('data', 'kitchen', 'other'), mine)
  await vi.waitFor(() => expect(service.drafts.map((draft) => draft.name)).toEqual(['other']))
  expect(readKept(key)).toEqual(mine)
})

test('without room in the browser a text is kept all the same', async () => {
  const service = openService()
  service.load()
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  keepText(key, mine)
  expect(readKept(key)).toEqual(mine)
  await vi.waitFor(() => expect(service.drafts).toHaveLength(1))
})

test('nothing is sent when nothing changed, nor of another data folder', async () => {
  const service = openService([{ folderName: 'kitchen', name, ...mine }])
  service.load()
  keepText(key, mine)
  keepText(keptKey('data', 'kitchen', null), null)
  keepText(keptKey('old data', 'kitchen', null), mine)
  await Promise.resolve()
  expect(service.calls).toBe(0)
})
