/** The requests of moving to another computer. Invariant: as in schemaParts.ts, everything has an upper limit. */
import { z } from 'zod'
import { bankActs, type EndArrivalRequest, type TakeBanksRequest } from '../contract/moving'
import { line, list, schemaOf } from './schemaParts'

export const takeBanksSchema = schemaOf<TakeBanksRequest>()(
  z.strictObject({ banks: list(z.strictObject({ name: line, act: z.enum(bankActs) }), 1000) }),
)

export const endArrivalSchema = schemaOf<EndArrivalRequest>()(z.strictObject({ keepsHistory: z.boolean() }))
