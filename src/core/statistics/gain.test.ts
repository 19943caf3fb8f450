import { expect, test } from 'vitest'
import { fixtureExam } from '../form/fixtures'
import type { DomainTotal, TaskTotal } from '../history/records'
import { byGain, domainGains, taskGains } from './gain'

const total = (domain: string, right: number, of: number) => ({ domain, right, total: of }) as DomainTotal

test('domains are ranked by weight times what is missing, not by their share', () => {
  const gains = domainGains(fixtureExam, [total('1', 5, 10), total('3', 7, 10), total('2', 4, 4)])
  expect(gains.map(({ domain }) => domain)).toEqual(['3', '1', '2', '4'])
  expect(gains.map(({ gain }) => gain)).toEqual([
    expect.closeTo(0.36 * 0.3, 10),
    expect.closeTo(0.2 * 0.5, 10),
    0,
    null,
  ])
  expect(gains.map(({ isClear }) => isClear)).toEqual([true, true, false, false])
  expect(gains.at(3)?.tally).toEqual({ right: 0, total: 0, interval: null })
})

test('tasks share the weight of their domain and stay in the order of the guide', () => {
  const [first, ...rest] = fixtureExam.domains
  const exam = {
    domains: [
      { ...first, tasks: [...(first?.tasks ?? []), { id: '1.2', title: 'Second' }] },
      ...rest,
    ] as typeof rest,
  }
  const tasks = [{ ...total('1', 1, 4), task: '1.2' } as TaskTotal]
  const gains = taskGains(exam, tasks)
  expect(gains.map(({ task }) => task)).toEqual(['1.1', '1.2', '2.1', '3.1', '4.1'])
  expect(gains.at(1)).toMatchObject({ weight: 0.1, tally: { right: 1, total: 4 }, isClear: false })
  expect(gains.at(1)?.gain).toBeCloseTo(0.075, 10)
  expect(gains.toSorted(byGain).at(0)?.task).toBe('1.2')
})
