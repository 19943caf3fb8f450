import { expect, test } from 'vitest'
import { createWriterLease, silentMs, silentUnfollowedMs } from './writerLease'

function leaseAt() {
  const clock = { ms: 0 }
  let changes = 0
  const lease = createWriterLease({ nowMs: () => clock.ms })
  lease.subscribe(() => (changes += 1))
  return { lease, clock, changes: () => changes }
}

test('the first page that asks writes, a second one does not', () => {
  const { lease } = leaseAt()
  expect(lease.claim('first')).toBe(true)
  expect(lease.claim('second')).toBe(false)
  expect(lease.claim('first')).toBe(true)
  expect(() => lease.use('second')).toThrow(expect.objectContaining({ code: 'notWriter' }) as Error)
})

test('a person may take over, and the page before is told so', () => {
  const { lease, changes } = leaseAt()
  lease.claim('first')
  expect(changes()).toBe(1)
  expect(lease.claim('second', true)).toBe(true)
  expect(changes()).toBe(2)
  expect(() => lease.use('first')).toThrow('another window')
  expect(lease.claim('first')).toBe(false)
})

test('a page that leaves gives it up, and cannot take it again by a change that arrives late', () => {
  const { lease, changes } = leaseAt()
  lease.claim('first')
  lease.release('first')
  expect(changes()).toBe(2)
  expect(() => lease.use('first')).toThrow(expect.objectContaining({ code: 'notWriter' }) as Error)
  expect(lease.claim('second')).toBe(true)
  lease.release('first')
  expect(lease.claim('third')).toBe(false)
  // Shown again out of the browser's memory of pages it asks anew.
  lease.release('second')
  expect(lease.claim('first')).toBe(true)
  expect(() => lease.use('first')).not.toThrow()
})

test('a page whose event stream has ended may be replaced, and goes on while nobody does', () => {
  const { lease } = leaseAt()
  lease.claim('first')
  const end = lease.follow('first')
  expect(lease.claim('second')).toBe(false)
  end()
  expect(() => lease.use('first')).not.toThrow()
  expect(lease.claim('second')).toBe(true)
})

test('a stream that was opened again counts', () => {
  const { lease } = leaseAt()
  lease.claim('first')
  const end = lease.follow('first')
  lease.follow('first')
  end()
  end()
  expect(lease.claim('second')).toBe(false)
})

test('a page that is silent may be replaced: soon without a stream, late with one', () => {
  const { lease, clock } = leaseAt()
  lease.claim('first')
  clock.ms = silentUnfollowedMs - 1
  expect(lease.claim('second')).toBe(false)
  lease.claim('first')
  lease.follow('first')
  clock.ms += silentMs - 1
  expect(lease.claim('second')).toBe(false)
  lease.use('first')
  clock.ms += silentMs
  expect(lease.claim('second')).toBe(true)
})

test('after a restart of the service the page that goes on saving has it again', () => {
  const { lease } = leaseAt()
  expect(() => lease.use('first')).not.toThrow()
  expect(lease.claim('second')).toBe(false)
})
