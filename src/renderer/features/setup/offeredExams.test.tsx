// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fixtureExam } from '#core/form/fixtures'
import { createTestEngine, fixtureBank, renderAt } from '../../actions/engineFixture'
import { useBanks } from '../../actions/banks'
import { Setup } from './Setup'

test('the address of an exam without a sound question says why there is nothing to set up', async () => {
  const { engine } = await createTestEngine({})
  useBanks.setState({ banks: [{ ...fixtureBank, offeredExams: [] }] })
  renderAt(engine, <Setup bankId={fixtureBank.id} examId={fixtureExam.id} />)
  expect(await screen.findByText('This exam is not here')).toBeTruthy()
  expect(screen.getByText(/none of its questions can be asked/)).toBeTruthy()
})
