// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { fixtureExam } from '#core/form/fixtures'
import { standingOf } from '#core/history/standing'
import { actionsOf } from '#core/log/logFixtures'
import { exposureOn, historyOf } from '#core/learning/reviewFixtures'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { Entries, mostRendered } from './Entries'
import type { MissedQuestion } from './loadMissed'

function missed(count: number): MissedQuestion[] {
  return Array.from({ length: count }, (_, index) => {
    const hash = `hash of q${index}` as MissedQuestion['hash']
    const history = { ...historyOf([exposureOn(1, { isRight: false })], `q${index}`), hash }
    return { ...standingOf(history), isLeftOut: false } as MissedQuestion
  })
}

async function show(count: number) {
  // Nothing has a height here by itself, and what has none is always in sight.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(48)
  const answers = { q0: 'b', q1: 'b' } as const
  const { engine } = await createTestEngine({ actions: actionsOf({ attemptId: 'one', answers }) })
  renderAt(engine, <Entries questions={missed(count)} exam={fixtureExam} />)
  // Its text is there once it was read.
  await waitFor(() => expect(screen.queryAllByRole('listitem')[0]?.textContent).not.toContain('…'))
}

test('of ten thousand missed questions only those in sight are rendered, and the list says how many there are', async () => {
  await show(10_000)
  const rows = screen.getAllByRole('listitem')
  expect(rows.length).toBeLessThan(mostRendered)
  expect(rows[0]?.getAttribute('aria-setsize')).toBe('10000')
  expect(rows[0]?.getAttribute('aria-posinset')).toBe('1')
})

test('a list that is not long is there as a whole', async () => {
  await show(mostRendered)
  expect(screen.getAllByRole('listitem')).toHaveLength(mostRendered)
})

test('on paper a long list is there as a whole', async () => {
  await show(mostRendered + 1)
  window.dispatchEvent(new Event('beforeprint'))
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(mostRendered + 1))
})
