/**
 * Gathers what an importer finds in one source.
 * Invariant: what is refused is in `unsupported` with its raw source and in `issues` with its line; nothing gets lost
 * between the two.
 */
import type {
  FormatName,
  ImportedQuestion,
  ImportIssue,
  ImportResult,
  SourceFile,
  UnsupportedItem,
} from './imported'

/** Where in the source something stands; `line` counts from 1. */
export type Place = { line: number | null; raw: string; path?: string | null }

/** Why something cannot be asked: `kind` is the name of the rule, `reason` a sentence. */
export type Refusal = {
  kind: string
  reason: string
  title?: string
  severity?: ImportIssue['severity']
}

export type Collector = {
  issue: (found: Pick<ImportIssue, 'severity' | 'code' | 'message' | 'isLeftOut'>, place?: Place) => void
  add: (question: ImportedQuestion) => void
  refuse: (refusal: Refusal, place: Place) => void
  result: ImportResult
}

const rawLength = 20_000
const snippetLength = 500

/** Raw source as it is kept of a question. */
export function cutRaw(raw: string): string {
  return raw.length > rawLength ? raw.slice(0, rawLength) : raw
}

/** Whether raw source is a beginning only. */
export function isCutRaw(raw: string): boolean {
  return raw.length >= rawLength
}

/** An empty result to fill. `path` of the source goes with every question and issue that has no other. */
export function createCollector(format: FormatName | null, source: Pick<SourceFile, 'path'>): Collector {
  const result: ImportResult = {
    format,
    title: null,
    questions: [],
    unsupported: [],
    issues: [],
    media: new Map(),
  }
  const issue: Collector['issue'] = (found, place) => {
    result.issues.push({
      severity: found.severity,
      code: found.code,
      line: place?.line ?? null,
      path: place?.path ?? source.path,
      message: found.message,
      raw: place ? place.raw.slice(0, snippetLength) : null,
      ...(found.isLeftOut && { isLeftOut: true }),
    })
  }
  return {
    result,
    issue,
    add: (question) => {
      result.questions.push({
        ...question,
        raw: cutRaw(question.raw),
        path: question.path ?? source.path,
      })
    },
    refuse: ({ kind, reason, title = '', severity = 'error' }, place) => {
      const item: UnsupportedItem = {
        kind,
        title: title.slice(0, 200),
        reason,
        raw: cutRaw(place.raw),
        line: place.line,
        path: place.path ?? source.path,
      }
      result.unsupported.push(item)
      issue(
        { severity, code: kind, message: reason, ...(severity === 'warning' && { isLeftOut: true }) },
        place,
      )
    },
  }
}

/** A question with nothing in it yet but what every question has. */
export function blankQuestion(type: ImportedQuestion['type'], stem: string, place: Place): ImportedQuestion {
  return {
    sourceId: null,
    type,
    title: '',
    stem,
    options: [],
    prompts: [],
    numericAnswers: [],
    textAnswer: null,
    explanation: '',
    tags: [],
    category: [],
    difficulty: null,
    references: [],
    hasFixedOrder: false,
    stimulus: null,
    raw: place.raw,
    line: place.line,
    path: place.path ?? null,
  }
}
