// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { OptionId } from '#core/bank/ids'
import { bankId, snapshotOf } from '#core/log/logFixtures'
import { OrderingEditor } from './OrderingEditor'

afterEach(cleanup)

test('a placed step keeps the letter its buttons and the spoken moves call it by', () => {
  const question = { ...snapshotOf('q0'), type: 'ordering' as const }
  const optionOrder = question.options.map(({ id }) => id)
  const placed = optionOrder[1] as OptionId
  render(
    <OrderingEditor
      question={question}
      bankId={bankId}
      optionOrder={optionOrder}
      response={{ type: 'ordering', order: [placed] }}
      isFinal={false}
      onRespond={() => undefined}
    />,
  )
  const order = within(screen.getByRole('region', { name: 'Your order' }))
  expect(order.getByRole('button', { name: 'Remove B' })).toBeTruthy()
  expect(order.getByText('B')).toBeTruthy()
  expect(order.getByText('1.')).toBeTruthy()
})
