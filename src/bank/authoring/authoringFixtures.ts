/** Banks on a workbench for tests, and what is asked of it. Nothing of the program imports it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { smallBank, temporaryFolder, writeFiles, type Files } from '../bankFixtures'
import { createAuthoringJob } from './authoringJob'
import type { AuthoringAct, AuthoringActs, AuthoringAnswers, AuthoringCall, NewBank } from './authoringTypes'

/** The folder of the test bank, its file of questions, and the first one. */
export const folderName = 'small'
export const file = 'questions/one.yaml'
export const first = { file, index: 0 }

/** A banks folder with one bank in it, and its workbench. */
export async function workbench(files: Files = smallBank()) {
  const banksFolder = await temporaryFolder()
  await writeFiles(join(banksFolder, folderName), files)
  const job = createAuthoringJob()
  const ask = async <Act extends AuthoringAct>(act: Act, given: Omit<AuthoringActs[Act], 'folderName'>) => {
    const reply = await job({ act, banksFolder, folderName, ...given } as unknown as AuthoringCall)
    if ('refusal' in reply)
      throw Object.assign(new Error(reply.refusal.message), { code: reply.refusal.code })
    return reply.answer as AuthoringAnswers[Act]
  }
  const path = (name: string) => join(banksFolder, folderName, name)
  return { ask, banksFolder, path, text: (name = file) => readFile(path(name), 'utf8') }
}

/** A new bank with two domains, as its author fills the form. */
export const kitchen: NewBank = {
  title: 'Kitchen: basics',
  bankId: 'kitchen',
  licence: 'CC-BY-4.0',
  author: 'A cook',
  language: 'en',
  examCode: 'KIT-01',
  questionCount: 1,
  minutes: 2,
  passPercent: 70,
  domains: [
    { title: 'Eggs', weightPercent: 60 },
    { title: 'Rice', weightPercent: 40 },
  ],
}

/** A question that was read, as a save names it. */
export function saving({ file: path, index, version }: AuthoringAnswers['source']) {
  return { place: { file: path, index }, version }
}
