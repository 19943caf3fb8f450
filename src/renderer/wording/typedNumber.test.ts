import { describe, expect, test } from 'vitest'
import { readTypedNumber } from './typedNumber'

describe('a number in a form', () => {
  test.each([
    ['1,5', 1.5],
    ['0,05', 0.05],
    [',5', 0.5],
    ['1,', 1],
    ['2,125', 2.125],
    ['-0,25', -0.25],
    ['1,5e-7', 1.5e-7],
    ['1.250,5', 1250.5],
    ['1.250', 1.25],
    ['1.5', 1.5],
    ['20', 20],
  ])('reads %s on a German page as %d', (text, value) => {
    expect(readTypedNumber(text, undefined, ',')).toEqual({ value, fault: '' })
  })

  test.each([
    ['1,5', 1.5],
    ['0.05', 0.05],
    ['1,250', 1250],
    ['1,250.5', 1250.5],
    ['1.250', 1.25],
  ])('reads %s on an English page as %d', (text, value) => {
    expect(readTypedNumber(text, undefined, '.')).toEqual({ value, fault: '' })
  })

  test.each([',', '1,5,', 'about 5', '1,,5', '-'])('says that %s is none', (text) => {
    for (const sign of ['.', ','] as const)
      expect(readTypedNumber(text, undefined, sign)).toEqual({
        value: null,
        fault: 'This is not a number. Type digits, such as 1250 or 0.5.',
      })
  })

  test('says where it has to lie', () => {
    const whole = { least: 1, most: 500, isWhole: true }
    expect(readTypedNumber('12,5', whole, ',').fault).toBe('Enter a whole number from 1 to 500.')
    expect(readTypedNumber('501', whole).fault).toBe('Enter a whole number from 1 to 500.')
    expect(readTypedNumber('101', { least: 0, most: 100 }).fault).toBe('Enter a number from 0 to 100.')
    expect(readTypedNumber('-1', { least: 0 }).fault).toBe('Enter a number of at least 0.')
    expect(readTypedNumber('500', whole)).toEqual({ value: 500, fault: '' })
  })

  test('is none, and no fault, where nothing is typed', () => {
    expect(readTypedNumber(' ')).toEqual({ value: null, fault: '' })
  })
})
