import { expect, test } from 'vitest'
import { qualifierOf } from './qualifier'

test.each([
  ['Which solution is the MOST cost-effective?', 'mostCostEffective'],
  ['Which is the **MOST cost effective** way?', 'mostCostEffective'],
  ['Which has the LOWEST cost?', 'mostCostEffective'],
  ['What does it with the LEAST operational overhead?', 'leastOverhead'],
  ['Which needs the LEAST amount of management?', 'leastOverhead'],
  ['What takes the LEAST development effort?', 'leastEffort'],
  ['What takes the LEAST effort?', 'leastEffort'],
  ['Which is NOT a built-in algorithm?', 'not'],
  ['All hold EXCEPT which?', 'not'],
  ['What should be done FIRST?', 'first'],
  ['Which fits BEST?', 'best'],
  ['Which is MOST likely the cause?', 'most'],
  ['Which has the LEAST latency?', 'least'],
  ['Which loads the most recent data first, if not all?', 'none'],
  ['', 'none'],
])('%j: %s', (stem, qualifier) => {
  expect(qualifierOf(stem)).toBe(qualifier)
})
