import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BankId, ExamId } from '../bank/ids'
import { formCode, marksOf, parseFormCode, writtenCode, type CodedForm } from './formCode'

const anyForm = fc
  .record({
    bankId: fc.string(),
    bankHash: fc.string(),
    examId: fc.string(),
    source: fc.nat(12),
    withTrial: fc.boolean(),
    seed: fc.nat(0xffff_ffff),
  })
  .map((form) => form as CodedForm)

const example: CodedForm = {
  bankId: 'aws-ml' as BankId,
  bankHash: 'a'.repeat(64),
  examId: 'mla-c01' as ExamId,
  source: 3,
  withTrial: false,
  seed: 123_456_789,
}

describe('a form code', () => {
  test('says what it was made of, however it is typed', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const code = formCode(form)
        expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{3}-){5}[0-9A-HJKMNP-TV-Z]{3}$/)
        const { source, withTrial, seed } = form
        const said = { source, withTrial, seed, ...marksOf(form) }
        expect(parseFormCode(code)).toEqual(said)
        const spoken = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
        expect(parseFormCode(` ${spoken} `)).toEqual(said)
        expect(writtenCode(` ${spoken} `)).toBe(code)
      }),
    )
  })

  test.each(['', '5xk b0t', '5XK-B0T-4D1-60X-DWT-5D9', 'ask Ann for it'])(
    'that cannot be read stays as it was typed: %j',
    (text) => expect(writtenCode(text)).toBe(text),
  )

  test('is the same on every machine and in every version of the program', () => {
    expect(formCode(example)).toBe('5XK-B0T-4D1-60X-DWT-5D8')
  })

  test('with a wrong character is noticed nearly always, and with two swapped as well', () => {
    const plain = formCode(example).replaceAll('-', '')
    const others = [...plain].flatMap((character, place) =>
      [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
        .filter((other) => other !== character)
        .map((other) => plain.slice(0, place) + other + plain.slice(place + 1)),
    )
    const unnoticed = others.filter((text) => typeof parseFormCode(text) !== 'string')
    expect(unnoticed.length / others.length).toBeLessThan(0.02)
    const swapped = [...plain].slice(1).map((_, place) => {
      return plain.slice(0, place) + (plain[place + 1] ?? '') + (plain[place] ?? '') + plain.slice(place + 2)
    })
    expect(swapped.filter((text) => text !== plain && typeof parseFormCode(text) !== 'string').length).toBe(0)
  })

  test.each(['', 'ABC', 'hello there', 'UUU-UUU-UUU-UUU-UUU-UUU'])('is not %j', (text) => {
    expect(parseFormCode(text)).toBe('noCode')
  })
})
