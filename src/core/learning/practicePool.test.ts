import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixtureExam, poolItem, poolItems } from '../form/fixtures'
import type { QuestionHistory } from '../history/records'
import { standingOf } from '../history/standing'
import {
  choosePractice,
  countFits,
  domainsByGain,
  filterPractice,
  leftInRun,
  looserFits,
  practiceItems,
  presetRound,
  presets,
  type PracticeItem,
} from './practicePool'
import { questionBudgetMs } from '../bank/exam'
import { openFilter, seenStates, type PracticeFilter } from '../form/practiceFilter'
import { exposureOn, historyOf } from './reviewFixtures'
import type { DomainTotal } from '../history/records'

const item = (id: string, domain: number, change: Partial<PracticeItem> = {}): PracticeItem => ({
  ...poolItem(id, domain),
  isFlagged: false,
  isGuessed: false,
  isSlowWrong: false,
  isBookmarked: false,
  ...change,
})
const idsOf = (items: readonly PracticeItem[]) => items.map(({ id }) => id)

describe('items', () => {
  const questions = [poolItem('q', 1), poolItem('new', 1)]
  const joined = (history: QuestionHistory) =>
    practiceItems({ questions }, [standingOf(history)], 90_000).at(0)

  test('tell what is known of each question, in the order of the index', () => {
    const missed = { ...historyOf([exposureOn(0), exposureOn(3)]), missedAtMs: 5 }
    expect(joined(missed)).toMatchObject({ id: 'q', timesSeen: 2, isMissed: true, isSlowWrong: false })
    expect(joined(missed)?.lastSeenAtMs).toBe(missed.exposures.at(-1)?.atMs)
    expect(practiceItems({ questions }, [standingOf(missed)], 1).at(1)).toMatchObject({
      timesSeen: 0,
      lastSeenAtMs: null,
    })
  })

  test('go by the latest response', () => {
    const slow = exposureOn(1, { elapsedMs: 90_001, isFlagged: true, confidence: 'guess' })
    expect(joined(historyOf([slow]))).toMatchObject({ isSlowWrong: true, isFlagged: true, isGuessed: true })
    expect(joined(historyOf([slow, exposureOn(2, { isRight: true, elapsedMs: 99_000 })]))).toMatchObject({
      isSlowWrong: false,
      isFlagged: false,
      isGuessed: false,
    })
  })

  test('have the exam’s own time each', () => {
    expect(questionBudgetMs(fixtureExam)).toBe(120_000)
    expect(questionBudgetMs({ minutes: 1, scoredCount: 0, trialCount: 0 })).toBe(60_000)
  })
})

describe('filters', () => {
  const items = [
    item('one', 1, { isBookmarked: true }),
    item('two', 2, { type: 'multiple', timesSeen: 1, isMissed: true }),
    item('three', 3, { topic: 'u', difficulty: 3, timesSeen: 1, isFlagged: true }),
    item('four', 4, { timesSeen: 2, isGuessed: true, isSlowWrong: true }),
    item('outside', 9),
  ]
  test.each([
    [{}, ['one', 'two', 'three', 'four']],
    [{ domains: ['1', '3'] }, ['one', 'three']],
    [{ tasks: ['2.1'] }, ['two']],
    [{ topics: ['u'] }, ['three']],
    [{ types: ['multiple'] }, ['two']],
    [{ difficulties: [3] }, ['three']],
    [{ seen: ['unseen'] }, ['one']],
    [{ seen: ['seen'] }, ['two', 'three', 'four']],
    [{ seen: ['missed'] }, ['two']],
    [{ seen: ['flagged'] }, ['three']],
    [{ seen: ['guessed'] }, ['four']],
    [{ seen: ['slowWrong'] }, ['four']],
    [{ seen: ['bookmarked'] }, ['one']],
    [{ seen: ['missed', 'bookmarked', 'guessed'] }, ['one', 'two', 'four']],
    [{ domains: ['1'], seen: ['missed'] }, []],
  ] as [Partial<PracticeFilter>, string[]][])('%j lets through %j', (filter, expected) => {
    expect(idsOf(filterPractice(fixtureExam, items, { ...openFilter, ...filter }))).toEqual(expected)
  })
})

