/**
 * Questions deleted in this window, each to be brought back. Invariant: a question is offered only while none with its id is
 * in the bank, whatever else was saved or changed by hand since.
 */
import { writtenId } from '#core/bank/writtenId'
import type { AuthoringCalls, BankDesk, QuestionSource } from '../../api/authoringCalls'
import { pageStorage } from '../../db/pageStorage'

/** `id` is empty for a question without one. */
export type RemovedQuestion = { file: string; id: string; text: string }

const keyOf = (dataFolderId: string, folderName: string) =>
  `rehearse deleted ${JSON.stringify([dataFolderId, folderName])}`

function readAll(key: string): RemovedQuestion[] {
  try {
    const list: unknown = JSON.parse(pageStorage('session').getItem(key) ?? '[]')
    return Array.isArray(list) ? (list as RemovedQuestion[]) : []
  } catch {
    return []
  }
}

/** Remembers a question that was just deleted. Without room for it, the undo of the last step still has it. */
export function rememberRemoved(
  dataFolderId: string,
  folderName: string,
  { file, text }: QuestionSource,
): void {
  const key = keyOf(dataFolderId, folderName)
  try {
    pageStorage('session').setItem(
      key,
      JSON.stringify([...readAll(key), { file, id: writtenId(text), text }]),
    )
  } catch {
    // Deleted it is; only its way back is shorter.
  }
}

/** The deleted questions of a bank that are not in it now, the last one first. */
export function removedFrom(
  dataFolderId: string,
  { folderName, rows }: Pick<BankDesk, 'folderName' | 'rows'>,
): RemovedQuestion[] {
  const ids = new Set(rows.map(({ id }) => id))
  return readAll(keyOf(dataFolderId, folderName))
    .filter(({ id }) => id === '' || !ids.has(id))
    .toReversed()
}

/** The step that can be taken back is the deletion of this question. */
export function isLastStep({ undo }: Pick<BankDesk, 'undo'>, { id }: RemovedQuestion): boolean {
  return undo?.act === 'remove' && id !== '' && undo.id === id
}

type Back = { dataFolderId: string; desk: Pick<BankDesk, 'folderName' | 'files' | 'undo'> }

/**
 * Puts a question back into its file: where it stood as long as nothing was changed since, otherwise at the end. Throws
 * what refused it.
 */
export async function bringBack(
  calls: Pick<AuthoringCalls, 'undo' | 'add'>,
  { dataFolderId, desk }: Back,
  removed: RemovedQuestion,
): Promise<void> {
  const { folderName, files } = desk
  if (isLastStep(desk, removed)) await calls.undo(folderName)
  else await calls.add(folderName, files.includes(removed.file) ? removed.file : null, removed.text)
  const key = keyOf(dataFolderId, folderName)
  const rest = readAll(key).filter(({ id, file, text }) =>
    id === '' ? file !== removed.file || text !== removed.text : id !== removed.id,
  )
  pageStorage('session').setItem(key, JSON.stringify(rest))
}
