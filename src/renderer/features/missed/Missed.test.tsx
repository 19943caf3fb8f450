// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { poolItem } from '#core/form/fixtures'
import { actionsOf } from '#core/log/logFixtures'
import type { LogAction } from '#core/log/logEvent'
import { useBanks } from '../../actions/banks'
import { createTestEngine, fixtureBank, renderAt } from '../../actions/engineFixture'
import { Missed } from './Missed'

async function show(banks: (typeof fixtureBank)[]) {
  const { engine } = await createTestEngine({
    actions: actionsOf({ attemptId: 'one', answers: { q0: 'b' } }),
    entries: [poolItem('q0', 1)],
  })
  useBanks.setState({ banks })
  renderAt(engine, <Missed />, '/missed')
  await screen.findByRole('heading', { name: /1 question$/ })
}

test('what was missed can be retried', async () => {
  await show([fixtureBank])
  expect(screen.getByRole('button', { name: 'Retry it' })).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Retry this one/ })).toBeTruthy()
  expect(screen.queryByText(/not practice them/)).toBeNull()
})

test('questions of a deleted bank are there to be read, with the way to bring the bank back', async () => {
  await show([])
  expect(screen.queryAllByRole('button', { name: /Retry|Export/ })).toEqual([])
  expect(screen.queryByRole('link', { name: 'Your cheat sheet' })).toBeNull()
  expect(screen.getByText(/isn’t in your library\. If you deleted it/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Open the Library' }).getAttribute('href')).toBe('/library')
})

test('those of a bank with a problem are not offered either', async () => {
  await show([{ ...fixtureBank, isUsable: false }])
  expect(screen.queryAllByRole('button', { name: /Retry|Export/ })).toEqual([])
  expect(screen.getByText(/their bank has a problem/)).toBeTruthy()
})

async function showAfter(actions: LogAction[]) {
  const { engine } = await createTestEngine({
    actions,
    entries: ['q0', 'q1', 'q2'].map((id) => poolItem(id, 1)),
  })
  useBanks.setState({ banks: [fixtureBank] })
  renderAt(engine, <Missed />, '/missed')
}

const pastMisses = actionsOf({ attemptId: 'past', answers: { q0: 'b', q1: 'b', q2: 'b' } })

test('questions of a running mock are counted, and not shown before its report', async () => {
  await showAfter([
    ...pastMisses,
    ...actionsOf({ attemptId: 'mock', answers: { q0: 'a', q1: null }, reached: 1, isEnded: false }),
  ])
  expect(await screen.findByRole('heading', { name: 'E-1 · 1 question' })).toBeTruthy()
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
  expect(screen.getByText(/^2 more missed questions are in your running mock exam\./)).toBeTruthy()
})

test('where all of them are in the running mock, nothing is left to search or to retry', async () => {
  await showAfter([
    ...pastMisses,
    ...actionsOf({ attemptId: 'mock', answers: { q0: null, q1: null, q2: null }, isEnded: false }),
  ])
  expect(await screen.findByText(/^3 missed questions are in your running mock exam\./)).toBeTruthy()
  expect(screen.queryByRole('listitem')).toBeNull()
  expect(screen.queryByRole('searchbox')).toBeNull()
  expect(screen.queryAllByRole('button', { name: /Retry|Export/ })).toEqual([])
})

test('those of a paused round are shown', async () => {
  await showAfter([
    ...pastMisses,
    ...actionsOf({ attemptId: 'paused', kind: 'practice', answers: { q0: 'a' }, isEnded: false }),
  ])
  expect(await screen.findByRole('heading', { name: 'E-1 · 3 questions' })).toBeTruthy()
  expect(screen.queryByText(/running mock/)).toBeNull()
})

test('wrong answers of a paused round are said to count once it is finished, with the way back', async () => {
  await showAfter(actionsOf({ attemptId: 'paused', kind: 'practice', answers: { q0: 'b' }, isEnded: false }))
  expect(await screen.findByRole('heading', { name: 'No missed questions' })).toBeTruthy()
  expect(await screen.findByText(/Answers of a practice round count once you finish it\./)).toBeTruthy()
  const link = screen.getByRole('link', { name: 'Resume the round of E-1' })
  expect(link.getAttribute('href')).toBe('/sitting/paused')
})
