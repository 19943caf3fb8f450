/** Banks for tests, written to disk as an author writes them. Nothing of the program imports it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export type Files = Record<string, string | Uint8Array>

export const bankYaml = `id: small
title: A small bank
version: "1"
language: en
licence: MIT
authors: [An author]
`

export const examYaml = `id: e-1
code: E-1
title: Exam one
vendor: Vendor
lifecycle: { status: active, asOf: 2026-01-01 }
scoredCount: 2
minutes: 10
scale: { min: 0, max: 100 }
passMark: 70
allowedTypes: [single, multiple, ordering, matching, numeric, text]
domains:
  - { id: "1", title: Domain one, weightPercent: 100, tasks: [{ id: "1.1", title: Task one }] }
`

/** A single-choice question with a key; `more` is added to it as it stands, indented by two. */
export function questionYaml(id: string, more = ''): string {
  return `- id: ${id}
  type: single
  stem: Which is right?
  options:
    - { text: This one, correct: true, why: It is. }
    - { text: That one, why: It is not. }
  objectives: [e-1/1.1]
${more}`
}

/** A sound bank of one question, with changes: a file more or another text for one. */
export function smallBank(change: Files = {}): Files {
  return {
    'bank.yaml': bankYaml,
    'exams/e-1.yaml': examYaml,
    'questions/one.yaml': questionYaml('q-good'),
    ...change,
  }
}

/** A folder that is deleted after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rehearse-bank-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files below a folder. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

/** Writes a bank to a folder of its own, and says where. */
export async function writtenBank(files: Files): Promise<string> {
  const folder = join(await temporaryFolder(), 'small')
  await writeFiles(folder, files)
  return folder
}
