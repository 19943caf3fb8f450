import { describe, expect, test } from 'vitest'
import { isBookable } from './exam'

describe('isBookable', () => {
  test.each([
    [{ status: 'active' }, true],
    [{ status: 'active', until: '2026-11-30' }, true],
    [{ status: 'active', until: '2026-09-28' }, false],
    [{ status: 'active', from: '2027-01-14' }, false],
    [{ status: 'beta', from: '2026-09-29' }, true],
    [{ status: 'beta' }, true],
    [{ status: 'own' }, false],
    [{ status: 'retired', until: '2027-01-01' }, false],
  ] as const)('%j on November 30, 2026: %s', (lifecycle, expected) => {
    expect(isBookable({ ...lifecycle, asOf: '2026-11-30' }, '2026-11-30')).toBe(expected)
  })
})
