/**
 * From what was imported to the files of a bank: its head, an exam, the questions, their pictures.
 * Invariants: the bank that comes out is read by the program without an error; every question that could not be written
 * is named.
 */
import type { Question } from '#core/bank/question'
import { imageType, isUnsafeName, topFilePart } from '../../files/bankParts'
import { decodeText } from '../../files/decodeText'
import { parseData } from '../../files/parseData'
import type { ImportedQuestion, ImportIssue, ImportResult } from '../imported'
import { yamlOf } from '../own/yamlText'
import { divide, slugOf, type DomainSource } from './domains'
import { examFor } from './examFor'
import { fileQuestionOf } from './fileQuestion'
import { questionIds, type EarlierQuestion } from './questionIds'

/**
 * What the person says of the new bank. `id` is a slug and names its folder as well; `today` is an ISO date; `earlier`
 * are the questions of the bank it replaces or is added to, whose ids go on.
 */
export type BankAbout = {
  id: string
  title: string
  language: string
  licence: string
  authors: string[]
  source: Question['source']
  today: string
  domainsFrom: DomainSource
  earlier?: readonly EarlierQuestion[]
}

/** `files` by their path in the bank's folder. `written` are the questions in them, in the order of the source. */
export type BankFiles = {
  files: Map<string, Uint8Array>
  questionCount: number
  written: { id: string; imported: ImportedQuestion }[]
  issues: ImportIssue[]
}

/** Questions in one file, so that an editor opens it at once. */
const questionsPerFile = 250
const lengthPerFile = 2_000_000

/** The files of the bank. Writes nothing. */
export function toBank(result: ImportResult, about: BankAbout): BankFiles {
  const files = new Map<string, Uint8Array>()
  const issues: ImportIssue[] = []
  const isOwnBank = result.ownFiles !== undefined
  const ids = questionIds(result.questions, about.earlier)
  const division = divide(result.questions, about.domainsFrom, about.title)
  const written = result.questions.flatMap((question, index) => {
    const domain = division.ofQuestion[index] ?? ''
    const found = fieldsOf(question, { id: ids[index] ?? '', domain, about, isOwnBank })
    if ('reason' in found) {
      issues.push(
        issueOf(question, 'error', { code: 'not-written', message: `${found.reason} It was left out.` }),
      )
      return []
    }
    for (const message of found.losses)
      issues.push(issueOf(question, 'warning', { code: 'content-lost', message }))
    return [{ fields: found.fields, domain, question }]
  })
  const add = (path: string, text: string) => files.set(path, Buffer.from(text))
  if (result.ownFiles) addOwn(files, result.ownFiles, about)
  else addHead(add, { result, about, division, written: written.map(({ question }) => question) })
  addQuestions(add, written)
  addMedia(files, result, issues)
  return {
    files,
    questionCount: written.length,
    written: written.map(({ fields, question }) => ({ id: String(fields['id']), imported: question })),
    issues,
  }
}

type Placed = { id: string; domain: string; about: BankAbout; isOwnBank: boolean }

/** Questions of our own formats are written as they were; outside their bank they get a place in the new exam. */
function fieldsOf(question: ImportedQuestion, { id, domain, about, isOwnBank }: Placed) {
  const objectives = [`${about.id}/${domain}`]
  if (question.own) {
    const fields = { ...question.own, id, ...(!isOwnBank && { objectives }) }
    return { fields: fields as Record<string, unknown>, losses: [] }
  }
  const topic = slugOf(question.category[1] ?? question.tags[0] ?? '')
  return fileQuestionOf(question, { id, objectives, topic, source: about.source })
}

type Add = (path: string, text: string) => void
type Head = {
  result: ImportResult
  about: BankAbout
  division: ReturnType<typeof divide>
  written: readonly ImportedQuestion[]
}

function addHead(add: Add, { result, about, division, written }: Head): void {
  const { id, title, language, licence, authors } = about
  add('bank.yaml', yamlOf({ id, title, version: '1', language, licence, authors, exams: [id] }))
  const exam = examFor({
    id,
    title,
    today: about.today,
    domains: division.domains,
    questions: written,
    said: result.exam ?? null,
  })
  add(`exams/${id}.yaml`, yamlOf(exam))
}

/** A bank of ours keeps its files; its id and title become those the person wants. */
function addOwn(
  files: Map<string, Uint8Array>,
  own: ReadonlyMap<string, Uint8Array>,
  about: BankAbout,
): void {
  for (const [path, bytes] of own)
    files.set(path, topFilePart(path) === 'bank' ? renamed(path, bytes, about) : bytes)
}

function renamed(path: string, bytes: Uint8Array, { id, title }: BankAbout): Uint8Array {
  const text = decodeText(Buffer.from(bytes))
  const isJson = path.endsWith('.json')
  const head = parseData(text, isJson ? 'json' : 'yaml')
  if (typeof head !== 'object' || head === null || isNamed(head, id, title)) return bytes
  const changed = { ...head, id, title }
  return Buffer.from(isJson ? `${JSON.stringify(changed, null, 2)}\n` : yamlOf(changed))
}

function isNamed(head: object, id: string, title: string): boolean {
  return 'id' in head && head.id === id && 'title' in head && head.title === title
}

type Written = { fields: Record<string, unknown>; domain: string; question: ImportedQuestion }

function addQuestions(add: Add, written: readonly Written[]): void {
  const stimuli = new Map(
    written.flatMap(({ question: { stimulus } }) => (stimulus ? [[stimulus.id, stimulus]] : [])),
  )
  if (stimuli.size > 0)
    add(`questions/${stimuliName}.yaml`, yamlOf({ stimuli: [...stimuli.values()], questions: [] }))
  for (const domain of new Set(written.map((entry) => entry.domain))) {
    const all = written.filter((entry) => entry.domain === domain).map(({ fields }) => fields)
    inFiles(all).forEach((part, index) => {
      const name = isUnsafeName(domain) || domain === stimuliName ? `domain-${domain}` : domain
      add(`questions/${index === 0 ? name : `${name}-part-${index + 1}`}.yaml`, yamlOf(part))
    })
  }
}

const stimuliName = 'case-studies'

function inFiles(questions: readonly Record<string, unknown>[]): Record<string, unknown>[][] {
  const files: Record<string, unknown>[][] = []
  let length = 0
  for (const question of questions) {
    const own = JSON.stringify(question).length
    const file = files.at(-1)
    if (file && file.length < questionsPerFile && length + own < lengthPerFile) {
      file.push(question)
      length += own
    } else {
      files.push([question])
      length = own
    }
  }
  return files
}

function addMedia(files: Map<string, Uint8Array>, { media }: ImportResult, issues: ImportIssue[]): void {
  for (const [name, bytes] of media) {
    const isShown =
      imageType(name) !== null &&
      name.split('/').every((part) => part !== '..' && part !== '' && !isUnsafeName(part))
    if (isShown) files.set(`assets/${name}`, bytes)
    else {
      const message = `The file ${name.slice(0, 100)} is no picture a bank can hold. It was left out.`
      issues.push({ severity: 'warning', code: 'media-left-out', line: null, path: null, message, raw: null })
    }
  }
}

function issueOf(
  { line, path, raw }: ImportedQuestion,
  severity: ImportIssue['severity'],
  { code, message }: { code: string; message: string },
): ImportIssue {
  return { severity, code, line, path, message, raw: raw.slice(0, 500) }
}
