import { expect, test } from 'vitest'
import { z } from 'zod'
import { schemaOf } from './schemaParts'

type Card = { id: string; sides: { front: string; back?: string }[] }
const sides = z.array(z.strictObject({ front: z.string(), back: z.string().optional() }))

test('a schema and its type say the same, or it does not compile', () => {
  const same = schemaOf<Card>()(z.strictObject({ id: z.string(), sides }))
  expect(same.safeParse({ id: 'a', sides: [{ front: 'b' }] }).success).toBe(true)
  // @ts-expect-error -- the type has an optional field that the schema would refuse
  schemaOf<Card & { note?: string }>()(z.strictObject({ id: z.string(), sides }))
  // @ts-expect-error -- the schema takes a field that the type lacks
  schemaOf<Card>()(z.strictObject({ id: z.string(), sides, note: z.string().optional() }))
  // @ts-expect-error -- deeper, and in lists, as well
  schemaOf<Card>()(z.strictObject({ id: z.string(), sides: z.array(z.strictObject({ front: z.string() })) }))
  // @ts-expect-error -- a value more
  schemaOf<{ kind: 'a' }>()(z.strictObject({ kind: z.enum(['a', 'b']) }))
})
