/**
 * The small schemas requests are made of. Invariant: every string and list has an upper limit, so that a request's
 * cost is bounded by its size.
 */
import { z } from 'zod'
import { idPattern, textLimits } from '#core/bank/textLimits'

/** A type with every field said: optional ones as well, in every depth. */
type Whole<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly (infer Item)[]
    ? Whole<Item>[]
    : { [Key in keyof Value]-?: Whole<Value[Key]> }

type Same<One, Other> = [Whole<One>] extends [Whole<Other>]
  ? [Whole<Other>] extends [Whole<One>]
    ? true
    : false
  : false

/**
 * Ties a schema to a type of core, which stays free of libraries: the compiler asks for a second argument, which nobody
 * has, as soon as either of them has a field, a value or an optional mark that the other lacks.
 */
export function schemaOf<Type>() {
  return <Schema extends z.ZodType>(
    schema: Schema,
    ..._differs: Same<Type, z.output<Schema>> extends true ? [] : [schemaAndTypeDiffer: never]
  ): Schema => schema
}

/** An id of any kind: printable, at most 200 characters. The one place where a string becomes a branded id. */
export function id<Id extends string>(): z.ZodType<Id, string> {
  return idText as unknown as z.ZodType<Id, string>
}

const idText = z.string().regex(idPattern)

/** A title, code or other text of one line. */
export const line = z.string().max(textLimits.line)

/** A Markdown text of a question: what a bank may hold at most in one field. */
export const text = z.string().max(textLimits.markdown)

/** What a person typed as an answer. */
export const typed = z.string().max(textLimits.typed)

/** The last moment of the year 9999: dates, and what is counted from them, hold it with room to spare. */
const latestMs = 253_402_300_799_999

/** A duration or a moment in milliseconds, fractions allowed: browsers' clocks have them. */
export const ms = z.number().nonnegative().max(latestMs)

/** A count or an index. */
export const count = z.number().int().nonnegative()

/** The seed of a form. */
export const seed = z.number().int().min(0).max(0xffff_ffff)

/** A share, 0 to 1. */
export const share = z.number().min(0).max(1)

/** At most `most` entries. */
export function list<Item extends z.ZodType>(item: Item, most: number): z.ZodArray<Item> {
  return z.array(item).max(most)
}

const deepest = 16

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1))
}

/** Any JSON, at most 16 levels deep: deeper values overflow the stack of whoever walks them. */
export const shallowJson = z.unknown().refine((value) => value !== undefined && isShallow(value, deepest))

/**
 * A record by ids: any id may be a name in it, `__proto__` as well, which `z.record` passes over in silence.
 * At most 100,000 names.
 */
export function recordOf<Id extends string, Value>(
  valueSchema: z.ZodType<Value>,
): z.ZodType<Record<Id, Value>> {
  return z.custom<Record<Id, Value>>((given) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return false
    const entries = Object.entries(given)
    return (
      entries.length <= 100_000 &&
      entries.every(([name, value]) => idText.safeParse(name).success && valueSchema.safeParse(value).success)
    )
  })
}
