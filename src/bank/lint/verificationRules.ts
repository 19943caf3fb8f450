/**
 * The record of blind answers, verification.jsonl: one line for each question, by its content.
 * Invariant: a record is about the very text that was answered; once a bank has a record, every question is in it.
 */
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Problem } from '#core/bank/bank'
import { decodeText } from '../files/decodeText'
import { readBankFile } from '../files/readFile'
import { FileRefusal } from '../files/refusal'
import { defaultLimits } from '../limits'
import { problemOf, shown, type Fault } from '../problem'
import type { BankContent } from '../readBank'
import { warningOn } from './questionTexts'

const blindAnswer = z.strictObject({
  answer: z.string().min(1),
  /** 1 unsure, 2 after some thought, 3 sure in one step. */
  confidence: z.literal([1, 2, 3]),
  remark: z.string().optional(),
})

/**
 * What makes a key right: `practice`, what a sound engineer would do today for the requirements named; `reversal`, a fact
 * of the stem that turns the usual practice around; `theory`, a calculation, a definition, or a property of a method.
 */
const keyGrounds = ['practice', 'reversal', 'theory'] as const

/** How many keys rest on what, of the questions that were judged. */
export type KeyGroundCounts = Record<(typeof keyGrounds)[number], number>

/** A line of the record. Answers are letters of the options as the file has them; `outcome` in words. */
export const verificationSchema = z.strictObject({
  id: z.string(),
  hash: z.string(),
  checked: z.iso.date(),
  solverA: blindAnswer.nullable(),
  solverB: blindAnswer.nullable(),
  key: z.string(),
  keyRestsOn: z.enum(keyGrounds).optional(),
  outcome: z.string().min(1),
})

const file = 'verification.jsonl'

/**
 * Codes: `verification-line`, `not-verified`, `stale-verification`, and those of a file that cannot be read. A bank
 * without a record has none. `root` is its real path.
 */
export async function verificationProblems(root: string, { questions }: BankContent): Promise<Problem[]> {
  const problems: Problem[] = []
  const text = await readRecord(root).catch((error: unknown) => {
    if (!(error instanceof FileRefusal)) throw error
    problems.push(problemOf(file, error.fault, error.place))
    return null
  })
  if (text === null) return problems
  const hashes = new Map<string, string>()
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    const record = parseLine(line)
    if (record) hashes.set(record.id, record.hash)
    else problems.push(problemOf(file, badLine, { line: index + 1, column: null }))
  })
  for (const read of questions) {
    const { id, hash } = read.question
    const recorded = hashes.get(id)
    if (recorded === hash) continue
    const isStale = recorded !== undefined
    problems.push(
      warningOn(read, [...read.path, 'id'], {
        code: isStale ? 'stale-verification' : 'not-verified',
        message: isStale
          ? `${shown(id)} was changed after it was answered blind.`
          : `${shown(id)} was never answered blind.`,
        advice: `Have it answered again and record it in ${file}.`,
      }),
    )
  }
  return problems
}

/**
 * What the keys of a bank's questions rest on, by its record. Lines that cannot be read count for nothing. Throws a
 * FileRefusal.
 */
export async function keyGroundCounts(root: string, { questions }: BankContent): Promise<KeyGroundCounts> {
  const counts: KeyGroundCounts = { practice: 0, reversal: 0, theory: 0 }
  const known = new Set<string>(questions.map(({ question }) => question.id))
  for (const line of ((await readRecord(root)) ?? '').split('\n')) {
    const record = parseLine(line)
    if (record?.keyRestsOn && known.delete(record.id)) counts[record.keyRestsOn]++
  }
  return counts
}

/** The record's text; null when there is none. Throws a FileRefusal. */
async function readRecord(root: string): Promise<string | null> {
  const isThere = await lstat(join(root, file)).then(
    () => true,
    () => false,
  )
  return isThere ? decodeText(await readBankFile(root, file, defaultLimits.jsonBytes)) : null
}

const badLine: Fault = {
  severity: 'warning',
  code: 'verification-line',
  message: 'This line of the record cannot be read.',
  advice:
    'Write one JSON object with id, hash, checked, solverA, solverB, key, outcome, and, if judged, keyRestsOn.',
}

function parseLine(line: string) {
  try {
    return verificationSchema.parse(JSON.parse(line))
  } catch {
    return null
  }
}
