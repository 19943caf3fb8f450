import { afterAll, beforeAll, expect, test } from 'vitest'
import { speak } from '../language'
import { german } from './german'

type Words = Record<string, unknown>

const files = import.meta.glob<Record<string, Words>>('../en/*', { eager: true })
const rooms = Object.values(files)
  .flatMap((file) => Object.entries(file))
  .filter(([name]) => name.endsWith('Words'))

beforeAll(() => speak(german))
afterAll(() => speak({}))

test.each(rooms)('%s are spoken in German, every one of them', (_, words) => {
  const isSpoken = Object.values<Words>(german).some(
    (room) =>
      Object.keys(words).length === Object.keys(room).length &&
      Object.keys(room).every((key) => words[key] === room[key]),
  )
  expect(isSpoken).toBe(true)
})
