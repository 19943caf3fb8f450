/**
 * What an import's thread does: takes files, reads them, answers about what it found, saves it.
 * Invariant: one thing at a time, in the order asked; whatever was found is of the latest reading.
 */
import { createAuthoringJob } from '../authoring/authoringJob'
import { exportBank } from '../exporting/exportBank'
import { importSource } from '../formats/importSource'
import { readImportRecords, rememberedMapping } from './importRecord'
import { createInstalled } from './installed'
import type { JobAnswers, JobCall, JobNote } from './jobMessages'
import { judge, type Judged } from './askable'
import { earlierOf } from './earlierImport'
import { listLength, previewOf } from './previewImport'
import type { SaveBasis } from './saveBasis'
import { saveImport } from './saveImport'
import { createSourceFiles } from './sourceFiles'

export type ImportJob = {
  tell: (note: JobNote) => void
  /** Rejects with an error whose message is for the person. */
  answer: (call: JobCall) => Promise<JobAnswers[JobCall['name']]>
}

type Read = Judged & Pick<SaveBasis, 'records' | 'fingerprint' | 'name' | 'banksFolder'>

/** A job without files. `onProgress` hears how many of the files were read. */
export function createImportJob(onProgress: (done: number, all: number) => void): ImportJob {
  const files = createSourceFiles()
  const installed = createInstalled()
  const author = createAuthoringJob()
  let read: Read | null = null

  const readFiles = async (call: JobCall<'read'>) => {
    const { options, banksFolder, takenIds, previewBankId } = call
    const records = await readImportRecords(banksFolder)
    const mapping = options.mapping ?? rememberedMapping(records, files.fingerprint())
    const result = await importSource(files.all(), { ...options, ...(mapping && { mapping }) }, onProgress)
    const about = { name: files.name(), fingerprint: files.fingerprint(), records }
    const judged = judge(result)
    read = { ...judged, ...about, banksFolder }
    const search = { ...about, installed, banksFolder, media: result.media }
    const earlier = await earlierOf(judged.askable, search)
    return previewOf(judged, { ...about, installed, earlier, takenIds, previewBankId })
  }

  const lookedAt = (): Read => {
    if (!read) throw new Error('Nothing has been read yet.')
    return read
  }

  return {
    tell(note) {
      if (note.kind === 'chunk') files.add(note.path, note.bytes, note.isFirst)
      else installed.add(note.bank, note.questions)
    },
    async answer(call) {
      switch (call.name) {
        case 'read':
          return readFiles(call)
        case 'issues':
          return lookedAt().issues.slice(call.from, call.from + listLength)
        case 'asset':
          return lookedAt().result.media.get(call.path) ?? null
        case 'save':
          return saveImport({ ...lookedAt(), installed, today: call.today }, call.choices)
        case 'export':
          return exportBank(call)
        case 'author':
          return author(call.call)
      }
    },
  }
}
