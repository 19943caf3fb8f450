import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText, parseNumber, parseQuantity } from './typedAnswer'

describe('parseNumber', () => {
  test.each([
    ['2125', 2125],
    ['-10', -10],
    ['+10', 10],
    ['\u221210', -10],
    ['  7 ', 7],
    ['007', 7],
    ['2.5', 2.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1.2E-3', 0.0012],
  ])('plain: %j is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  test.each([
    ['2,125', 2125],
    ['-2,125', -2125],
    ['1,234,567', 1_234_567],
    ['1,234,567.5', 1_234_567.5],
    ['999,999', 999_999],
    ['1 234', 1234],
    [' 1 234,5', 1234.5],
    ['1\u202f234\u00a0567,25', 1_234_567.25],
    ["1'234.5", 1234.5],
    ['1\u2019234', 1234],
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
  ])('grouped: %j is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  test.each([
    ['2,5', 2.5],
    ['-2,12', -2.12],
    ['2,1255', 2.1255],
    ['0,125', 0.125],
    [',5', 0.5],
    ['1234,567', 1234.567],
  ])('decimal comma: %j is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  test.each([
    ['1/2', 0.5],
    ['½', 0.5],
    ['1½', 1.5],
    ['1 1/2', 1.5],
    ['-3/4', -0.75],
    ['１２．５', 12.5],
    ['٠٫٥', 0.5],
    ['١٢٬٣٤٥', 12_345],
    ['۱۲', 12],
    ['१२', 12],
    ['12.', 12],
    ['1.5.', 1.5],
    ['\u22120.5', -0.5],
    ['1\u00a0000', 1000],
  ])('as people type it: %j is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  test.each([
    ['12 GB', 'GB', 12],
    ['12gb', 'GB', 12],
    ['12 GB.', 'GB', 12],
    ['1/2 hour', 'hour', 0.5],
    ['12', 'GB', 12],
    ['12 MB', 'GB', null],
    ['GB', 'GB', null],
  ])('a quantity: %j in %s is %s', (text, unit, value) => {
    expect(parseQuantity(text, unit)).toBe(value)
  })

  test('one dot is a decimal point, also before three digits', () => {
    expect(parseNumber('1.234')).toBe(1.234)
  })

  test.each([
    '',
    ' ',
    'ten',
    '12 34',
    '1,23,456',
    '1,2345,678',
    '1.23.456',
    '1,234 567',
    '1.234,567,8',
    '--1',
    '1-2',
    '5,',
    '.',
    ',',
    '2,5e3',
    '0x10',
    'Infinity',
    'NaN',
    '1e999',
    '5 %',
    '1/0',
    '1/2/3',
    '10²',
  ])('%j says no number', (text) => {
    expect(parseNumber(text)).toBeNull()
  })

  test('reads back every number it is given, plain and in English groups', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const decimals = String(cents).padStart(2, '0')
        const value = Number(`${whole}.${decimals}`)
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
        expect(parseNumber(`${whole}.${decimals}`)).toBe(value)
        expect(parseNumber(`${grouped}.${decimals}`)).toBe(value)
        expect(parseNumber(`${grouped.replaceAll(',', ' ')},${decimals}`)).toBe(value)
      }),
    )
  })

  test('never throws and never gives what is not finite', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = parseNumber(text)
        expect(value === null || Number.isFinite(value)).toBe(true)
      }),
    )
  })
})

describe('foldText', () => {
  test('outer space goes, inner space is single', () => {
    expect(foldText('  Amazon \t S3\n', true)).toBe('Amazon S3')
  })

  test('letter case counts only where it is said to', () => {
    expect(foldText('Kinesis', false)).toBe(foldText('kINESIS', false))
    expect(foldText('Straße', false)).toBe(foldText('STRASSE', false))
    expect(foldText('Kinesis', true)).not.toBe(foldText('kinesis', true))
  })

  test('composed and decomposed letters are the same', () => {
    expect(foldText('e\u0301', true)).toBe(foldText('\u00e9', true))
  })

  test('a letter that upper case takes apart is composed again', () => {
    expect(foldText('\u1fd2', false)).toBe('\u03aa\u0300')
  })

  test.each([
    ['k\u2011NN', 'k-NN'],
    ['k\u2010NN', 'k-NN'],
    ['Bob\u2019s', "Bob's"],
    ['\u201cyolk\u201d', '"yolk"'],
    ['yolk.', 'yolk'],
    ['Ｓ３', 'S3'],
    ['\u0663', '3'],
    ['egg\u00a0yolk', 'egg yolk'],
    ['egg\u200byolk', 'eggyolk'],
  ])('%j is the same answer as %j', (typed, plain) => {
    expect(foldText(typed, true)).toBe(foldText(plain, true))
  })

  test.each(['.', '...', '10²', 'C++', 'F1'])('%j stays itself', (text) => {
    expect(foldText(text, true)).toBe(text)
  })

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, isCaseSensitive) => {
        const once = foldText(text, isCaseSensitive)
        expect(foldText(once, isCaseSensitive)).toBe(once)
      }),
    )
  })
})
