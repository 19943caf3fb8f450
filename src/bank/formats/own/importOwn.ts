/**
 * Our own formats: a bank in a folder or in one file, and files of questions.
 * Invariant: what the program would not use is named as it names it; everything else is handed on as it was written.
 */
import type { Problem } from '#core/bank/bank'
import type { NumericAnswer, Question } from '#core/bank/question'
import { collectParts, type BankParts, type RawPart, type Reading } from '../../compile/collectParts'
import { folderPart, isPartName, topFilePart, type BankPart } from '../../files/bankParts'
import type { LoadedFile } from '../../files/loadFiles'
import { defaultLimits } from '../../limits'
import type { SourceFile as DataFile } from '../../problem'
import { readQuestions, type ReadQuestion } from '../../readQuestions'
import { createCollector, cutRaw, type Collector } from '../collector'
import type { ImportedQuestion, ImportResult, SourceFile } from '../imported'
import { ownFilesOf } from './ownFiles'
import { ownHeadOf } from './ownHead'
import { yamlOf } from './yamlText'

/** Reads a bank in one file. */
export function importBankFile(source: SourceFile): ImportResult {
  return importParts([loaded(source, 'bank')], { format: 'rehearse-bank', isFolder: false })
}

/** Reads a file of questions. */
export function importQuestionFile(source: SourceFile): ImportResult {
  return importParts([loaded(source, 'questions')], { format: 'rehearse-questions', isFolder: true })
}

/** Reads a folder with a bank file at its top; null when there is none. */
export function importBankFolder(files: readonly SourceFile[]): ImportResult | null {
  const top = topOf(files)
  if (top === null) return null
  const inside = files
    .filter(({ path }) => path.startsWith(top))
    .map(({ path, bytes }) => ({ path: path.slice(top.length), bytes }))
  const parts = inside.flatMap((file) => {
    const part = partOf(file.path)
    return part && part !== 'assets' ? [loaded(file, part)] : []
  })
  const result = importParts(parts, { format: 'rehearse-bank', isFolder: true })
  for (const { path, bytes } of inside) {
    if (partOf(path) === 'assets') result.media.set(path.slice('assets/'.length), bytes)
  }
  return result
}

/** The folder of the bank file nearest to the top, with its slash; empty when the files are those of the bank itself. */
function topOf(files: readonly SourceFile[]): string | null {
  const tops = files.flatMap(({ path }) => {
    const slash = path.lastIndexOf('/') + 1
    return topFilePart(path.slice(slash)) === 'bank' ? [path.slice(0, slash)] : []
  })
  return tops.toSorted((a, b) => a.length - b.length)[0] ?? null
}

function partOf(path: string): BankPart | null {
  const slash = path.indexOf('/')
  if (slash < 0) return topFilePart(path)
  const part = folderPart(path.slice(0, slash))
  return part && isPartName(part, path) ? part : null
}

/** JSON is YAML as well, whatever a file is called; only its own parser gives the places of its mistakes. */
function loaded({ path, bytes }: SourceFile, part: BankPart): LoadedFile {
  const isJson = /^\s*[[{]/.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8').replace('\uFEFF', ''))
  const name = /\.(?:ya?ml|json|md)$/i.test(path) ? path : `${path}.${isJson ? 'json' : 'yaml'}`
  return { path: name, part, bytes: Buffer.from(bytes), fault: null }
}

type Kind = { format: 'rehearse-bank' | 'rehearse-questions'; isFolder: boolean }

function importParts(files: readonly LoadedFile[], { format, isFolder }: Kind): ImportResult {
  const collector = createCollector(format, { path: files[0]?.path ?? '' })
  const problems: Problem[] = []
  const reading: Reading = { report: (problem) => void problems.push(problem), begins: () => undefined }
  const parts = collectParts(files, { isFolder, limits: defaultLimits, ...reading })
  // Objectives are judged when the bank is opened; what they name need not be here.
  const read = readQuestions(parts, { exams: [], hasLostExams: true, topics: null }, reading)
  addQuestions(collector, { parts, read, problems })
  for (const { severity, code, line, file, message, advice } of problems) {
    collector.result.issues.push({
      severity,
      code,
      line,
      path: file,
      message: `${message} ${advice}`,
      raw: null,
    })
  }
  if (format === 'rehearse-bank') {
    const head = ownHeadOf(parts, read)
    collector.result.title = head?.title || null
    collector.result.ownFiles = ownFilesOf(files, parts)
    if (head) collector.result.ownHead = head
  }
  return collector.result
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Found = { parts: BankParts; read: readonly ReadQuestion[]; problems: readonly Problem[] }

/** In the order of the files; a question that is refused keeps the first of its faults as the reason. */
function addQuestions(collector: Collector, { parts, read, problems }: Found): void {
  const sound = new Map(read.map((question) => [keyOf(question), question]))
  parts.questions.forEach((part, index) => {
    const question = sound.get(keyOf(part))
    const line = lineOf(part)
    if (question) collector.add(importedOf(question, { raw: cutRaw(yamlOf(part.value)), line }))
    else {
      const next = parts.questions[index + 1]
      const end = next?.file === part.file ? lineOf(next) : Infinity
      const problem = problems.find(({ file, severity, ...place }) => {
        return (
          severity === 'error' &&
          file === part.file.path &&
          (place.line ?? 0) >= line &&
          (place.line ?? 0) < end
        )
      })
      collector.result.unsupported.push({
        kind: problem?.code ?? 'question-refused',
        title: titleOf(part.value),
        reason: problem
          ? `${problem.message} ${problem.advice}`
          : 'This question cannot be used as it is written.',
        raw: cutRaw(yamlOf(part.value)),
        line,
        path: part.file.path,
      })
    }
  })
}

function titleOf(value: unknown): string {
  const title = isMapping(value) ? (value.stem ?? value.id) : null
  return typeof title === 'string' ? title.slice(0, 200) : ''
}

function keyOf({ file, path }: { file: DataFile; path: RawPart['path'] }): string {
  return `${file.path} ${path.join('/')}`
}

function lineOf({ file, path }: RawPart): number {
  return file.locate(path).line
}

function importedOf(
  { question, fields, file }: ReadQuestion,
  { raw, line }: { raw: string; line: number },
): ImportedQuestion {
  const { numericAnswer } = question
  return {
    sourceId: question.id,
    type: question.type,
    title: '',
    stem: question.stem,
    options: question.options.map(({ text, isCorrect, why, weight, position }) => ({
      ...{ text, isCorrect, why },
      weight: weight ?? null,
      position: position ?? null,
    })),
    prompts: question.prompts.map((prompt) => ({
      text: prompt.text,
      answerIndex: answerIndexOf(question, prompt.answer),
      why: prompt.why,
    })),
    numericAnswers: numericAnswer ? numericAnswersOf(numericAnswer) : [],
    textAnswer: question.textAnswer,
    explanation: question.explanation,
    tags: [question.topic, ...(question.tags ?? [])].filter(Boolean),
    category: [],
    difficulty: question.difficulty,
    references: question.references,
    hasFixedOrder: question.hasFixedOrder,
    own: fields,
    stimulus: question.stimulus,
    raw,
    line,
    path: file.path,
  }
}

/** The number to show first, then the others that are right; the unit is that of all. */
function numericAnswersOf({ also = [], ...first }: NumericAnswer): ImportedQuestion['numericAnswers'] {
  const { unit } = first
  return [first, ...also.map((other) => (unit === undefined ? other : { ...other, unit }))]
}

function answerIndexOf({ options }: Question, answer: Question['prompts'][number]['answer']): number {
  return options.findIndex(({ id }) => id === answer)
}
