import { expect, test } from 'vitest'
import { createTurns } from './inTurn'

test('an act begins when the one before it is over, also when that one failed', async () => {
  const inTurn = createTurns()
  const steps: string[] = []
  const act = (name: string) => async () => {
    steps.push(`${name} begins`)
    await Promise.resolve()
    steps.push(`${name} ends`)
    if (name === 'second') throw new Error('second failed')
    return name
  }
  const turns = ['first', 'second', 'third'].map((name) => inTurn(act(name)))
  expect(await Promise.allSettled(turns)).toMatchObject([
    { value: 'first' },
    { reason: new Error('second failed') },
    { value: 'third' },
  ])
  expect(steps).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]))
})
