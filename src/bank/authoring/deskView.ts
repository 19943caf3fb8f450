/**
 * A bank as its workbench shows it: every question with its place, broken ones too, and what the rules find.
 * Invariant: nothing is left out because it is wrong; what cannot be read is empty.
 */
import type { Difficulty, QuestionType } from '#core/bank/question'
import { questionTypes } from '#core/bank/question'
import { plainText } from '#core/common/plainText'
import { tidyId } from '../compile/compileQuestion'
import type { RawPart } from '../compile/collectParts'
import { coverageOf, type ExamCoverage } from '../lint/coverage'
import { lintBank } from '../lint/lintBank'
import type { BankDesk, DeskFindings, ExamCover, QuestionRow, UndoStep } from './authoringTypes'
import type { OpenedBank } from './deskFolder'
import { picturesPrefix } from './picturesPrefix'

const stemLength = 300

/** The bank and its questions, in the order of their files. */
export function deskOf(
  bank: OpenedBank,
  { undo, isImported }: { undo: UndoStep | null; isImported: boolean },
): BankDesk {
  const { folderName, content, parts, scan, copiedFrom } = bank
  const { facts, notes } = content
  const head = content.bank?.value
  const sound = new Set(content.questions.map(({ file, path }) => placeKey(file.path, path)))
  const listed = [...(head?.topics ?? []), ...notes.map(({ value }) => value.topic)]
  return {
    folderName,
    pictures: picturesPrefix + folderName,
    bankId: head?.id ?? null,
    title: head?.title ?? folderName,
    licence: head?.licence ?? '',
    exams: content.exams.map(({ value }) => value),
    topics: [...new Set(listed)],
    facts: (facts ?? []).map(({ value }) => value.id),
    files: scan.files.filter(({ part }) => part === 'questions').map(({ path }) => path),
    settings: scan.isFolder
      ? scan.files.filter(({ part }) => part === 'bank' || part === 'exams').map(({ path }) => path)
      : [],
    rows: parts.questions.map((part) => rowOf(part, sound.has(placeKey(part.file.path, part.path)))),
    problems: content.problems,
    undo,
    copiedFrom,
    isImported,
  }
}

function placeKey(file: string, path: RawPart['path']): string {
  return `${String(path.at(-1))} ${file}`
}

function rowOf({ file, path, value }: RawPart, isSound: boolean): QuestionRow {
  const fields = mappingOf(value)
  const type = questionTypes.find((known): known is QuestionType => known === fields['type']) ?? null
  const options = [...listOf(fields['options']), ...listOf(fields['prompts'])]
  return {
    file: file.path,
    index: Number(path.at(-1)),
    line: file.locate(path).line,
    id: tidyId(textOf(fields['id'])),
    type,
    stem: plainText(textOf(fields['stem'])).slice(0, stemLength),
    words: [...listOf(fields['tags']), ...options.map((option) => mappingOf(option)['text'])]
      .map(textOf)
      .join(' ')
      .slice(0, stemLength),
    objectives: listOf(fields['objectives']).map(textOf).filter(Boolean),
    topic: textOf(fields['topic']),
    difficulty:
      ([1, 2, 3] as const).find((known): known is Difficulty => known === fields['difficulty']) ?? 2,
    isSound,
  }
}

function mappingOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** What the rules find in the whole bank, and how far it covers its exams. */
export async function findingsOf({ content, scan }: OpenedBank): Promise<DeskFindings> {
  const problems = await lintBank({ root: scan.root, content })
  return { problems, exams: coverageOf(content).exams.map(coverOf) }
}

function coverOf({ exam, questionCount, domains, types, difficulty, forms }: ExamCoverage): ExamCover {
  const weights = new Map(exam.domains.map(({ id, weight }) => [id, weight]))
  return {
    examId: exam.id,
    code: exam.code,
    title: exam.title,
    formLength: exam.scoredCount + exam.trialCount,
    questionCount,
    domains: domains.map((domain) => ({ ...domain, weight: weights.get(domain.id) ?? 0 })),
    types,
    difficulty,
    formCount: forms.length,
  }
}
