/**
 * New banks in the banks folder: one from nothing, and a copy of one that is read-only.
 * Invariants: nothing takes the place of something else; a bank appears whole or not at all.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { imageType, importedTextsName } from '../files/bankParts'
import { decodeText } from '../files/decodeText'
import { loadFiles } from '../files/loadFiles'
import { readBankFile } from '../files/readFile'
import { scanBank, type BankScan } from '../files/scanBank'
import { yamlOf } from '../formats/own/yamlText'
import { hasImportedTexts } from '../importing/importedTexts'
import { PlaceTaken, placeBank, type NewFile } from '../importing/placeBank'
import { defaultLimits } from '../limits'
import { readBank } from '../readBank'
import type { FileExam } from '../schema/bankSchema'
import type { NewBank } from './authoringTypes'
import { copiedFromName, copiedFromText } from './copiedFrom'
import { NotDone, notWritten } from './notDone'

type Surroundings = { banksFolder: string; takenIds: readonly string[] }

/** Makes a bank without questions. Throws `NotDone`. */
export async function createBank(
  bank: NewBank,
  today: string,
  { banksFolder, takenIds }: Surroundings,
): Promise<string> {
  if (takenIds.includes(bank.bankId)) throw taken(bank.bankId)
  const examId = bank.bankId
  const files: NewFile[] = [
    { path: 'bank.yaml', content: headText(bank, examId) },
    { path: `exams/${examId}.yaml`, content: yamlOf(examOf(bank, { examId, today })) },
  ]
  await place(banksFolder, bank.bankId, files)
  return bank.bankId
}

function headText({ bankId, title, licence, author, language }: NewBank, examId: string): string {
  const fields = { id: bankId, title, version: '1', language, licence, authors: [author], exams: [examId] }
  return `# The id stays: your history is kept under it.\n${yamlOf(fields)}`
}

function examOf(bank: NewBank, { examId, today }: { examId: string; today: string }): FileExam {
  const { title, examCode, author, questionCount, minutes, passPercent } = bank
  return {
    id: examId,
    code: examCode,
    title,
    vendor: author,
    lifecycle: { status: 'own', asOf: today },
    scoredCount: questionCount,
    minutes,
    scale: { min: 0, max: 100 },
    passMark: passPercent,
    allowedTypes: ['single', 'multiple', 'ordering', 'matching', 'numeric', 'text'],
    domains: bank.domains.map((domain, index) => ({ id: String(index + 1), ...domain })),
  }
}

/**
 * Copies a bank into the banks folder, under an id and title of its own; exams and questions keep theirs, file by file as
 * they are. Throws `NotDone`.
 */
export async function copyBank(
  from: string,
  title: string,
  { banksFolder, takenIds }: Surroundings,
): Promise<string> {
  const scan = await scanBank(from)
  if (!scan.isFolder)
    throw new NotDone(
      'badRequest',
      'A bank in one file can’t be copied here. Copy the file into your banks folder.',
    )
  const { files } = await loadFiles(scan)
  const head = readBank(scan, files).bank
  if (!head) throw new NotDone('badRequest', 'This bank’s bank.yaml can’t be read, so it can’t be copied.')
  const id = freeId(`${head.value.id.slice(0, 60)}-mine`, takenIds)
  const named = (await filesOf(scan)).map((file) =>
    file.path === head.file.path ? renamed(file, { id, title }) : file,
  )
  const { title: fromTitle, version, id: bankId } = head.value
  const origin: NewFile = {
    path: copiedFromName,
    content: copiedFromText({ bankId, title: fromTitle, version }),
  }
  const texts = await importedTexts(scan.root)
  await place(banksFolder, id, [...named, ...texts, origin])
  return id
}

function freeId(id: string, taken: readonly string[]): string {
  let number = 1
  while (taken.includes(number === 1 ? id : `${id}-${number}`)) number += 1
  return number === 1 ? id : `${id}-${number}`
}

async function filesOf(scan: BankScan): Promise<NewFile[]> {
  const files: NewFile[] = []
  for (const { path } of scan.files) files.push(await fileOf(scan, path))
  return files
}

async function fileOf({ root }: BankScan, path: string): Promise<NewFile> {
  const most = imageType(path) ? defaultLimits.assetBytes : defaultLimits.jsonBytes
  return { path, content: await readBankFile(root, path, most) }
}

/** How its questions looked in the files they were imported from, where the bank remembers. */
async function importedTexts(root: string): Promise<NewFile[]> {
  if (!(await hasImportedTexts(root))) return []
  return [{ path: importedTextsName, content: await readFile(join(root, importedTextsName)) }]
}

/** The bank's own file with another id and title; every other line of it as it is. */
function renamed({ path, content }: NewFile, { id, title }: { id: string; title: string }): NewFile {
  const text = typeof content === 'string' ? content : decodeText(Buffer.from(content))
  if (/\.json$/i.test(path)) {
    const fields = JSON.parse(text) as object
    return { path, content: `${JSON.stringify({ ...fields, id, title }, null, 2)}\n` }
  }
  const next = text
    .replace(/^id:.*$/m, () => `id: ${id}`)
    .replace(/^title:.*(?:\r?\n[ \t].*)*$/m, () => `title: ${JSON.stringify(title)}`)
  return { path, content: next }
}

async function place(banksFolder: string, folderName: string, files: NewFile[]): Promise<void> {
  try {
    await placeBank({ banksFolder, folderName, isNew: true, removed: [], files })
  } catch (error) {
    throw error instanceof PlaceTaken ? taken(folderName) : notWritten(error)
  }
}

function taken(id: string): NotDone {
  return new NotDone('badRequest', `The id ${id.slice(0, 80)} is taken. Choose another one.`)
}
