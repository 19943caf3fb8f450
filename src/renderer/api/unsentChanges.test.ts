import { expect, test } from 'vitest'
import type { LogEvent } from '#core/log/logEvent'
import type { PageStorage } from '../db/pageStorage'
import { createUnsentChanges, type UnsentChanges } from './unsentChanges'

function memoryStore(): PageStorage & { texts: Map<string, string> } {
  const texts = new Map<string, string>()
  return {
    texts,
    get length() {
      return texts.size
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  }
}

const change = (id: string, seq: number, device = 'd') =>
  ({
    id,
    seq,
    device,
    atMs: 1_000 + seq,
    type: 'setting.changed',
    key: 'k',
    value: id,
  }) as unknown as LogEvent
const device = 'd' as LogEvent['device']
const idsOf = (events: LogEvent[]) => events.map(({ id }) => id as string)
const taken = (unsent: UnsentChanges) => idsOf(unsent.take(device).own)

test('a page loaded anew finds what the one before kept, and keeps it until it is saved', () => {
  const store = memoryStore()
  createUnsentChanges(store, 'folder', 'one').keep([change('a', 8), change('b', 9)])
  const anew = createUnsentChanges(store, 'folder', 'two')
  expect(taken(anew)).toEqual(['a', 'b'])
  expect(taken(createUnsentChanges(store, 'folder', 'three'))).toEqual(['a', 'b'])
  const last = createUnsentChanges(store, 'folder', 'three')
  expect(taken(last)).toEqual(['a', 'b'])
  last.keep([])
  expect(taken(last)).toEqual([])
  expect(store.texts.size).toBe(0)
})

test('what two pages kept is in order of time, each change once', () => {
  const store = memoryStore()
  createUnsentChanges(store, 'folder', 'one').keep([change('a', 8), change('c', 10)])
  createUnsentChanges(store, 'folder', 'two').keep([change('b', 9), change('c', 10)])
  expect(taken(createUnsentChanges(store, 'folder', 'three'))).toEqual(['a', 'b', 'c'])
})

test('changes of another data folder are left alone, and what is no change is passed over', () => {
  const store = memoryStore()
  createUnsentChanges(store, 'other', 'one').keep([change('a', 8)])
  store.setItem('rehearse unsent folder broken', '[{"id":"x"}, null')
  store.setItem('rehearse unsent folder odd', '[{"id":"x"}, null, 3]')
  expect(taken(createUnsentChanges(store, 'folder', 'two'))).toEqual([])
  expect(taken(createUnsentChanges(store, 'other', 'two'))).toEqual(['a'])
})

test('a browser without room keeps nothing and says so', () => {
  const full = { ...memoryStore(), setItem: () => expect.unreachable() }
  expect(createUnsentChanges(full, 'folder', 'one').keep([change('a', 8)])).toBe(false)
  expect(createUnsentChanges(memoryStore(), 'folder', 'one').keep([change('a', 8)])).toBe(true)
})

test('changes made on a history that was replaced are kept apart until they are put aside', () => {
  const store = memoryStore()
  createUnsentChanges(store, 'folder', 'one').keep([change('a', 8), change('b', 9, 'before')])
  const unsent = createUnsentChanges(store, 'folder', 'two')
  const { own, strays } = unsent.take(device)
  expect([idsOf(own), idsOf(strays)]).toEqual([['a'], ['b']])
  unsent.keep([])
  expect(idsOf(createUnsentChanges(store, 'folder', 'two').take(device).strays)).toEqual(['b'])
  unsent.dropStrays()
  expect(store.texts.size).toBe(0)
})
