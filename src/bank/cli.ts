/** `npm run banks -- <command> [path]`: what is wrong in banks, for authors and for the checks of this project. */
import { readdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Problem } from '#core/bank'
import { listBanks } from './libraryRoots'
import { coverageOf, coverageText } from './lint/coverage'
import { lintBank, openForLint } from './lint/lintBank'
import { jsonSchemas } from './schema/jsonSchemas'

const shippedFolder = fileURLToPath(new URL('../../questions', import.meta.url))
const schemaFolder = join(shippedFolder, 'schema')

const usage = `npm run banks -- lint [path]      problems of a bank, or of all shipped banks
npm run banks -- coverage [path]  facts, tasks, quotas, types, difficulty and forms
npm run banks -- schema           writes the JSON schemas in questions/schema`

const commands: Record<string, (path: string | undefined) => Promise<boolean>> = {
  lint,
  coverage,
  schema: writeSchemas,
}

const [name = '', path] = process.argv.slice(2)
const command = commands[name]
if (!command) process.stdout.write(`${usage}\n`)
process.exitCode = command && (await command(path)) ? 0 : 1

/** Prints every problem; true when there is none. */
async function lint(path: string | undefined): Promise<boolean> {
  let isClean = true
  for (const place of await banksAt(path)) {
    const bank = await openForLint(place)
    const problems = await lintBank(bank)
    for (const problem of problems) process.stdout.write(`${lineOf(place, problem)}\n`)
    isClean &&= problems.length === 0
    const { length } = bank.content.questions
    process.stdout.write(`${relative('', place)}: ${length} questions, ${count(problems)}\n`)
  }
  return isClean
}

/** Prints what each bank covers. */
async function coverage(path: string | undefined): Promise<boolean> {
  for (const place of await banksAt(path)) {
    process.stdout.write(
      `${relative('', place)}\n${coverageText(coverageOf((await openForLint(place)).content))}`,
    )
  }
  return true
}

async function banksAt(path: string | undefined): Promise<string[]> {
  return path === undefined ? shippedBanks() : [path]
}

async function shippedBanks(): Promise<string[]> {
  return (await listBanks({ root: 'shipped', folder: shippedFolder }, 0)).map((bank) => bank.path)
}

function lineOf(place: string, { file, line, column, severity, code, message, advice }: Problem): string {
  const where = [join(relative('', place), file), line, column].filter((part) => part !== null).join(':')
  return `${where}  ${severity} ${code}: ${message} ${advice}`
}

function count(problems: Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return `${errors} errors, ${problems.length - errors} warnings`
}

/** Writes the schemas of editors. */
async function writeSchemas(): Promise<boolean> {
  for (const [file, text] of jsonSchemas()) await writeFile(join(schemaFolder, file), text)
  return (await readdir(schemaFolder)).length > 0
}
