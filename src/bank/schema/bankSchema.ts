/**
 * The other files of a bank: the bank itself, its exams, notes, facts, sources and services.
 * Invariant: as for questions, schemas only judge; `compileExam` turns an exam file into core's `Exam`.
 */
import { z } from 'zod'
import { lifecycleStatuses, roomTools } from '#core/bank/exam'
import { questionTypes } from '#core/bank/question'
import { listLimits } from '#core/bank/textLimits'
import { examCode, isoDate, slug, title, webAddress, words } from './fields'
import { questionSchema, stimulusSchema } from './questionSchema'

const aboutBank = {
  format: z.literal(1).optional().describe('Version of this format. Default: 1.'),
  id: slug.describe('Stable and unique among the banks a person has: history is kept under it.'),
  title,
  version: title.describe('Quoted, such as "1.2".'),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, {
      error: 'Write a language code, such as "en" or "pt-BR".',
    })
    .describe('Language code, such as "en".'),
  licence: title.describe('Such as "CC-BY-4.0".'),
  authors: z.array(title).min(1),
  topics: z
    .array(slug)
    .optional()
    .describe('The topics of its questions and notes, in the order to study them.'),
}

/** bank.yaml of a folder. */
export const bankSchema = z.strictObject({
  ...aboutBank,
  exams: z
    .array(slug)
    .optional()
    .describe('Ids of its exams in the order to show them; each is a file in exams/.'),
})
export type FileBank = z.infer<typeof bankSchema>

const credit = z.enum(['exact', 'partial']).optional()

/** Fields of an exam that may be marked as unconfirmed. */
const markable = [
  'scoredCount',
  'trialCount',
  'minutes',
  'scale',
  'passMark',
  'allowedTypes',
  'domains',
  'lifecycle',
] as const

const task = z.strictObject({ id: title.describe('Quoted, such as "3.4".'), title })

const domain = z.strictObject({
  id: title.describe('Quoted, such as "3".'),
  title,
  weightPercent: z.number().min(0).max(100).describe("Share of the exam's questions; all together make 100."),
  tasks: z.array(task).max(listLimits.tasks).optional(),
})

const lifecycle = z.strictObject({
  status: z.enum(lifecycleStatuses).describe('"own" for an exam no vendor gives.'),
  from: isoDate.optional().describe('First day it can be taken.'),
  until: isoDate.optional().describe('Last day it could or can be taken.'),
  replacement: examCode.optional().describe('Code of the exam that follows it.'),
  note: title.optional().describe('One sentence for the candidate.'),
  asOf: isoDate.describe('When this was last checked.'),
})

