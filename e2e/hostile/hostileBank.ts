/** What a hostile bank is, and how one is made of a sound one. */
import { bankYaml, examYaml, questionYaml, writeFiles, type Files } from './bankFiles'

export type HostileBank = {
  name: string
  kind: 'parser' | 'content' | 'file'
  write: (folder: string) => Promise<void>
  /** Code of the problem; null: read as if nothing were wrong. */
  code: string | null
  /** Whether the rest of the bank can be used all the same. */
  isUsable: boolean
}

function soundBank(id: string): Files {
  return {
    'bank.yaml': bankYaml(id),
    'exams/host-1.yaml': examYaml,
    'questions/good.yaml': questionYaml('good'),
  }
}

const counter = { next: 0 }

/** A bank with one more file, or another text for one. */
export function withFile(
  kind: HostileBank['kind'],
  name: string,
  files: Files,
  code: string | null,
  isUsable = true,
): HostileBank {
  counter.next += 1
  const id = `hostile-${counter.next}`
  return { name, kind, code, isUsable, write: (folder) => writeFiles(folder, { ...soundBank(id), ...files }) }
}
