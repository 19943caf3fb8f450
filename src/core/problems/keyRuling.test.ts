import { describe, expect, test } from 'vitest'
import type { BankId, KeyHash, QuestionId, WordingHash } from '../bank/ids'
import { objectionsIn, wordingState, type KeyRuling, type RulingRow, type SharedWording } from './keyRuling'
import type { LeftOut } from './problemReport'

const one = 'one' as BankId
const wording = 'w' as WordingHash
const stamp = { atMs: 1, device: 'd' as never, seq: 1 }
const side = (bankId: string, key: string) => ({
  bankId: bankId as BankId,
  questionId: `q of ${bankId}` as QuestionId,
  key: key as KeyHash,
})
const between = (...sides: ReturnType<typeof side>[]): SharedWording => {
  return { wording, sides, isConflict: new Set(sides.map(({ key }) => key)).size > 1 }
}
const ruled = (right: string | null, ...sides: ReturnType<typeof side>[]): KeyRuling => {
  return { right: right as KeyHash | null, sides }
}
const objections = (
  bankId: string,
  shared: SharedWording,
  ruling: KeyRuling | null,
  leftOut: LeftOut[] = [],
) => {
  const rulings: RulingRow[] = [{ wording, ruling, stamp }]
  return [...objectionsIn(bankId as BankId, [shared], { rulings, leftOut }).values()]
}

const [a, b] = [side('one', 'k1'), side('two', 'k2')]

describe('a wording that two banks key differently', () => {
  test('is open, and both questions are disputed', () => {
    expect(wordingState(between(a, b), null)).toBe('open')
    expect([objections('one', between(a, b), null), objections('two', between(a, b), null)]).toEqual([
      ['disputed'],
      ['disputed'],
    ])
  })

  test('is settled by a ruling: the question with the wrong key stays out', () => {
    const ruling = ruled('k1', a, b)
    expect(wordingState(between(a, b), ruling)).toBe('settled')
    expect([objections('one', between(a, b), ruling), objections('two', between(a, b), ruling)]).toEqual([
      [],
      ['ruledOut'],
    ])
  })

  test('loses both when neither is right', () => {
    const ruling = ruled(null, a, b)
    expect([objections('one', between(a, b), ruling), objections('two', between(a, b), ruling)]).toEqual([
      ['ruledOut'],
      ['ruledOut'],
    ])
  })

  test('is open again when a bank comes with a key nobody judged; what was found wrong stays out', () => {
    const third = between(a, b, side('three', 'k3'))
    const ruling = ruled('k1', a, b)
    expect(wordingState(third, ruling)).toBe('open')
    expect(['one', 'two', 'three'].map((bankId) => objections(bankId, third, ruling))).toEqual([
      ['disputed'],
      ['ruledOut'],
      ['disputed'],
    ])
  })

  test('is settled for a bank that comes with a key that was judged', () => {
    const third = between(a, b, side('three', 'k2'))
    expect(wordingState(third, ruled('k1', a, b))).toBe('settled')
    expect(objections('three', third, ruled('k1', a, b))).toEqual(['ruledOut'])
  })
})

test('a ruling outlives the bank it was made against', () => {
  expect(objections('two', between(b), ruled('k1', a, b))).toEqual(['ruledOut'])
})

test('a ruling that was taken back leaves the wording as it was', () => {
  expect(wordingState(between(a, b), null)).toBe('open')
  expect(wordingState(between(a), null)).toBe('agreed')
})

test('what a person left out goes before everything else, and what was brought back counts for nothing', () => {
  const row = (isLeftOut: boolean): LeftOut => ({ bankId: one, questionId: a.questionId, isLeftOut, stamp })
  expect(objections('one', between(a, b), null, [row(true)])).toEqual(['leftOut'])
  expect(objections('one', between(a, b), null, [row(false)])).toEqual(['disputed'])
})
