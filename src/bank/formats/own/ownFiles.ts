/**
 * The files of a bank of ours beside its questions: as they are for a folder, taken apart for a bank in one file.
 * Invariant: a bank in one file becomes the folder that says the same.
 */
import type { BankParts, RawPart } from '../../compile/collectParts'
import type { LoadedFile } from '../../files/loadFiles'
import { yamlOf } from './yamlText'

/** Path in the bank's folder to bytes. Questions are not among them. */
export function ownFilesOf(files: readonly LoadedFile[], parts: BankParts): Map<string, Uint8Array> {
  return parts.isSingleFile ? takenApart(parts) : asTheyAre(files)
}

function asTheyAre(files: readonly LoadedFile[]): Map<string, Uint8Array> {
  return new Map(
    files.flatMap(({ path, part, bytes }): [string, Uint8Array][] =>
      part === 'questions' || !bytes ? [] : [[path, bytes]],
    ),
  )
}

function takenApart(parts: BankParts): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const add = (path: string, text: string) => files.set(path, Buffer.from(text))
  if (parts.bank) {
    const exams = parts.exams.flatMap((exam) => idOf(exam) ?? [])
    add('bank.yaml', yamlOf({ ...(parts.bank.value as object), ...(exams.length > 0 && { exams }) }))
  }
  for (const exam of parts.exams) add(`exams/${idOf(exam) ?? 'exam'}.yaml`, yamlOf(exam.value))
  for (const [index, note] of parts.notes.entries()) {
    const { topic, text, ...head } = note.value as { topic?: unknown; text?: unknown }
    const name = typeof topic === 'string' && slug.test(topic) ? topic : `note-${index + 1}`
    add(`notes/${name}.md`, `---\n${yamlOf(head)}---\n${typeof text === 'string' ? text : ''}`)
  }
  const lists = [
    ['facts', parts.facts],
    ['sources', parts.sources],
    ['services', parts.services],
  ] as const
  for (const [name, list] of lists) {
    if (list && list.length > 0) add(`${name}.yaml`, yamlOf(list.map(({ value }) => value)))
  }
  return files
}

const slug = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/

/** An id that can be the name of a file. */
function idOf({ value }: RawPart): string | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null
  return typeof id === 'string' && slug.test(id) ? id : null
}
