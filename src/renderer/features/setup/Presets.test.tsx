// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fixtureExam, poolItems } from '#core/form/fixtures'
import { bankId } from '#core/log/logFixtures'
import { practiceItems } from '#core/learning/practicePool'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { Presets } from './Presets'

test('offers what there is, and says where there is nothing', async () => {
  const entries = poolItems(12, 1)
  const { engine } = await createTestEngine({ entries })
  const items = practiceItems({ questions: entries }, [], Infinity)
  const pool = {
    bankId,
    bankHash: 'hash',
    items,
    spent: new Set<never>(),
    running: new Set<never>(),
    inMock: new Set<never>(),
    sealed: [],
    guarded: [],
    objections: new Map(),
  }
  renderAt(engine, <Presets exam={fixtureExam} pool={pool} />)
  const unseen = await screen.findByRole('button', { name: 'Not seen yet' })
  expect(unseen.closest('li')?.textContent).toContain('10 of 12 questions')
  expect(unseen).toHaveProperty('disabled', false)
  const missed = screen.getByRole('button', { name: 'Missed' })
  expect(missed.closest('li')?.textContent).toContain('none right now')
  expect(missed).toHaveProperty('disabled', true)
})
