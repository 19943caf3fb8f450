/**
 * An engine for tests of screens: rows in memory, a saver that applies and keeps what it is given, a service that
 * answers from plain data. Nothing of the program imports it.
 */
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import type { BankSummary, Note } from '#core/bank/bank'
import { entryColumns } from '#core/bank/entryColumns'
import { fixtureExam } from '#core/form/fixtures'
import { bankId, device, stamped } from '#core/log/logFixtures'
import type { LogAction, LogEvent } from '#core/log/logEvent'
import type { QuestionEntry } from '#core/bank/question'
import type { SharedWording } from '#core/problems/keyRuling'
import { findInNotes } from '#core/notes/noteSearch'
import type { Client } from '../api/client'
import { createMemoryRows } from '../db/memoryRows'
import { tablesOf, type Touched } from '../db/trackedRows'
import { useBanks } from './banks'
import { EngineContext, type Engine } from './engine'

/** A usable bank with the fixture exam. */
export const fixtureBank: BankSummary = {
  id: bankId,
  title: 'Fixture bank',
  version: '1',
  language: 'en',
  licence: 'MIT',
  authors: [],
  root: 'shipped',
  folderName: 'b',
  hash: 'hash',
  exams: [fixtureExam],
  offeredExams: [fixtureExam.id],
  questionCount: 1,
  unknownSourceCount: 0,
  checkedFrom: null,
  checkedTo: null,
  problems: [],
  isUsable: true,
}

const savedState = { status: 'saved' as const }
const nothing: never[] = []

type World = {
  actions?: LogAction[]
  notes?: Note[]
  entries?: QuestionEntry[]
  canWrite?: boolean
  /** What banks are said to share. */
  shared?: SharedWording[]
}

/** An engine whose rows have these actions in them; `saved` grows with what screens save. */
export async function createTestEngine(world: World) {
  const { actions = [], notes = [], entries = [], canWrite = true, shared = [] } = world
  const rows = createMemoryRows()
  const past = stamped(actions)
  await rows.apply(past)
  const listeners = new Set<(touched: Touched) => void>()
  const saved: LogAction[] = []
  let count = 0
  let applying = Promise.resolve()
  const client = {
    banks: async () => ({ banks: useBanks.getState().banks, isScanning: false, reading: null }),
    notes: async () => notes.map(({ topic, title }) => ({ topic, title })),
    note: async (_: unknown, topic: string) => {
      const note = notes.find((candidate) => candidate.topic === topic)
      if (!note) throw new Error('The bank has no note on this topic.')
      return note
    },
    conflicts: async () => shared,
    removedBanks: async () => [],
    findNotes: async (_: unknown, query: string) => findInNotes(notes, query),
    bank: async () => ({
      bank: fixtureBank,
      index: { id: bankId, hash: 'hash', entries: entryColumns(entries), sealed: [] },
    }),
  } as unknown as Client
  const save = (action: LogAction): LogEvent => {
    saved.push(action)
    const seq = past.length + saved.length
    const event = { ...action, id: `saved-${seq}`, device, seq, atMs: seq } as unknown as LogEvent
    applying = applying.then(async () => {
      await rows.apply([event])
      count += 1
      listeners.forEach((listener) => listener(tablesOf([event])))
    })
    return event
  }
  const subscribe = (listener: (touched: Touched) => void) => (
    listeners.add(listener),
    () => listeners.delete(listener)
  )
  const engine = {
    client,
    rows: () => rows,
    rowsSettled: () => applying,
    saver: {
      save,
      saved: async () => undefined,
      settled: async () => undefined,
      state: () => savedState,
      setAside: () => nothing,
      subscribe: () => () => undefined,
    },
    isUnsentKept: () => false,
    writer: { isWriter: () => canWrite, subscribe: () => () => undefined },
    state: { can: { revealFolder: false, chooseFolder: false }, heartbeats: [] },
    canWrite,
    revision: { get: () => count, subscribe },
  } as unknown as Engine
  useBanks.setState({ banks: [fixtureBank], isLoaded: true, isScanning: false, error: null })
  return { engine, saved }
}

/** Shows a screen at an address. `addresses` are those it went to, the first one included. */
export function renderAt(engine: Engine, screen: ReactNode, path = '/') {
  const location = memoryLocation({ path, record: true })
  onTestFinished(cleanup)
  render(
    <EngineContext.Provider value={engine}>
      {/* oxlint-disable-next-line react/hooks -- wouter takes its hooks as props */}
      <Router hook={location.hook} searchHook={location.searchHook}>
        {screen}
      </Router>
    </EngineContext.Provider>,
  )
  return { addresses: location.history }
}
