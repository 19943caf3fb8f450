import { expect, test } from 'vitest'
import { createPatientTurns } from './turns'

function toldTurns() {
  const turns = createPatientTurns()
  const told: string[] = []
  const take = (name: string, isLast = false) =>
    turns.take(async () => {
      told.push(`${name} begins`)
      await Promise.resolve()
      told.push(`${name} ends`)
    }, isLast)
  return { turns, told, take }
}

test('one after the other, what goes last behind what came later', async () => {
  const { told, take } = toldTurns()
  await Promise.all([take('first'), take('slow', true), take('second')])
  const order = ['first begins', 'first ends', 'second begins', 'second ends', 'slow begins', 'slow ends']
  expect(told).toEqual(order)
})

test('what goes last waits for what is coming', async () => {
  const { turns, told, take } = toldTurns()
  const arrived = [turns.coming(), turns.coming()]
  const slow = take('slow', true)
  arrived[0]?.()
  arrived[0]?.()
  await take('other')
  expect(told).toEqual(['other begins', 'other ends'])
  arrived[1]?.()
  await slow
  expect(told.at(-1)).toBe('slow ends')
})

test('one that fails holds up none', async () => {
  const { turns, told, take } = toldTurns()
  const failing = turns.take(() => Promise.reject(new Error('broken')), false)
  const next = take('next')
  await expect(failing).rejects.toThrow('broken')
  await next
  expect(told).toEqual(['next begins', 'next ends'])
})
