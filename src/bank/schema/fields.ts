/**
 * The kinds of field that bank files are made of.
 * Invariant: schemas only judge. They change nothing, so that the JSON Schemas made from them say the same to editors.
 * The message given with a format is the advice a person reads.
 */
import { z } from 'zod'
import { idPattern, textLimits } from '#core/bank/textLimits'
import { defaultLimits } from '../limits'

/** Text with something in it. */
export const words = z
  .string()
  .max(defaultLimits.textLength)
  .regex(/\S/, { error: 'Write something here, or leave the field out if it is optional.' })

const kebab = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/

/** A title, name or other text of one line. */
export const title = z
  .string()
  .max(textLimits.line)
  .regex(/\S/, { error: 'Write something here, or leave the field out if it is optional.' })

/** An answer as a person types it. */
export const typedText = z
  .string()
  .max(textLimits.typed)
  .regex(/\S/, { error: 'Write a spelling that is right.' })

/** Ids that stand in addresses and file names: of banks, exams, topics, facts. */
export const slug = z
  .string()
  .max(80)
  .regex(kebab, { error: 'Use lowercase letters, digits, and hyphens, such as "kinesis-data-streams".' })

/** Ids of questions, options, prompts and case studies: any one line of text. */
export const label = z
  .string()
  .max(textLimits.id)
  .regex(/\S/, { error: 'Write an id, such as "kinesis-shards".' })
  .regex(idPattern, { error: 'Keep the id on one line, without control characters.' })

export const isoDate = z.iso.date({ error: 'Write the date as year-month-day, such as 2026-03-31.' })

export const webAddress = z
  .string()
  .max(textLimits.line)
  .regex(/^https?:\/\/[^\s/]\S*$/i, { error: 'Write a whole web address that starts with https://.' })

/** `exam/task`, or `exam/domain` for a question that fits no single task. */
export const objective = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*\/[A-Za-z0-9][A-Za-z0-9._-]*$/, {
    error: 'Write exam and task with a slash between, such as "mls-c01/3.4".',
  })

export const examCode = z.string().max(40).regex(/\S/, { error: 'Write the code, such as "MLS-C01".' })
