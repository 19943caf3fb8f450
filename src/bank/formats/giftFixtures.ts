import { expect } from 'vitest'
import { fileOf } from './formatFixtures'
import { importGift } from './gift'

export const read = (text: string) => importGift(fileOf('bank.gift', text))

export function only(text: string) {
  const result = read(text)
  expect(result.unsupported).toEqual([])
  expect(result.questions).toHaveLength(1)
  return result.questions[0]
}

export const codesOf = (text: string) => read(text).issues.map(({ line, code }) => [line, code])
