/**
 * Our own format: a bank's folder as YAML, or the bank in one JSON file.
 * Invariant: read again, it gives the same questions and exams; what belongs to the bank and not to its questions
 * (notes, facts, sources) is told as staying behind.
 */
import { dump } from 'js-yaml'
import type { Question, Stimulus } from '#core/bank/question'
import { defaultLimits } from '../../limits'
import type { FileQuestion } from '../../schema/questionSchema'
import { examFields, questionFields } from './bankFields'
import { assetPaths, textFile, type ExportBank, type Exported } from './exported'
import { createLosses, type Losses } from './losses'

/** A folder: bank.yaml, exams, questions in files that stay below the limit of one, and the pictures shown. */
export function exportYaml(bank: ExportBank, questions: readonly Question[]): Exported {
  const losses = createLosses()
  const files = [
    textFile('bank.yaml', yamlOf({ ...aboutFields(bank, questions), exams: bank.exams.map(({ id }) => id) })),
  ]
  for (const exam of bank.exams) files.push(textFile(`exams/${exam.id}.yaml`, yamlOf(examFields(exam))))
  const stimuli = stimuliOf(questions)
  if (stimuli.length > 0)
    files.push(textFile('questions/case-studies.yaml', yamlOf({ stimuli, questions: [] })))
  for (const [index, texts] of parted(
    questions.map((question) => yamlOf([fieldsOf(bank, question, losses)])),
  ).entries()) {
    const name = index === 0 ? 'questions' : `questions-${index + 1}`
    files.push(textFile(`questions/${name}.yaml`, texts.join('\n')))
  }
  files.push(...assetFiles(bank, questions, losses))
  loseLinks(questions, losses)
  return { files, questionCount: questions.length, losses: losses.sentences() }
}

/** One file that holds everything but pictures. */
export function exportJson(bank: ExportBank, questions: readonly Question[]): Exported {
  const losses = createLosses()
  const stimuli = stimuliOf(questions)
  const content = {
    ...aboutFields(bank, questions),
    exams: bank.exams.map(examFields),
    ...(stimuli.length > 0 ? { stimuli } : {}),
    questions: questions.map((question) => fieldsOf(bank, question, losses)),
  }
  for (const question of questions) {
    if (assetPaths([question]).length > 0)
      losses.lose('Pictures stay behind; the folder of YAML files takes them along')
  }
  loseLinks(questions, losses)
  const file = textFile(`${bank.id}.json`, `${JSON.stringify(content, null, 2)}\n`)
  return { files: [file], questionCount: questions.length, losses: losses.sentences() }
}

function aboutFields(bank: ExportBank, questions: readonly Question[]): object {
  const { id, title, version, language, licence, authors } = bank
  const topics = [...new Set(questions.map(({ topic }) => topic).filter(Boolean))]
  return {
    ...{ id, title, version, language, licence, authors: authors.length > 0 ? authors : ['Unknown'] },
    ...(topics.length > 0 ? { topics } : {}),
  }
}

function stimuliOf(questions: readonly Question[]): Stimulus[] {
  const stimuli = questions.flatMap(({ stimulus }) => (stimulus ? [stimulus] : []))
  return [...new Map(stimuli.map((stimulus) => [stimulus.id, stimulus])).values()]
}

function loseLinks(questions: readonly Question[], losses: Losses): void {
  for (const { facts } of questions)
    if (facts.length > 0)
      losses.lose('The facts and study notes that questions point to stay with their bank')
}

/** The pictures that questions show, as files. */
export function assetFiles(
  bank: ExportBank,
  questions: readonly Question[],
  losses: Losses,
): Exported['files'] {
  return assetPaths(questions).flatMap((path) => {
    const bytes = bank.asset(path)
    if (!bytes) losses.lose(`The picture ${path} is missing from the bank`)
    return bytes ? [{ path: `assets/${path}`, bytes }] : []
  })
}

function fieldsOf(bank: ExportBank, question: Question, losses: Losses): FileQuestion {
  const written = bank.fieldsOf?.(question)
  if (!written && question.drawn) losses.lose('Numbers that are drawn anew each time are those of one draw')
  return written ?? questionFields(question)
}

function yamlOf(value: unknown): string {
  return dump(value, { lineWidth: -1, noRefs: true })
}

/** Texts in groups that each stay below the size of a file that is read. */
function parted(texts: readonly string[]): string[][] {
  const groups: string[][] = [[]]
  let byteCount = 0
  for (const text of texts) {
    const length = Buffer.byteLength(text) + 1
    if (byteCount + length > defaultLimits.yamlBytes * 0.9 && byteCount > 0) {
      groups.push([])
      byteCount = 0
    }
    groups.at(-1)?.push(text)
    byteCount += length
  }
  return groups.filter((group) => group.length > 0)
}
