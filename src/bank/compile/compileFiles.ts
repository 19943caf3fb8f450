/**
 * Compiles a bank file by file. Invariants: a file's text and values are let go before the next is read; case studies
 * are known before the first question, wherever they stand.
 */
import { byteLimit } from '../files/bankParts'
import { decodeText } from '../files/decodeText'
import { loadHashed, type HashedFile, type LoadedFile } from '../files/loadFiles'
import { createLocator } from '../files/locator'
import { parseData } from '../files/parseData'
import { readBankFileNow } from '../files/readFile'
import { FileRefusal } from '../files/refusal'
import type { BankScan } from '../files/scanBank'
import { defaultLimits } from '../limits'
import type { Location, Path, SourceFile } from '../problem'
import { createBankReader } from '../readBank'
import type { RawPart } from './collectParts'
import { createCompilation, type CompiledIndex } from './compileBank'

/** `begins` hears of each file before work on it, `ends` when only the whole is left; `write` takes the lines. */
export type FilesAtWork = {
  begins: (path: string) => void
  ends: () => void
  write: (lines: string) => Promise<void>
}

/** The index of a bank; its lines are written as they come. Rejects with ChangedMeanwhile or as `write` does. */
export async function compileFiles(
  scan: BankScan,
  hashed: readonly HashedFile[],
  { begins, ends, write }: FilesAtWork,
): Promise<CompiledIndex> {
  const inPieces = hashed.filter(({ part }) => part === 'questions')
  const others: LoadedFile[] = []
  for (const file of hashed) if (file.part !== 'questions') others.push(await loadHashed(scan, file))
  const reader = createBankReader(scan, others, { begins })
  const compilation = createCompilation(scan)
  const locateLate = createLateLocator(scan)
  const take = async (parts: readonly RawPart[]) => {
    for (const question of reader.judge(parts)) compilation.add(question)
    await write(compilation.takeLines())
  }

  reader.addStimuli(reader.parts.stimuli)
  for (const file of inPieces) {
    const loaded = await loadHashed(scan, file)
    if (mayHoldStimuli(loaded)) reader.addStimuli(reader.collectAhead(loaded).stimuli)
  }
  await take(reader.parts.questions)
  for (const file of inPieces) {
    const { questions } = reader.collect(await loadHashed(scan, file))
    await take(questions)
    const [first] = questions
    if (first) first.file.locate = locateLate(first.file)
  }
  const { frame, hasTooManyQuestions } = reader.end()
  ends()
  if (hasTooManyQuestions) compilation.dropQuestions()
  const index = compilation.end(frame)
  await write(compilation.takeLines())
  return index
}

/** A list of questions, as most files are, is known by its first line. */
const listStart = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n|---[ \t]*\r?\n)*-[ \t\r\n]/

/** False only where a file holds no case studies for sure: it is then parsed once, not twice. */
function mayHoldStimuli({ path, bytes }: LoadedFile): boolean {
  // A name can be spelled with escapes.
  if (!bytes || !(bytes.includes('stimuli') || bytes.includes('\\'))) return false
  const start = bytes.toString('utf8', 0, startBytes)
  return !(/\.json$/i.test(path) ? /^\uFEFF?\s*\[/.test(start) : listStart.test(start))
}

const startBytes = 4096

/** So many places in files that were let go are found; more problems of one kind than that are not listed. */
const mostLate = defaultLimits.problemsOfKind

const firstPlace: Location = { line: 1, column: 1, isPlain: false, source: '' }

/** Finds places in files that were let go, by reading them again; the last one is kept at hand. */
function createLateLocator({ root }: BankScan): (file: SourceFile) => SourceFile['locate'] {
  let last: { path: string; locate: SourceFile['locate'] } | null = null
  let readCount = 0
  return ({ path }) =>
    (place: Path) => {
      if (last?.path !== path) {
        if (readCount >= mostLate) return firstPlace
        readCount += 1
        last = { path, locate: createLocator(textAt(root, path)) }
      }
      return last.locate(place)
    }
}

/** The text of a file of questions as it is now; empty when it cannot be parsed any more. */
function textAt(root: string, path: string): string {
  try {
    const text = decodeText(readBankFileNow(root, path, byteLimit('questions', path)))
    parseData(text, /\.json$/i.test(path) ? 'json' : 'yaml')
    return text
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    return ''
  }
}
