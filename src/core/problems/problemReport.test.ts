import { expect, test } from 'vitest'
import type { OptionId } from '../bank/ids'
import { questionOfType } from '../form/fixtures'
import { reportedOrder, textPlaces } from './problemReport'

const question = questionOfType.single
const ids = question.options.map(({ id }) => id)

test('the order of a report has every option once, whatever the report says', () => {
  expect(reportedOrder({}, question)).toEqual(ids)
  const odd = [ids[1], 'stranger' as OptionId, ids[1]].flatMap((id) => id ?? [])
  expect(reportedOrder({ optionOrder: odd }, question)).toEqual([
    ids[1],
    ...ids.filter((id) => id !== ids[1]),
  ])
})

test('texts that may be worded better follow the order on screen', () => {
  const places = textPlaces(question, ids.toReversed())
  expect(places.flatMap((place) => (place.field === 'option' ? place.optionId : []))).toEqual(
    ids.toReversed(),
  )
})
