/**
 * Which of the questions an importer gave the program can ask, and why not the others.
 * Invariant: a question counts only if it compiles as it would from its file; every other one is named.
 */
import type { Question } from '#core/bank/question'
import { compileQuestion } from '../compile/compileQuestion'
import type { ImportedQuestion, ImportIssue, ImportResult } from '../formats/imported'
import { wordingKey } from '../formats/normalized'
import { fileQuestionOf } from '../formats/toBank/fileQuestion'
import { questionIds } from '../formats/toBank/questionIds'
import { questionSchema } from '../schema/questionSchema'
import { firstFault } from '../schema/schemaFaults'

/** A question that can be asked, with the id it would have. What it compiles to is made again where it is shown. */
export type Askable = { imported: ImportedQuestion; id: string; key: string }

/** What was read, judged. `issues` are of the importer and of what a bank cannot hold, worst first. */
export type Judged = { result: ImportResult; askable: Askable[]; issues: ImportIssue[] }

/** Judges every question of a result. */
export function judge(result: ImportResult): Judged {
  const issues = [...result.issues]
  const ids = questionIds(result.questions)
  const askable = result.questions.flatMap((imported, index): Askable[] => {
    const id = ids[index] ?? ''
    const judged = asAskable(imported, id)
    for (const issue of judged.issues) issues.push(issue)
    return judged.question ? [{ imported, id, key: wordingKey(imported) }] : []
  })
  const rank = { error: 0, warning: 1, info: 2 }
  return { result, askable, issues: issues.toSorted((a, b) => rank[a.severity] - rank[b.severity]) }
}

/** The question as it would be asked under this id; null when it cannot be, which the issues say. */
export function asAskable(
  imported: ImportedQuestion,
  id: string,
): { question: Question | null; issues: ImportIssue[] } {
  if (imported.own) return ownAskable(imported, { ...imported.own, id })
  const found = fileQuestionOf(imported, { id, objectives: [], topic: '', source: 'unknown' })
  if ('reason' in found) {
    return { question: null, issues: [issueOf(imported, 'error', `${found.reason} It is left out.`)] }
  }
  const issues = found.losses.map((message) => issueOf(imported, 'warning', message))
  return { question: found.question, issues }
}

/** A question of our own formats is taken as it is written. */
function ownAskable(
  imported: ImportedQuestion,
  fields: Record<string, unknown>,
): ReturnType<typeof asAskable> {
  const parsed = questionSchema.safeParse(fields)
  const compiled = parsed.success ? compileQuestion(parsed.data, imported.stimulus) : null
  if (compiled && 'question' in compiled) return { question: compiled.question, issues: [] }
  const reason = compiled ? compiled.faults[0]?.message : firstFault(questionSchema, fields)
  const message = `A bank cannot hold this question: ${reason ?? 'A field is wrong.'} It is left out.`
  return { question: null, issues: [issueOf(imported, 'error', message)] }
}

function issueOf(
  { line, path, raw }: ImportedQuestion,
  severity: ImportIssue['severity'],
  message: string,
): ImportIssue {
  const code = severity === 'error' ? 'not-written' : 'answer-lost'
  return { severity, code, line, path, message, raw: raw.slice(0, 500) }
}