/** One file in exams/. */
export const examSchema = z.strictObject({
  id: slug.describe('Named by the objectives of questions; the file is called the same.'),
  code: examCode.describe('Such as "MLS-C01".'),
  title,
  vendor: title,
  lifecycle,
  scoredCount: z.number().int().min(1).max(1000).describe('Questions that count.'),
  trialCount: z
    .number()
    .int()
    .min(0)
    .max(1000)
    .optional()
    .describe('Questions asked beside them that do not. Default: 0.'),
  minutes: z.number().min(1).max(1440),
  scale: z
    .strictObject({ min: z.number(), max: z.number() })
    .describe('Ends of the scale scores are given on.'),
  passMark: z.number().describe('On that scale.'),
  rawCut: z
    .number()
    .gt(0)
    .lt(1)
    .optional()
    .describe('Share right that is assumed to just pass. Default: pass mark over the top of the scale.'),
  credit: z
    .strictObject({ multiple: credit, ordering: credit, matching: credit })
    .optional()
    .describe('exact (default): all or nothing. partial: a share for a part.'),
  allowedTypes: z.array(z.enum(questionTypes)).min(1).describe('Types of question this exam asks.'),
  tools: z
    .array(z.enum(roomTools))
    .max(roomTools.length)
    .optional()
    .describe('What the test room lends in a mock exam. Practice has all of them.'),
  mix: z
    .strictObject({
      types: z
        .partialRecord(z.enum(questionTypes), z.number().min(0))
        .optional()
        .describe('Questions of each type in a form, or any numbers in that proportion.'),
      difficulty: z
        .strictObject({ easy: z.number().min(0), medium: z.number().min(0), hard: z.number().min(0) })
        .optional()
        .describe('Questions of each difficulty in a form, or any numbers in that proportion.'),
      calculationCount: z
        .number()
        .int()
        .min(0)
        .optional()
        .describe('Least number of questions with a calculation or a table.'),
      typeCounts: z
        .partialRecord(z.enum(questionTypes), z.number().int().min(1))
        .optional()
        .describe('Least number of questions of a type.'),
      topicCounts: z
        .array(
          z.strictObject({
            title: title.describe('What these topics are together, such as "Generative AI".'),
            topics: z.array(slug).min(1).max(listLimits.topics),
            count: z.number().int().min(1).describe('Least number of questions on them in a form.'),
          }),
        )
        .max(listLimits.topicGroups)
        .optional()
        .describe('Least numbers of questions on groups of topics.'),
    })
    .optional()
    .describe('What a form is made of beyond its domains.'),
  domains: z.array(domain).min(1).max(listLimits.domains),
  unconfirmed: z
    .array(z.enum(markable))
    .max(markable.length)
    .optional()
    .describe('Fields whose figure is expected, not published.'),
  sources: z.array(webAddress).max(listLimits.sources).optional().describe('Where this is written.'),
})
export type FileExam = z.infer<typeof examSchema>

/** Front matter of a note in notes/. */
export const frontMatterSchema = z.strictObject({
  title,
  facts: z.array(slug).optional().describe('Facts of facts.yaml the note explains.'),
})

/** A note whole. In notes/ its topic is its file's name, and its text follows the front matter. */
export const noteSchema = frontMatterSchema.extend({ topic: slug, text: words.describe('Markdown.') })

/** One claim of facts.yaml. */
export const factSchema = z.strictObject({
  id: slug,
  topic: slug,
  claim: words.describe('What is taught or said.'),
  verdict: z.enum(['correct', 'outdated', 'wrong', 'conditional']).describe('What the check found.'),
  correction: words
    .optional()
    .describe('What holds instead, or under which condition; required unless correct.'),
  source: webAddress.describe('Page the verdict rests on; stands in sources.yaml.'),
  read: words.describe('How that page was read, such as "stored-page" or "not-opened".'),
  checked: isoDate,
})
export type FileFact = z.infer<typeof factSchema>

/** One address of sources.yaml. */
export const sourceSchema = z.strictObject({
  url: webAddress,
  title: words,
  read: words.describe('How it was read, such as "stored-page" or "not-opened".'),
  checked: isoDate,
})
export type FileSource = z.infer<typeof sourceSchema>

/** One product of services.yaml that is no longer to be recommended, or has another name now. */
export const serviceSchema = z.strictObject({
  name: words,
  aliases: z.array(words).optional().describe('Other names it is known by in options.'),
  status: z
    .enum(['closed', 'ended', 'renamed'])
    .describe('closed: existing customers only. ended: gone. renamed: use the new name.'),
  since: isoDate.optional(),
  replacement: words.optional(),
  source: webAddress,
})
export type FileService = z.infer<typeof serviceSchema>

/** A whole bank in one file: what a folder holds, as fields. */
export const bankFileSchema = z.strictObject({
  ...aboutBank,
  exams: z.array(examSchema),
  stimuli: z.array(stimulusSchema).optional(),
  questions: z.array(questionSchema),
  notes: z.array(noteSchema).optional(),
  facts: z.array(factSchema).optional(),
  sources: z.array(sourceSchema).optional(),
  services: z.array(serviceSchema).optional(),
})
