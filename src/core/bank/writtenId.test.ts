import { expect, test } from 'vitest'
import { writtenId } from './writtenId'

test.each([
  ['- id: q-one # mine\n  type: single', 'q-one'],
  ['id: "q two"\r\nstem: x', 'q two'],
  ['{"type": "single", "id": "q-3", "stem": "x"}', 'q-3'],
  ["{ id: 'q-4', type: single }", 'q-4'],
  ['type: single\nid:   q-5', 'q-5'],
  ['type: single\nstem: an identity', ''],
  ['id:\n  nothing', ''],
])('%j', (text, id) => {
  expect(writtenId(text)).toBe(id)
})
