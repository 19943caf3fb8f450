import { expect, vi } from 'vitest'
import type { DeviceId } from '#core/bank/ids'
import type { LogEvent } from '#core/log/logEvent'
import { createSaver, type SaverDeps } from './saver'

export const setting = (value: unknown) => ({ type: 'setting.changed' as const, key: 'k', value })

/** A log whose replies the test gives: `reply()` acknowledges the request in flight, `refuse()` fails it. */
export function gatedLog() {
  const requests: LogEvent[][] = []
  let settle: { resolve: () => void; reject: (error: Error) => void } | null = null
  const append = (events: LogEvent[]) => {
    requests.push([...events])
    return new Promise<void>((resolve, reject) => (settle = { resolve, reject }))
  }
  const act = async (how: (current: NonNullable<typeof settle>) => void) => {
    await vi.waitFor(() => expect(settle).not.toBeNull())
    const current = settle
    settle = null
    if (current) how(current)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return {
    requests,
    append,
    reply: () => act(({ resolve }) => resolve()),
    refuse: (error: Error) => act(({ reject }) => reject(error)),
  }
}

export function saverOn(deps: Partial<SaverDeps> & Pick<SaverDeps, 'append'>) {
  let ids = 0
  return createSaver({
    device: 'd' as DeviceId,
    lastSeq: 7,
    applyToRows: () => Promise.resolve(),
    rebuildRows: () => undefined,
    logEnd: () => Promise.reject(new Error('not asked for')),
    keepAside: () => Promise.resolve(),
    whenSlow: () => () => undefined,
    newId: () => `id-${(ids += 1)}`,
    nowMs: () => 1_000,
    wait: () => new Promise(() => undefined),
    ...deps,
  })
}

export const valuesOf = (events: LogEvent[] | undefined) =>
  events?.map((event) => (event.type === 'setting.changed' ? event.value : null))
