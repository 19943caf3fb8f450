/**
 * What becomes of the bank an earlier import made: its questions are replaced by these, or the new ones are added.
 * Invariants: files of the person's own in that bank stay; the exam is changed only where domains are missing in it or
 * it still is the one that was made for the import.
 */
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { domainIn } from '#core/bank/exam'
import { importedTextsName, importRecordName } from '../files/bankParts'
import type { ImportedQuestion } from '../formats/imported'
import { toBank } from '../formats/toBank/toBank'
import { mediaOf, placedQuestions, withOwnStimuli } from './arrangeQuestions'
import { bankIn } from './bankIn'
import type { Earlier } from './earlierImport'
import { examAfter } from './examAfter'
import type { BankContent } from '../readBank'
import { importedTextsFile, keptLines, textsOfImport } from './importedTexts'
import { importRecordText, readImportRecord } from './importRecord'
import type { SaveChoices } from './importTypes'
import type { NewFile } from './placeBank'
import { aboutOf, isQuestionFile, NotSaved, sourceOf, type Change, type SaveBasis } from './saveBasis'

/** The change to the earlier bank. Rejects with `NotSaved` when there is nothing to change or the bank cannot be read. */
export async function changeBank(basis: SaveBasis, choices: SaveChoices, earlier: Earlier): Promise<Change> {
  const { folderName, source, before, found } = earlier
  const folder = join(basis.banksFolder, folderName)
  const record = await readImportRecord(folder)
  const content = await bankIn(folder)
  if (!record || !content.bank) throw new NotSaved('The bank of the earlier import cannot be read.')
  const isReplacing = choices.mode === 'replace'
  const titled = { ...choices, title: content.bank.value.title }
  const gone = isReplacing ? before : []
  const removed = isReplacing ? source.files : []
  const { questions, media } = questionsFor(choices, earlier)
  const { ownFiles, ...result } = basis.result
  // Questions of our own keep their places where the bank has these.
  const isPlaced = ownFiles !== undefined && arePlaced(questions, content)
  const bank = toBank(
    { ...result, ...(isPlaced && { ownFiles }), questions, media },
    { ...aboutOf(basis, titled), earlier: gone },
  )
  const files = await newFiles(bank.files, { folder, removed, today: basis.today })
  const exam = isPlaced ? null : examAfter(content, { questions, basis, choices: titled, gone })
  if (exam) files.push(exam)
  const written = files.map(({ path }) => path).filter(isQuestionFile)
  const ids = bank.written.map(({ id }) => id)
  const next = isReplacing
    ? sourceOf(basis, written, ids)
    : sourceOf(basis, [...source.files, ...written], [...source.ids, ...ids])
  const isOf = (other: typeof source) =>
    other.fingerprint === source.fingerprint && other.name === source.name
  const sources = record.sources.map((other) => (isOf(other) ? next : other))
  files.push({ path: importRecordName, content: importRecordText({ format: 1, sources }) })
  const leaving = new Set([...(isReplacing ? source.ids : []), ...ids])
  const kept = await keptLines(folder, { ids: leaving, source: basis.name })
  const texts = textsOfImport(basis.result, bank.written, basis.name)
  files.push({ path: importedTextsName, content: importedTextsFile(kept, texts) })
  const known = new Set(before.map(({ id }) => id))
  return {
    placing: { folderName, isNew: false, removed, files },
    added: ids.filter((id) => !known.has(id)).length,
    changed: isReplacing ? found.changed : 0,
  }
}

/** Whether every objective these questions name is one of the bank's exams. */
function arePlaced(questions: readonly ImportedQuestion[], { exams }: BankContent): boolean {
  return questions.every(({ own }) => {
    const objectives: unknown = own?.['objectives']
    if (!Array.isArray(objectives) || objectives.length === 0) return false
    const names = objectives.map(String)
    return names.every((name) => exams.some(({ value }) => domainIn(value, [name]) !== null))
  })
}

function questionsFor(choices: SaveChoices, { questions, media, ids, before }: Earlier) {
  const placed = withOwnStimuli(placedQuestions(questions, choices))
  if (choices.mode === 'replace') return { questions: placed, media }
  const known = new Set(before.map(({ id }) => id))
  const fresh = placed.flatMap((question, index): ImportedQuestion[] => {
    const id = ids[index] ?? ''
    return known.has(id) ? [] : [{ ...question, sourceId: id }]
  })
  if (fresh.length === 0) throw new NotSaved('Every question of these files is in the bank already.')
  return { questions: fresh, media: mediaOf(fresh, media) }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

type Beside = { folder: string; removed: readonly string[]; today: string }

/** Question files in a folder of their own where the bank has a file of that name; head and exam stay behind. */
async function newFiles(
  files: ReadonlyMap<string, Uint8Array>,
  { folder, removed, today }: Beside,
): Promise<NewFile[]> {
  const all = [...files].filter(([path]) => isQuestionFile(path) || path.startsWith('assets/'))
  const inWay = async (path: string) => !removed.includes(path) && (await isThere(join(folder, path)))
  const within = (subfolder: string) => (path: string) =>
    path.replace(/^questions\//, `questions/${subfolder}`)
  let place = within('')
  const paths = all.map(([path]) => path).filter(isQuestionFile)
  const someInWay = async () => (await Promise.all(paths.map((path) => inWay(place(path))))).some(Boolean)
  for (let number = 1; await someInWay(); number += 1) {
    place = within(`added-${today}${number === 1 ? '' : `-${number}`}/`)
  }
  return all.map(([path, content]) => ({ path: place(path), content }))
}
