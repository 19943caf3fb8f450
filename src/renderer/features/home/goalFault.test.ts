import { expect, test } from 'vitest'
import { goalFaults } from './goalFault'

const today = '2026-11-30'
const good = { examDay: '2026-12-24', minutes: '30' }

test('a day to come, today, or none is a goal', () => {
  for (const examDay of ['', today, '2027-01-01'])
    expect(goalFaults({ ...good, examDay }, today, '')).toEqual({ examDay: '', minutes: '' })
})

test('an exam day that is over is refused with a sentence, unless it stood there before', () => {
  const typed = { ...good, examDay: '2026-11-29' }
  expect(goalFaults(typed, today, '').examDay).toMatch(/^This day is over\./)
  expect(goalFaults(typed, today, '2026-11-29').examDay).toBe('')
})

test.each(['', '-30', '4', '1441', '12.5', 'e'])('minutes of %j are refused with a sentence', (minutes) => {
  expect(goalFaults({ ...good, minutes }, today, '').minutes).toBe('Enter whole minutes from 5 to 1440.')
})
