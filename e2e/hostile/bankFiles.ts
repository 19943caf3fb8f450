/** The files of a small bank as texts, and how files get into a folder. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What a folder is to hold, by path. */
export type Files = Record<string, string | Uint8Array>

export const examYaml = `id: host-1
code: HOST-01
title: Exam
vendor: Vendor
lifecycle: { status: active, asOf: 2026-01-01 }
scoredCount: 1
minutes: 10
scale: { min: 0, max: 100 }
passMark: 70
allowedTypes: [single]
domains: [{ id: "1", title: Domain, weightPercent: 100, tasks: [] }]
`

export const bankYaml = (id: string) => `id: ${id}
title: Bank ${id}
version: "1"
language: en
licence: MIT
authors: [Someone]
`

export const questionYaml = (id: string, more = '') => `- id: ${id}
  type: single
  stem: Which is right?
  options:
    - { text: This, correct: true, why: It is. }
    - { text: That, why: It is not. }
  objectives: [host-1/1]
${more}`

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}