describe('ready-made rounds', () => {
  const total = (domain: string, firstRight: number, firstTotal: number, rapidTotal = 0) =>
    ({ domain, firstRight, firstTotal, rapidRight: 0, rapidTotal }) as DomainTotal
  const totals = [total('1', 1, 10), total('2', 9, 10), total('3', 9, 10), total('4', 1, 10)]
  const given = { exam: fixtureExam, totals, questionMs: 60_000, topic: 't' }

  test('each have at least three questions', () => {
    expect(presets.every((preset) => presetRound(preset, given).count >= 3)).toBe(true)
  })

  test('ten minutes hold what this person manages in them', () => {
    expect(presetRound('tenMinutes', given)).toMatchObject({ count: 10, limitMs: 600_000 })
    expect(presetRound('tenMinutes', { ...given, questionMs: 400_000 }).count).toBe(3)
    expect(presetRound('tenMinutes', { ...given, questionMs: 0 }).count).toBe(30)
  })

  test('weak domains are the two with most points to gain', () => {
    expect(domainsByGain(fixtureExam, totals)).toEqual(['1', '4', '3', '2'])
    expect(presetRound('weakDomains', given).filter.domains).toEqual(['1', '4'])
    expect(domainsByGain(fixtureExam, [])[0]).toBe('3')
    // Wrong answers that came too fast say nothing of a domain.
    const hurried = [total('1', 9, 19, 10), total('4', 7, 10)]
    expect(domainsByGain(fixtureExam, hurried)).toEqual(['3', '2', '4', '1'])
  })

  test('the others narrow by one thing', () => {
    expect(presetRound('topic', given).filter).toEqual({ ...openFilter, topics: ['t'] })
    for (const seen of ['missed', 'unseen', 'flagged', 'slowWrong'] as const) {
      expect(presetRound(seen, given)).toEqual({
        filter: { ...openFilter, seen: [seen] },
        count: 10,
        limitMs: null,
      })
    }
  })
})

describe('a round', () => {
  const items = [1, 2, 3, 4].flatMap((domain) => poolItems(30, domain).map((entry) => item(entry.id, domain)))
  const choose = (change: Partial<Parameters<typeof choosePractice>[0]> = {}) =>
    choosePractice({ exam: fixtureExam, items, count: 10, seed: 1, isMixed: true, ...change })
  const domainsOf = (ids: string[]) => ids.map((id) => id[0])

  test('follows the weights and mixes the domains', () => {
    const domains = domainsOf(choose({ count: 25 }))
    expect(['1', '2', '3', '4'].map((id) => domains.filter((domain) => domain === id).length)).toEqual([
      5, 6, 9, 5,
    ])
    expect(domains).not.toEqual(domains.toSorted())
  })

  test('keeps domains together when asked', () => {
    const domains = domainsOf(choose({ isMixed: false }))
    expect(domains).toEqual(domains.toSorted())
  })

  test('fills up from other domains when one has too few', () => {
    const few = [...items.filter(({ id }) => id.startsWith('1')), item('4-only', 4)]
    expect(choose({ items: few })).toHaveLength(10)
    expect(choose({ items: few })).toContain('4-only')
    expect(choose({ items: [item('outside', 9)] })).toEqual([])
  })

  test('takes what was never seen first', () => {
    const seen = items.map((entry, index) => ({ ...entry, timesSeen: index % 3 }))
    const fresh = new Set(seen.filter(({ timesSeen }) => timesSeen === 0).map(({ id }) => id))
    expect(choose({ items: seen }).every((id) => fresh.has(id))).toBe(true)
  })

  test('keeps a case study whole and together, or leaves it out', () => {
    const cases = poolItems(4, 3, { stimulusId: 'case' }).map((entry) =>
      item(entry.id, 3, { stimulusId: 'case' }),
    )
    const chosen = choose({ items: cases, count: 4 })
    expect(chosen).toHaveLength(4)
    expect(choose({ items: cases, count: 3 })).toEqual([])
    const among = choose({ items: [...items, ...cases], count: 60 })
    const places = cases.map(({ id }) => among.indexOf(id)).filter((place) => place >= 0)
    expect([0, 4]).toContain(places.length)
    expect(Math.max(0, ...places) - Math.min(...places, Math.max(0, ...places))).toBe(
      Math.max(0, places.length - 1),
    )
  })

  test('is never larger than asked, has no question twice, and the same seed gives it again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.nat(), fc.boolean(), (count, seed, isMixed) => {
        const chosen = choose({ count, seed, isMixed })
        expect(chosen).toHaveLength(Math.min(count, items.length))
        expect(new Set(chosen).size).toBe(chosen.length)
        expect(choose({ count, seed, isMixed })).toEqual(chosen)
      }),
      { numRuns: 40 },
    )
  })
})

