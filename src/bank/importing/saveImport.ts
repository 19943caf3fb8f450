/**
 * From what was read and decided to a bank's folder: a new one, or a change of the one an earlier import made.
 * Invariants: what is written is read back as a bank before it is called saved; ids go on, so that history does.
 */
import { importedTextsName, importRecordName } from '../files/bankParts'
import { toBank } from '../formats/toBank/toBank'
import { placedQuestions } from './arrangeQuestions'
import type { Askable } from './askable'
import { bankIn } from './bankIn'
import { changeBank } from './changeBank'
import { earlierOf } from './earlierImport'
import { importedTextsFile, textsOfImport } from './importedTexts'
import { importRecordText } from './importRecord'
import type { SaveChoices, SavedImport } from './importTypes'
import type { Saved } from './jobMessages'
import { PlaceTaken, placeBank, takeBack, type NewFile, type Placed } from './placeBank'

import { aboutOf, isQuestionFile, NotSaved, sourceOf, type Change, type SaveBasis } from './saveBasis'

/** Saves the bank. Rejects with `NotSaved`; then everything is as it was. */
export async function saveImport(basis: SaveBasis, choices: SaveChoices): Promise<Saved> {
  const kept = choices.leavesOutRepeats ? withoutRepeats(basis.askable) : basis.askable
  const change = await changeFor({ ...basis, askable: kept }, choices)
  const { banksFolder } = basis
  const placed = await placeBank({ banksFolder, ...change.placing }).catch((error: unknown) => {
    throw new NotSaved(reasonOf(error))
  })
  return { saved: await readBack(placed, change), placed }
}

/** Why the folder could not be written, and what to do. */
function reasonOf(error: unknown): string {
  if (error instanceof PlaceTaken)
    return 'The banks folder holds something of that name already. Choose another id.'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return 'The disk is full, so nothing was saved. Free some space, then save again.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'Rehearse may not write to its banks folder, so nothing was saved. Make the folder writable, then save again.'
  return 'The disk did not take the bank, so nothing was saved. Check the disk and the banks folder, then save again.'
}

/** Of questions that say the same, the first. */
function withoutRepeats(askable: readonly Askable[]): Askable[] {
  const first = new Map(askable.toReversed().map((entry) => [entry.key, entry]))
  return askable.filter((entry) => first.get(entry.key) === entry)
}

async function changeFor(basis: SaveBasis, choices: SaveChoices): Promise<Change> {
  if (choices.mode === 'new') return newBank(basis, choices)
  const earlier = await earlierOf(basis.askable, { ...basis, media: basis.result.media })
  if (earlier?.found.bankId === choices.bankId) return changeBank(basis, choices, earlier)
  throw new NotSaved(
    'The bank of the earlier import is not there any more. Import this as a bank of its own.',
  )
}

function newBank(basis: SaveBasis, choices: SaveChoices): Change {
  const questions = placedQuestions(
    basis.askable.map(({ imported }) => imported),
    choices,
  )
  const bank = toBank({ ...basis.result, questions }, aboutOf(basis, choices))
  if (bank.questionCount === 0) throw new NotSaved('There is no question in these files that can be saved.')
  const files = [...bank.files].map(([path, content]): NewFile => ({ path, content }))
  const ids = bank.written.map(({ id }) => id)
  const source = sourceOf(basis, [...bank.files.keys()].filter(isQuestionFile), ids)
  files.push({ path: importRecordName, content: importRecordText({ format: 1, sources: [source] }) })
  const texts = textsOfImport(basis.result, bank.written, basis.name)
  files.push({ path: importedTextsName, content: importedTextsFile([], texts) })
  const placing = { folderName: choices.bankId, isNew: true, removed: [], files }
  return { placing, added: bank.questionCount, changed: 0 }
}

/** What the program makes of the folder. A bank it cannot use is taken back. */
async function readBack(placed: Placed, { added, changed }: Change): Promise<SavedImport> {
  const content = await bankIn(placed.folder)
  const exam = content.exams[0]?.value
  if (!content.bank || !exam || content.questions.length === 0) {
    await takeBack(placed)
    const [problem] = content.problems
    throw new NotSaved(
      `The bank could not be read after it was written: ${problem?.message ?? 'it is empty.'}`,
    )
  }
  const { id, title } = content.bank.value
  return {
    ...{ bankId: id, examId: exam.id, title, added, changed },
    questionCount: content.questions.length,
    mock: { questions: exam.scoredCount + exam.trialCount, minutes: exam.minutes },
  }
}
