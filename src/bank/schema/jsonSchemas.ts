/**
 * JSON Schemas for editors, made from the schemas that judge the files.
 * Invariant: the files in questions/schema are exactly these texts; a test compares them.
 */
import { z } from 'zod'
import {
  bankFileSchema,
  bankSchema,
  examSchema,
  factSchema,
  frontMatterSchema,
  serviceSchema,
  sourceSchema,
} from './bankSchema'
import { questionFileSchema } from './questionSchema'

const files: Record<string, { title: string; schema: z.ZodType }> = {
  'bank.json': { title: 'bank.yaml', schema: bankSchema },
  'bank-file.json': { title: 'A bank in one file', schema: bankFileSchema },
  'exam.json': { title: 'exams/*.yaml', schema: examSchema },
  'questions.json': { title: 'questions/**/*.yaml', schema: questionFileSchema },
  'facts.json': { title: 'facts.yaml', schema: z.array(factSchema) },
  'sources.json': { title: 'sources.yaml', schema: z.array(sourceSchema) },
  'services.json': { title: 'services.yaml', schema: z.array(serviceSchema) },
  'note.json': { title: 'Front matter of notes/**/*.md', schema: frontMatterSchema },
}

/** File name in questions/schema to its text, which ends with a line end. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(files).map(([name, { title, schema }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema)
      return [name, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`]
    }),
  )
}
