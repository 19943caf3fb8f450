import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Exam } from '../bank/exam'
import { drawForm, fixtureExam, idsOf, poolItem } from './fixtures'
import { domainQuotas } from './quota'

const anyItem = fc.record({
  domain: fc.constantFrom(1, 2, 3, 4),
  type: fc.constantFrom('single' as const, 'multiple' as const, 'matching' as const),
  difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
  isCalculation: fc.boolean(),
  timesSeen: fc.nat(2),
  stimulus: fc.constantFrom(null, null, null, 'a', 'b', 'c', 'd'),
  isMissed: fc.boolean(),
})
const anyPool = fc.array(anyItem, { maxLength: 60 }).map((entries) =>
  entries.map(({ domain, stimulus, ...entry }, i) =>
    poolItem(`q${i}`, domain, {
      ...entry,
      stimulusId: stimulus,
      lastSeenAtMs: entry.timesSeen > 0 ? i : null,
    }),
  ),
)
const anyRequest = fc.record({
  pool: anyPool,
  seed: fc.integer(),
  count: fc.integer({ min: 1, max: 30 }),
  kind: fc.constantFrom('mock' as const, 'practice' as const),
  withTrial: fc.boolean(),
  domains: fc.subarray(['1', '2', '3', '4']),
})
const small: Exam = {
  ...fixtureExam,
  scoredCount: 12,
  trialCount: 5,
  mix: { types: { multiple: 0.3 }, difficulty: { easy: 0.3, medium: 0.4, hard: 0.3 }, calculationCount: 3 },
}

describe('any request', () => {
  test('never repeats, never exceeds a quota, keeps case studies whole, and everything adds up', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const assembly = drawForm({ ...request, exam: small })
        const { form, shortages } = assembly
        const ids = new Set(idsOf(assembly))
        expect(ids.size).toBe(form.items.length)

        const hasTrial = request.kind === 'mock' && request.withTrial
        const chosen = small.domains.filter(
          (d) => request.domains.length === 0 || request.domains.includes(d.id),
        )
        const parts = hasTrial
          ? [domainQuotas(chosen, 12), domainQuotas(chosen, 5)]
          : [domainQuotas(chosen, request.count), new Map<string, number>()]
        for (const { id } of small.domains) {
          const here = form.items.filter((place) => place.domain === id)
          const [scored, trial] = parts.map((quotas) => quotas.get(id) ?? 0) as [number, number]
          expect(here.filter((place) => !place.isTrial).length).toBeLessThanOrEqual(scored)
          expect(here.filter((place) => place.isTrial).length).toBeLessThanOrEqual(trial)
          const shortage = shortages.find((entry) => entry.domain === id)
          expect(here.length + (shortage ? shortage.needed - shortage.drawn : 0)).toBe(scored + trial)
        }
        expect(assembly.unseenCount + assembly.overlapCount).toBe(form.items.length)

        for (const stimulus of 'abcd') {
          const members = request.pool.filter((entry) => entry.stimulusId === stimulus)
          const drawn = members.filter((entry) => ids.has(entry.id))
          expect([0, members.length]).toContain(drawn.length)
          const places = form.items.flatMap((p, i) => (drawn.some((d) => d.id === p.questionId) ? [i] : []))
          if (places.length > 0) expect((places.at(-1) ?? 0) - (places[0] ?? 0)).toBe(places.length - 1)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the same request gives the same form, in whatever order the pool comes', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const once = drawForm({ ...request, exam: small })
        expect(drawForm({ ...request, exam: small })).toEqual(once)
        expect(drawForm({ ...request, exam: small, pool: request.pool.toReversed() })).toEqual(once)
      }),
    )
  })

  test('a domain of single questions is short only when the bank has too few', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const pool = request.pool.map((entry) => ({ ...entry, stimulusId: null }))
        for (const { needed, drawn, available } of drawForm({ ...request, exam: small, pool }).shortages) {
          expect(drawn).toBe(available)
          expect(available).toBeLessThan(needed)
        }
      }),
    )
  })
})
