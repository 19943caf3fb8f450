/**
 * What the workbench's thread does: reads a bank of the banks folder, judges questions, changes one at a time.
 * Invariants: one thing at a time, in the order asked; a change that is answered with a source is on the disk.
 */
import { writtenId } from '#core/bank/writtenId'
import { hasImportedTexts, importedTextOf } from '../importing/importedTexts'
import { takeBackStep, undoable } from './bankWriting'
import { checkQuestion } from './checkQuestion'
import { correctionPatch } from './correctionPatch'
import { createOpener, type OpenBankFolder } from './deskFolder'
import { deskOf, findingsOf } from './deskView'
import { copyBank, createBank } from './newBank'
import { NotDone } from './notDone'
import { addPicture, pictureBytes } from './pictures'
import { findItem, newQuestionFile, openQuestionFile, sourceIn, writeChange } from './questionFile'
import { checkSettings, saveSettings, settingsFile } from './settingsFile'
import { adding, removing, replacing } from './sourceText'
import type {
  AuthoringAct,
  AuthoringAnswers,
  AuthoringCall,
  AuthoringReply,
  BankDesk,
  CorrectionPatch,
  QuestionSource,
} from './authoringTypes'

/** Answers what is asked. Never rejects for a reason that is the person's to know. */
export function createAuthoringJob(): (call: AuthoringCall) => Promise<AuthoringReply> {
  const open = createOpener()
  return async (call) => {
    try {
      return { answer: await answer(open, call) }
    } catch (error) {
      if (!(error instanceof NotDone)) throw error
      return { refusal: { code: error.code, message: error.message } }
    }
  }
}

async function answer(open: OpenBankFolder, call: AuthoringCall): Promise<AuthoringAnswers[AuthoringAct]> {
  const { banksFolder } = call
  switch (call.act) {
    case 'create':
      return { folderName: await createBank(call.bank, call.today, call) }
    case 'copy':
      return { folderName: await copyBank(call.from, call.title, call) }
    case 'desk':
      return desk(open, call)
    case 'findings':
      return findingsOf(await open(banksFolder, call.folderName))
    case 'source':
      return sourceIn(
        await openQuestionFile(await open(banksFolder, call.folderName), call.place.file),
        call.place.index,
      )
    case 'imported': {
      const { scan } = await open(banksFolder, call.folderName)
      return { found: scan.isFolder ? await importedTextOf(scan.root, call.id) : null }
    }
    case 'check':
      return checkQuestion(await open(banksFolder, call.folderName), call)
    case 'save':
      return save(open, call)
    case 'add':
      return add(open, call)
    case 'remove':
      return remove(open, call)
    case 'file':
      return settingsFile(await open(banksFolder, call.folderName), call.file)
    case 'checkFile':
      return checkSettings(await open(banksFolder, call.folderName), call.file, call.text)
    case 'saveFile':
      return saveSettings(await open(banksFolder, call.folderName), call)
    case 'undo':
      return takeBackStep(banksFolder, await open(banksFolder, call.folderName))
    case 'patch':
      return patch(open, call)
    case 'picture':
      return { path: await addPicture(await open(banksFolder, call.folderName), call.name, call.bytes) }
    case 'pictureBytes':
      return pictureBytes(await open(banksFolder, call.folderName), call.path)
  }
}

async function desk(
  open: OpenBankFolder,
  { banksFolder, folderName }: AuthoringCall<'desk'>,
): Promise<BankDesk> {
  const bank = await open(banksFolder, folderName)
  const step = await undoable(banksFolder, bank)
  const isImported = bank.scan.isFolder && (await hasImportedTexts(bank.scan.root))
  return deskOf(bank, { undo: step && { act: step.act, id: step.id }, isImported })
}

async function save(open: OpenBankFolder, call: AuthoringCall<'save'>): Promise<QuestionSource> {
  const { banksFolder, place, version, text } = call
  const bank = await open(banksFolder, call.folderName)
  const file = await openQuestionFile(bank, place.file)
  const [item, index] = findItem(file, place, version)
  const splice = replacing(file.text, item, text)
  if (splice.removed === splice.inserted) return sourceIn(file, index)
  const step = { act: 'save' as const, id: shortId(text) }
  return sourceIn(
    await writeChange({ banksFolder, bank, file, splice, step, before: index, after: index }),
    index,
  )
}

async function patch(open: OpenBankFolder, call: AuthoringCall<'patch'>): Promise<CorrectionPatch> {
  const bank = await open(call.banksFolder, call.folderName)
  if (!bank.copiedFrom)
    throw new NotDone('badRequest', 'This bank is no copy, so there is nothing to hand back.')
  return correctionPatch(bank, bank.copiedFrom, call.from)
}

const defaultFile = 'questions/questions.yaml'

async function add(open: OpenBankFolder, call: AuthoringCall<'add'>): Promise<QuestionSource> {
  const { banksFolder, text } = call
  const bank = await open(banksFolder, call.folderName)
  const files = bank.scan.files.filter(({ part }) => part === (bank.scan.isFolder ? 'questions' : 'bank'))
  const path = call.file ?? files.findLast((known) => /\.ya?ml$/i.test(known.path))?.path ?? defaultFile
  const file = files.some((known) => known.path === path)
    ? await openQuestionFile(bank, path)
    : newQuestionFile(bank, newFilePath(path))
  const index = file.list.items.length
  const splice = adding(file.text, file.list, text)
  const step = { act: 'add' as const, id: shortId(text) }
  return sourceIn(
    await writeChange({ banksFolder, bank, file, splice, step, before: null, after: index }),
    index,
  )
}

/** A new file of questions may only be one that is read as such. */
function newFilePath(path: string): string {
  if (/^questions(?:\/[a-z0-9][a-z0-9._-]{0,80}){1,4}\.yaml$/i.test(path)) return path
  throw new NotDone(
    'badRequest',
    'A file of questions is named like questions/eggs.yaml. Choose such a name.',
  )
}

async function remove(open: OpenBankFolder, call: AuthoringCall<'remove'>): Promise<null> {
  const { banksFolder, place, version } = call
  const bank = await open(banksFolder, call.folderName)
  const file = await openQuestionFile(bank, place.file)
  const [item, index] = findItem(file, place, version)
  const splice = removing(file.text, file.list, index)
  const step = { act: 'remove' as const, id: shortId(file.text.slice(item.start, item.end)) }
  await writeChange({ banksFolder, bank, file, splice, step, before: index, after: null })
  return null
}

/** What a step is named by. */
function shortId(text: string): string {
  return writtenId(text).slice(0, 80)
}
