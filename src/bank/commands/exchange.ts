/**
 * The commands on files of other programs: inspect, convert and conflicts.
 * Invariants: with `json` nothing but JSON is written; a result of no questions is never called done.
 */
import { basename, relative, resolve } from 'node:path'
import { importedTextsName } from '../files/bankParts'
import { importedTextsFile, textsOfImport } from '../importing/importedTexts'
import { keyConflicts, keyTexts, type KeyConflict } from '../formats/conflicts'
import { exportFormatOf } from '../formats/export/exporters'
import type { ImportResult } from '../formats/imported'
import { slugOf } from '../formats/toBank/domains'
import { toBank, type BankFiles } from '../formats/toBank/toBank'
import { writeBank } from '../formats/toBank/writeBank'
import { exportFrom, type ExportOutcome } from './exportTo'
import {
  issueLine,
  issuesJson,
  readForCommand,
  resultJson,
  summary,
  wasRead,
  type Said,
} from './readForCommand'

export type Output = { write: (text: string) => void; isJson: boolean }

/** Says what a file or folder holds. True when it could be read. */
export async function inspect(path: string, said: Said, { write, isJson }: Output): Promise<boolean> {
  const result = await readForCommand(path, said)
  if (isJson) write(`${JSON.stringify(resultJson(result), null, 2)}\n`)
  else {
    for (const issue of result.issues) write(issueLine(path, issue))
    write(`${relative('', path) || '.'}: ${result.format ?? 'unknown format'}, ${summary(result)}\n`)
  }
  return wasRead(result)
}

/**
 * Writes a source as a bank of ours in a new folder, or as a file of another format where OUT has its ending. True when
 * there is something in it.
 */
export async function convert(
  { from, to }: { from: string; to: string },
  { said, today }: { said: Said; today: string },
  { write, isJson }: Output,
): Promise<boolean> {
  const result = await readForCommand(from, said)
  const bank = toBank(result, aboutOf(result, from, { to, today }))
  const issues = [...result.issues, ...bank.issues]
  const format = exportFormatOf(to)
  const written = format
    ? await exportFrom({ from, files: bank.files }, to, format)
    : await asFolder(bank, { result, from, to })
  const { questionCount, losses } = written
  const outcome = questionCount === 0 ? 'empty' : written.isWritten ? 'written' : 'in-the-way'
  if (isJson) {
    const questions = outcome === 'written' ? questionCount : 0
    const unsupported = result.unsupported.length
    const reply = { out: to, format, questions, unsupported, losses, issues: issuesJson(issues) }
    write(`${JSON.stringify(reply, null, 2)}\n`)
    return outcome === 'written'
  }
  for (const issue of issues) write(issueLine(from, issue))
  for (const loss of losses) write(`${to}: ${loss}\n`)
  const lost = result.unsupported.length + result.questions.length - questionCount
  write(outcomeText[outcome]({ to, count: questionCount, lost }))
  return outcome === 'written'
}

async function asFolder(
  { questionCount, files, written }: BankFiles,
  { result, from, to }: { result: ImportResult; from: string; to: string },
): Promise<ExportOutcome> {
  const texts = textsOfImport(result, written, basename(from))
  files.set(importedTextsName, importedTextsFile([], texts))
  const isWritten = questionCount > 0 && (await writeBank(resolve(to), files))
  return { questionCount, losses: [], isWritten }
}

type Outcome = { to: string; count: number; lost: number }

const outcomeText: Record<'empty' | 'written' | 'in-the-way', (outcome: Outcome) => string> = {
  empty: () => 'Nothing was written: there is no question that could be read and held.\n',
  'in-the-way': ({ to }) =>
    `Nothing was written: ${to} exists already. Name a file or folder that is new, or an empty folder.\n`,
  written: ({ to, count, lost }) =>
    `${count} ${count === 1 ? 'question' : 'questions'} written to ${to}${lost > 0 ? `; ${lost} left out, named above` : ''}.\n`,
}

function withoutEnding(path: string): string {
  return basename(path).replace(/\.[a-z0-9]{1,8}$/i, '')
}

function aboutOf(result: ImportResult, from: string, { to, today }: { to: string; today: string }) {
  const name = withoutEnding(from)
  const title = result.title ?? (name || 'Imported questions')
  return {
    id: slugOf(withoutEnding(to)) || slugOf(title) || 'imported',
    title,
    language: 'en',
    licence: 'Unknown',
    authors: ['Unknown'],
    source: 'unknown' as const,
    today,
    domainsFrom: 'category' as const,
  }
}

/** Names the questions two sources share and key differently. True when there are none and both could be read. */
export async function conflicts(
  { a, b }: { a: string; b: string },
  said: Said,
  { write, isJson }: Output,
): Promise<boolean> {
  const one = await readForCommand(a, said)
  const other = await readForCommand(b, said)
  const unread = [[a, one] as const, [b, other] as const].filter(([, result]) => !wasRead(result))
  const { alignedCount, conflicts: found } = keyConflicts(one.questions, other.questions)
  if (isJson) {
    const issues = unread.flatMap(([, result]) => issuesJson(result.issues))
    write(
      `${JSON.stringify({ aligned: alignedCount, conflicts: found.map(conflictJson), issues }, null, 2)}\n`,
    )
  } else {
    for (const [path, result] of unread) for (const issue of result.issues) write(issueLine(path, issue))
    for (const conflict of found) write(conflictText(conflict, { a, b }))
    write(`${alignedCount} questions are in both, ${found.length} of them with different keys.\n`)
  }
  return unread.length === 0 && found.length === 0
}

function conflictJson({ a, b, keyOfA, keyOfB }: KeyConflict): object {
  return {
    stem: a.stem,
    a: { path: a.path, line: a.line, key: keyOfA, explanation: a.explanation },
    b: { path: b.path, line: b.line, key: keyOfB, explanation: b.explanation },
  }
}

function conflictText({ a, b }: KeyConflict, names: { a: string; b: string }): string {
  const side = (name: string, question: KeyConflict['a']) =>
    `  ${[name, question.line].filter((part) => part !== null).join(':')}: ${keyTexts(question).join(' | ')}\n`
  return `${a.stem.replace(/\s+/g, ' ').slice(0, 160)}\n${side(names.a, a)}${side(names.b, b)}`
}