describe('filters that leave nothing', () => {
  const items = [
    item('seen', 1, { timesSeen: 1, lastSeenAtMs: 5, difficulty: 1 }),
    item('hard', 1, { difficulty: 3 }),
    item('also hard', 2, { difficulty: 3 }),
  ]

  test('say what each of them costs, the dearest first', () => {
    const filter = { ...openFilter, seen: ['seen'] as const, difficulties: [3] as const }
    expect(filterPractice(fixtureExam, items, filter)).toEqual([])
    expect(looserFits(fixtureExam, items, filter)).toEqual([
      { part: 'seen', count: 2 },
      { part: 'difficulties', count: 1 },
    ])
  })

  test('are silent of those that would not help, and when none is set', () => {
    const filter = { ...openFilter, topics: ['nowhere'], difficulties: [3] as const }
    expect(looserFits(fixtureExam, items, filter)).toEqual([{ part: 'topics', count: 2 }])
    expect(looserFits(fixtureExam, items, openFilter)).toEqual([])
  })
})

test('a run leaves out what was asked since it began, and nothing that was asked before', () => {
  const items = [
    item('new', 1),
    item('before', 1, { timesSeen: 1, lastSeenAtMs: 99 }),
    item('since', 1, { timesSeen: 1, lastSeenAtMs: 100 }),
    item('elsewhere', 2),
  ]
  const run = { filter: { ...openFilter, domains: ['1'] }, sinceMs: 100 }
  expect(idsOf(leftInRun(fixtureExam, items, run))).toEqual(['new', 'before'])
})

test('a run of a round kept before states were a list goes on', () => {
  const items = [item('missed', 1, { isMissed: true }), item('known', 1)]
  const runOf = (seen: 'any' | 'missed') => ({ filter: { ...openFilter, seen }, sinceMs: 100 })
  expect(idsOf(leftInRun(fixtureExam, items, runOf('missed')))).toEqual(['missed'])
  expect(idsOf(leftInRun(fixtureExam, items, runOf('any')))).toEqual(['missed', 'known'])
})

test('a bookmark is told of its question alone', () => {
  const questions = [poolItem('q', 1), poolItem('other', 1)]
  const joined = practiceItems({ questions }, [], 1, new Set(questions.slice(0, 1).map(({ id }) => id)))
  expect(joined.map(({ isBookmarked }) => isBookmarked)).toEqual([true, false])
})

test('the counts of all values are those of filters with one value in the place of the chosen ones', () => {
  const items = Array.from({ length: 200 }, (_, index) => ({
    ...item(`q${index}`, (index % 4) + 1),
    topic: `topic ${index % 3}`,
    difficulty: ([1, 2, 3] as const)[index % 3] ?? 1,
    timesSeen: index % 2,
    isMissed: index % 5 === 0,
  }))
  const filters: Partial<PracticeFilter>[] = [
    {},
    { domains: ['1', '2'] },
    { seen: ['missed'], difficulties: [1, 2] },
    { topics: ['topic 0'], domains: ['3'], seen: ['unseen'] },
  ]
  for (const part of filters) {
    const filter = { ...openFilter, ...part }
    const counts = countFits(fixtureExam, items, filter)
    const left = (change: Partial<PracticeFilter>) =>
      filterPractice(fixtureExam, items, { ...filter, ...change }).length
    for (const { id } of fixtureExam.domains)
      expect(counts.domains.get(id) ?? 0).toBe(left({ domains: [id] }))
    for (const seen of seenStates) expect(counts.seen.get(seen) ?? 0).toBe(left({ seen: [seen] }))
    for (const level of [1, 2, 3] as const)
      expect(counts.difficulties.get(level) ?? 0).toBe(left({ difficulties: [level] }))
    expect(counts.topics.get('topic 1') ?? 0).toBe(left({ topics: ['topic 1'] }))
  }
})
