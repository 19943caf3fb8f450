import { describe, expect, test } from 'vitest'
import { fillText, formatNumber, isFormat, placeholdersIn } from './placeholders'

describe('a number', () => {
  test.each([
    [1234567, '', '1,234,567'],
    [0.5, '', '0.5'],
    [100, '', '100'],
    [0.123456, '', '0.1235'],
    [1.00001, '', '1'],
    [-0.00001, '', '0'],
    [-1234.5, '', '-1,234.5'],
    [1.005, '2', '1.01'],
    [2, '2', '2.00'],
    [0.125, '1%', '12.5%'],
    [0.5, '0%', '50%'],
    [12345.5, '0', '12,346'],
    [2026, 'plain', '2026'],
    [1000.25, 'plain', '1000.25'],
  ])('%d as “%s” is %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text)
  })

  test.each(['', '0', '9', '2%', 'plain'])('“%s” is a format', (format) => {
    expect(isFormat(format)).toBe(true)
  })

  test.each(['10', '%', 'x', '2 %', '.00'])('“%s” is none', (format) => {
    expect(isFormat(format)).toBe(false)
  })
})

describe('a text', () => {
  const values = new Map([
    ['tp', 1500],
    ['rate', 0.25],
  ])

  test('gets its numbers, and what has none stays', () => {
    expect(fillText('{tp} of {all} are ${rate:2}, {rate:0%}.', values)).toBe('1,500 of {all} are $0.25, 25%.')
  })

  test('keeps the braces of a formula that are doubled', () => {
    expect(fillText('$\\frac{{{tp:plain}}}{{2}}$ and {Tp} and { tp }', values)).toBe(
      '$\\frac{1500}{2}$ and {Tp} and { tp }',
    )
  })

  test('says which placeholders it has', () => {
    expect(placeholdersIn('{tp} {{no}} {rate:1%} {tp:plain}')).toEqual([
      { name: 'tp', format: '' },
      { name: 'rate', format: '1%' },
      { name: 'tp', format: 'plain' },
    ])
  })
})
