/**
 * Question files as authors write them: short forms and optional fields, unlike core's `Question`, which is complete.
 * Invariant: whatever these schemas accept, `compileQuestion` can turn into a question or a problem.
 */
import { z } from 'zod'
import { listLimits } from '#core/bank/textLimits'
import { defaultLimits } from '../limits'
import { familySchema, expression } from './familySchema'
import { isoDate, label, objective, slug, title, typedText, webAddress, words } from './fields'

const why = words
  .optional()
  .describe('Why it is right here, or for which other constraint it would be right. Markdown.')

const optionText = words.describe('What the candidate reads. Markdown.')
const optionId = label.optional().describe('Default: a, b, c… by position.')

const choiceOption = z.strictObject({
  id: optionId,
  text: optionText,
  correct: z.boolean().optional().describe('true for the key; leave it out otherwise.'),
  weight: z
    .number()
    .min(-1)
    .max(1)
    .optional()
    .describe(
      'Share of the credit, -1 to 1, instead of `correct`: the key is every option above 0; in single response the one with the greatest weight, and any of those that share it.',
    ),
  why,
})

const singleOption = choiceOption.extend({
  is: expression
    .optional()
    .describe(
      'Only in a family: the number of this option, shown in its texts as {value} or {value:format}.',
    ),
})

const orderedOption = z.strictObject({
  id: optionId,
  text: optionText,
  position: z.number().int().min(1).optional().describe('Place in the key, from 1; leave it out on a spare.'),
  why,
})

const matchOption = z.strictObject({ id: optionId, text: optionText, why })

const prompt = z.strictObject({
  id: label.optional().describe('Default: 1, 2, 3… by position.'),
  text: optionText,
  answer: label.describe('Id of the option that goes with this prompt.'),
  why,
})

const common = {
  id: label.describe(
    'Stable and unique in the bank: history is kept under it. Lower-case with hyphens reads best.',
  ),
  stem: words.describe('The question. Markdown with tables, code, math as $…$, pictures from assets/.'),
  explanation: words.optional().describe('The idea to take away. Never names options by letter or position.'),
  objectives: z
    .array(objective)
    .max(50)
    .optional()
    .describe(
      'Every exam task it serves, as exam/task. Its domain in an exam is that of the first one there.',
    ),
  topic: slug.optional().describe('The study note it belongs to: a name from `topics` in bank.yaml.'),
  tags: z
    .array(title)
    .max(listLimits.tags)
    .optional()
    .describe('Words it is found by, such as those of the program it was imported from.'),
  facts: z
    .array(slug)
    .max(4)
    .optional()
    .describe('Facts of facts.yaml that the stem, the key or a why rests on.'),
  corrects: z
    .array(slug)
    .max(4)
    .optional()
    .describe('Those of `facts` that are wrong or outdated and that this question sets right.'),
  difficulty: z.literal([1, 2, 3]).optional().describe('1 easy, 2 medium (default), 3 hard.'),
  calculation: z.boolean().optional().describe('true when answering needs a calculation or a table to read.'),
  references: z.array(webAddress).max(20).optional().describe('Where the key can be checked.'),
  asOf: isoDate.optional().describe('When the key was last checked.'),
  source: z
    .enum(['original', 'licensed', 'unknown'])
    .optional()
    .describe('Where the question comes from. Default: unknown.'),
  stimulus: label.optional().describe('Id of the case study it belongs to.'),
}

const keepOrder = z.boolean().optional().describe('true to show the options as written, never shuffled.')

function optionsOf<T extends z.ZodType>(option: T) {
  return z.array(option).min(2).max(defaultLimits.optionCount)
}

const flip = z
  .strictObject({
    from: words.describe('The words of the stem that change, exactly as they are written there, once.'),
    to: words.describe('What stands there instead.'),
    answer: label.describe('Id of the option that is right then; not the key.'),
    why: words.describe('Why the change makes that option right. Markdown.'),
  })
  .describe('The same question with one thing changed, so that another option is right.')

const single = z.strictObject({
  type: z.literal('single').describe('One right option.'),
  ...common,
  family: familySchema.optional(),
  options: optionsOf(singleOption).describe('Exactly one is correct.'),
  flip: flip.optional(),
  keepOrder,
})

const multiple = z.strictObject({
  type: z.literal('multiple').describe('Several right options, all to be chosen.'),
  ...common,
  options: optionsOf(choiceOption).describe('At least one is correct.'),
  keepOrder,
})

const ordering = z.strictObject({
  type: z.literal('ordering').describe('Options to be put in order; some may be left over.'),
  ...common,
  options: optionsOf(orderedOption).describe('Those of the key carry positions 1 to n, spares none.'),
  keepOrder,
})

const matching = z.strictObject({
  type: z.literal('matching').describe('Each prompt goes with one option; options may be left over.'),
  ...common,
  prompts: z.array(prompt).min(1).max(defaultLimits.optionCount),
  options: optionsOf(matchOption),
  keepOrder,
})

const numeric = z.strictObject({
  type: z.literal('numeric').describe('A number to be typed.'),
  ...common,
  family: familySchema.optional(),
  answer: z.strictObject({
    value: z.number().optional().describe('The right number; required without a family.'),
    is: expression
      .optional()
      .describe('How it is worked out; required in a family, whose explanation may show it as {answer}.'),
    tolerance: z
      .number()
      .min(0)
      .optional()
      .describe('How far off is still right, ends included. Default: 0.'),
    also: z
      .array(
        z.strictObject({
          value: z.number().describe('Another right number.'),
          tolerance: z.number().min(0).optional().describe('How far off it still is right. Default: 0.'),
        }),
      )
      .min(1)
      .max(100)
      .optional()
      .describe('Other numbers that are right as well. Not in a family.'),
    unit: title.optional().describe('Shown beside the field; may be typed or left out.'),
  }),
})

const text = z.strictObject({
  type: z.literal('text').describe('Words to be typed.'),
  ...common,
  answer: z.strictObject({
    accepted: z.array(typedText).min(1).max(listLimits.accepted).describe('Every spelling that is right.'),
    caseSensitive: z.boolean().optional().describe('Default: false.'),
  }),
})

/** One question of a question file. */
export const questionSchema = z.discriminatedUnion('type', [
  single,
  multiple,
  ordering,
  matching,
  numeric,
  text,
])
export type FileQuestion = z.infer<typeof questionSchema>

/** A scenario that several questions share. */
export const stimulusSchema = z.strictObject({
  id: label.describe('Named by `stimulus` of its questions.'),
  title,
  text: words.describe('The scenario. Markdown.'),
})

/** A question file: a list of questions, or case studies with questions. */
export const questionFileSchema = z.union([
  z.array(questionSchema),
  z.strictObject({ stimuli: z.array(stimulusSchema).optional(), questions: z.array(questionSchema) }),
])
