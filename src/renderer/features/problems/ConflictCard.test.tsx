// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { BankId, KeyHash, QuestionId, WordingHash } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import type { LogAction } from '#core/log/logEvent'
import { actionsOf, bankId, snapshotOf } from '#core/log/logFixtures'
import type { SharedWording } from '#core/problems/keyRuling'
import type { Engine } from '../../actions/engine'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { Conflicts } from './Conflicts'

const other = 'other' as BankId
const wording = 'w' as WordingHash
const shared: SharedWording[] = [
  {
    wording,
    isConflict: true,
    sides: [
      { bankId, questionId: 'q0' as QuestionId, key: 'a' as KeyHash },
      { bankId: other, questionId: 'q9' as QuestionId, key: 'b' as KeyHash },
    ],
  },
]
const asked: LogAction[] = actionsOf({ attemptId: 'one', answers: { q0: 'a' } })

async function show(actions: LogAction[]) {
  const { engine, saved } = await createTestEngine({ actions, shared })
  const questions = async (_: unknown, ids: QuestionId[]): Promise<Question[]> =>
    ids.map((id) => snapshotOf(id))
  const { useBanks } = await import('../../actions/banks')
  const [bank] = useBanks.getState().banks
  useBanks.setState({ banks: [bank!, { ...bank!, id: other, title: 'Other bank' }] })
  const own: Engine = { ...engine, client: { ...engine.client, questions } }
  renderAt(own, <Conflicts />)
  await screen.findByRole('heading', { level: 1 })
  return saved
}

test('a ruling names the right key and every side that was judged', async () => {
  const saved = await show(asked)
  fireEvent.click(screen.getAllByRole('button', { name: 'This one is right' })[1]!)
  const [{ sides } = { sides: [] }] = shared
  expect(saved).toEqual([{ type: 'conflict.ruled', wording, ruling: { right: 'b', sides } }])
})

test('neither is right: both stay out', async () => {
  const saved = await show(asked)
  fireEvent.click(screen.getByRole('button', { name: 'Neither: leave both out' }))
  expect(saved).toMatchObject([{ ruling: { right: null } }])
})

test('a question that was never answered is opened by hand: its answers are not given away', async () => {
  await show([])
  expect(screen.getByText(/^A question you haven’t answered yet/).closest('details')?.open).toBe(false)
})

test('a question of an exam in progress shows nothing', async () => {
  await show(actionsOf({ attemptId: 'one', answers: { q0: 'a' }, isEnded: false }))
  expect(screen.getByText(/on a question of an exam in progress/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'This one is right' })).toBeNull()
})
