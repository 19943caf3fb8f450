// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import type { LogEvent } from '#core/log/logEvent'
import type { SaveState, Saver, SetAside } from '../api/saver'
import type { Writer } from '../api/writer'
import { followLeaving, onLeaving, takeWroteBefore } from './leaving'

const event = { id: 'e1', seq: 1 } as LogEvent

/** One page for all tests, as in life; each sets what it is like. */
const page = {
  state: { status: 'saved' } as SaveState,
  waiting: [] as LogEvent[],
  kept: [] as LogEvent[],
  aside: [] as SetAside[],
  isWriter: true,
}
const leave = vi.fn<(events: readonly LogEvent[]) => Promise<unknown>>(async () => ({}))
const lose = vi.fn<() => void>(() => void (page.isWriter = false))
const check = vi.fn<() => void>()
const saver = {
  state: () => page.state,
  waiting: () => page.waiting,
  setAside: () => page.aside,
} as unknown as Saver
const writer = { isWriter: () => page.isWriter, lose, check } as unknown as Writer
const keepUnsent = vi.fn<() => void>(() => void (page.kept = [...page.waiting]))
followLeaving({ client: { leave }, saver, writer, keepUnsent })

beforeEach(() => {
  Object.assign(page, { state: { status: 'saved' }, waiting: [], kept: [], aside: [], isWriter: true })
  vi.clearAllMocks()
  sessionStorage.clear()
})

const isAskedBefore = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))

test('nothing is asked when everything is saved', () => {
  expect(isAskedBefore()).toBe(false)
})

test.each<[string, Partial<typeof page>]>([
  ['is being saved', { state: { status: 'saving', waitingCount: 1, isSlow: false } }],
  ['could not be saved', { state: { status: 'failed', waitingCount: 1, message: 'm', code: 'diskFull' } }],
  ['was set aside and is in this window only', { aside: [{ event, message: 'm', isKept: false }] }],
])('leaving asks first while something %s', (_, change) => {
  Object.assign(page, change)
  expect(isAskedBefore()).toBe(true)
})

test('what was set aside into a file needs no question', () => {
  page.aside = [{ event, message: 'm', isKept: true }]
  expect(isAskedBefore()).toBe(false)
})

test('what is typed is kept before the page goes, and goes with it', () => {
  const stop = onLeaving(() => void page.waiting.push(event))
  dispatchEvent(new Event('pagehide'))
  stop()
  expect(leave).toHaveBeenCalledExactlyOnceWith([event])
  expect(page.kept).toEqual([event])
  expect(lose).toHaveBeenCalledOnce()
  expect(takeWroteBefore()).toBe(true)
  expect(takeWroteBefore()).toBe(false)
})

test('what is typed is kept when another window or tab comes to the front', () => {
  const keep = vi.fn<() => void>()
  const stop = onLeaving(keep)
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  hidden.mockRestore()
  document.dispatchEvent(new Event('visibilitychange'))
  stop()
  expect(keep).toHaveBeenCalledOnce()
  expect(leave).not.toHaveBeenCalled()
})

test('a page that only reads leaves without a word', () => {
  page.isWriter = false
  dispatchEvent(new Event('pagehide'))
  expect(leave).not.toHaveBeenCalled()
  expect(takeWroteBefore()).toBe(false)
})

test('a page shown again as it was left asks whether it may write', () => {
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
  expect(check).not.toHaveBeenCalled()
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  expect(check).toHaveBeenCalledOnce()
})
