// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fixtureExam, questionOfType } from '#core/form/fixtures'
import { bankId } from '#core/log/logFixtures'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { Explanation } from './Explanation'

test.each([
  ['unknown', 1],
  ['original', 0],
  ['licensed', 0],
] as const)('a question of %s source says %i times that its source is unknown', async (source, times) => {
  const { engine } = await createTestEngine({})
  const question = { ...questionOfType.single, source }
  const optionOrder = question.options.map(({ id }) => id)
  renderAt(
    engine,
    <Explanation
      question={question}
      optionOrder={optionOrder}
      response={null}
      exam={fixtureExam}
      bankId={bankId}
    />,
  )
  await screen.findByText('Not answered')
  expect(screen.queryAllByText(/^Source unknown:/)).toHaveLength(times)
})
