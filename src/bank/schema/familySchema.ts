/**
 * The numbers of a calculation family as authors write them.
 * Invariant: a schema judges forms only; whether expressions can be read and draws succeed is for `compileFamily`.
 */
import { z } from 'zod'

/** Arithmetic in a text, such as `tp / (tp + fp)`. */
export const expression = z
  .string()
  .max(500)
  .regex(/\S/, { error: 'Write arithmetic, such as "tp / (tp + fp)".' })

/** Each may name all those above it. */
const mostVariables = 100

const number = z.number().min(-1e12).max(1e12)

const variable = z
  .strictObject({
    from: number.optional().describe('Smallest number of a range.'),
    to: number.optional().describe('Largest number of a range.'),
    step: z.number().positive().max(1e12).optional().describe('Distance of a range’s numbers. Default: 1.'),
    values: z
      .array(number)
      .min(1)
      .max(200)
      .optional()
      .describe('The numbers to draw from, instead of a range.'),
    is: expression
      .optional()
      .describe('How it is worked out from the variables above it; nothing is drawn then.'),
  })
  .describe('from and to, or values, or is.')

/** What makes a question a template. */
export const familySchema = z
  .strictObject({
    variables: z
      .record(
        z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, {
          error: 'Name it with a small letter and more letters or digits, such as "truePositives".',
        }),
        variable,
      )
      .refine((variables) => Object.keys(variables).length <= mostVariables, {
        error: `Keep to ${mostVariables} variables.`,
      })
      .describe('Numbers by name. Texts show them as {name} or {name:format}.'),
    where: z
      .array(expression)
      .max(20)
      .optional()
      .describe('Comparisons that hold for every draw, such as "fp != fn".'),
  })
  .describe('Makes the question a template whose numbers are drawn anew for each sitting.')

/** A family's numbers, as written. */
export type FileFamily = z.infer<typeof familySchema>
