/** The zod twins of the requests of the workbench. Invariant: as in schemaParts.ts, everything has an upper limit. */
import { z } from 'zod'
import { textLimits } from '#core/bank/textLimits'
import type {
  AddQuestionRequest,
  CheckFileRequest,
  CheckRequest,
  CopyBankRequest,
  CreateBankRequest,
  FileRequest,
  ImportedTextRequest,
  RemoveQuestionRequest,
  SaveFileRequest,
  SaveQuestionRequest,
  SourceRequest,
  UndoRequest,
} from '../contract/authoring'
import { count, id, line, list } from './schemaParts'
import { pageSchema } from './schemas'

/** Name of a folder or file directly inside the banks folder; the workbench checks what it is. */
export const folderSchema = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^/\\\p{Cc}]+$/u)

const place = z.strictObject({ file: z.string().min(1).max(1_000), index: count })
/** A question's text; a bank's own limits judge what is in it. */
const source = z.string().max(textLimits.draft)
const version = z.string().regex(/^[0-9a-f]{64}$/)
const filledLine = z.string().max(200).regex(/\S/)

const newBank = z.strictObject({
  title: filledLine,
  bankId: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/),
  licence: filledLine,
  author: filledLine,
  language: z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  examCode: z.string().max(40).regex(/\S/),
  questionCount: z.number().int().min(1).max(1000),
  minutes: z.number().int().min(1).max(1440),
  passPercent: z.number().min(1).max(100),
  domains: list(z.strictObject({ title: filledLine, weightPercent: z.number().min(0).max(100) }), 200).min(1),
})

export const createBankSchema = z.strictObject({
  page: pageSchema,
  bank: newBank,
}) satisfies z.ZodType<CreateBankRequest>
export const copyBankSchema = z.strictObject({
  page: pageSchema,
  bankId: id<string>(),
}) satisfies z.ZodType<CopyBankRequest>
export const sourceSchema = z.strictObject({ place }) satisfies z.ZodType<SourceRequest>
export const importedTextSchema = z.strictObject({
  id: id<string>(),
}) satisfies z.ZodType<ImportedTextRequest>
export const checkQuestionSchema = z.strictObject({
  place: place.nullable(),
  format: z.enum(['yaml', 'json']),
  text: source,
}) satisfies z.ZodType<CheckRequest>
export const saveQuestionSchema = z.strictObject({
  ...{ page: pageSchema, place, version },
  text: source,
}) satisfies z.ZodType<SaveQuestionRequest>
export const addQuestionSchema = z.strictObject({
  page: pageSchema,
  file: z.string().min(1).max(1_000).nullable(),
  text: source,
}) satisfies z.ZodType<AddQuestionRequest>
export const removeQuestionSchema = z.strictObject({
  ...{ page: pageSchema, place, version },
}) satisfies z.ZodType<RemoveQuestionRequest>
const filePath = z.string().min(1).max(1_000)
export const fileSchema = z.strictObject({ file: filePath }) satisfies z.ZodType<FileRequest>
export const checkFileSchema = z.strictObject({
  file: filePath,
  text: source,
}) satisfies z.ZodType<CheckFileRequest>
export const saveFileSchema = z.strictObject({
  ...{ page: pageSchema, file: filePath, version },
  text: source,
}) satisfies z.ZodType<SaveFileRequest>
export const undoSchema = z.strictObject({ page: pageSchema }) satisfies z.ZodType<UndoRequest>
/** Of the address, for the body is the picture. */
export const pictureSchema = z.strictObject({ page: pageSchema, name: line })
