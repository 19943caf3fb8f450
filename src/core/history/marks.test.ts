import { describe, expect, test } from 'vitest'
import type { BankId, DeviceId, QuestionId } from '../bank/ids'
import { laterOf, mergeNote, type PersonalNote } from './marks'
import { byStamp, stampOf } from '../common/stamp'

const stamp = (atMs: number, device = 'a', seq = atMs) => ({ atMs, device: device as DeviceId, seq })
const note = (text: string, atMs: number, device = 'a'): PersonalNote => ({
  subject: { kind: 'question', bankId: 'b' as BankId, questionId: 'q' as QuestionId },
  text,
  stamp: stamp(atMs, device),
  others: [],
})

test('stamps are ordered by time, device and sequence', () => {
  const stamps = [stamp(2), stamp(1, 'b'), stamp(1, 'a', 9), stamp(1, 'a', 2)]
  expect(stamps.toSorted(byStamp)).toEqual([stamp(1, 'a', 2), stamp(1, 'a', 9), stamp(1, 'b'), stamp(2)])
  expect(byStamp(stamp(1), stamp(1))).toBe(0)
  expect(stampOf({ ...stamp(1), more: true } as never)).toEqual(stamp(1))
})

test('the later writing wins, whichever arrives first', () => {
  const [early, late] = [{ stamp: stamp(1) }, { stamp: stamp(2) }]
  expect(laterOf(early, late)).toBe(late)
  expect(laterOf(late, early)).toBe(late)
  expect(laterOf(undefined, early)).toBe(early)
})

describe('a note', () => {
  test('written again on one machine replaces the old text', () => {
    expect(mergeNote(note('old', 1), note('new', 2))).toMatchObject({ text: 'new', others: [] })
  })

  test('of two machines keeps the text that loses, in either order', () => {
    const [mine, yours] = [note('mine', 1, 'a'), note('yours', 2, 'b')]
    const kept = { text: 'yours', others: [{ text: 'mine', atMs: 1, device: 'a' }] }
    expect(mergeNote(mine, yours)).toMatchObject(kept)
    expect(mergeNote(yours, mine)).toMatchObject(kept)
  })

  test('keeps no lost text that is empty or says the same', () => {
    expect(mergeNote(note('', 1, 'a'), note('x', 2, 'b')).others).toEqual([])
    expect(mergeNote(note('x', 1, 'a'), note('x', 2, 'b')).others).toEqual([])
    expect(mergeNote(undefined, note('x', 1))).toEqual(note('x', 1))
  })

  test('keeps at most five lost texts, the newest', () => {
    let merged = note('0', 0, 'd0')
    for (let index = 1; index < 9; index += 1)
      merged = mergeNote(merged, note(`${index}`, index, `d${index % 2}`))
    expect(merged.others.map(({ text }) => text)).toEqual(['7', '6', '5', '4', '3'])
  })
})
