/**
 * What `npm run banks` does: judges banks for authors and for the checks of this project, and writes the schemas.
 * Invariant: a command changes no bank, and its result says whether banks may be shared as they are.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { Problem } from '#core/bank/bank'
import { listBanks } from '../library/libraryRoots'
import { coverageOf } from '../lint/coverage'
import { coverageText } from '../lint/coverageText'
import { lintBank, openForLint } from '../lint/lintBank'
import { problemOf, type Fault } from '../problem'
import { jsonSchemas } from '../schema/jsonSchemas'

const usage = `npm run banks -- lint [path]         problems of a bank, or of all shipped banks
npm run banks -- lint --strict       the same; warnings fail, too
npm run banks -- coverage [path]     facts, tasks, quotas, types, difficulty and forms
npm run banks -- schema              writes the JSON schemas in questions/schema
`

/** `shippedFolder` holds the banks that are meant when no path is given, and the schemas in `schema`. */
type Surroundings = { shippedFolder: string; write: (text: string) => void }

/**
 * Runs a command line. True when there is nothing to mend: no error and, with --strict, no warning. A line that cannot
 * be understood prints the usage.
 */
export async function runCommand(args: string[], { shippedFolder, write }: Surroundings): Promise<boolean> {
  const { name, path, isStrict } = understood(args)
  const places = path === undefined ? await shippedBanks(shippedFolder) : [path]
  switch (name) {
    case 'lint': {
      const found = path === undefined ? await staleSchemas(shippedFolder) : []
      for (const problem of found) write(lineOf(shippedFolder, problem))
      for (const place of places) found.push(...(await lint(place, write)))
      return found.every(({ severity }) => severity === 'warning' && !isStrict)
    }
    case 'coverage':
      for (const place of places) {
        const { content } = await openForLint(place)
        write(`${shownPath(place)}\n${coverageText(coverageOf(content))}`)
      }
      return true
    case 'schema':
      await writeSchemas(join(shippedFolder, 'schema'))
      return true
    case null:
      write(usage)
      return false
  }
}

type Understood = {
  name: 'lint' | 'coverage' | 'schema' | null
  path: string | undefined
  isStrict: boolean
}

function understood(args: string[]): Understood {
  try {
    const { positionals, values } = parseArgs({
      args,
      options: { strict: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const [word, path, more] = positionals
    const name = (['lint', 'coverage', 'schema'] as const).find((known) => known === word) ?? null
    return { name: more === undefined ? name : null, path, isStrict: values.strict }
  } catch {
    return { name: null, path: undefined, isStrict: false }
  }
}

async function shippedBanks(folder: string): Promise<string[]> {
  return (await listBanks({ root: 'shipped', folder }, 0)).map((bank) => bank.path)
}

/** Prints every problem of a bank and how many there are. */
async function lint(place: string, write: Surroundings['write']): Promise<Problem[]> {
  const bank = await openForLint(place)
  const problems = await lintBank(bank)
  const errorCount = problems.filter(({ severity }) => severity === 'error').length
  const warningCount = problems.length - errorCount
  for (const problem of problems) write(lineOf(place, problem))
  write(
    `${shownPath(place)}: ${bank.content.questions.length} questions, ${errorCount} errors, ${warningCount} warnings\n`,
  )
  return problems
}

/** One line that editors and terminals can jump from. What concerns a bank as a whole is at its own place. */
function lineOf(place: string, { file, line, column, severity, code, message, advice }: Problem): string {
  const path = file === basename(place) ? place : join(place, file)
  const where = [shownPath(path), line, column].filter((part) => part !== null).join(':')
  return `${where} ${severity} ${code} ${message} -> ${advice}\n`
}

function shownPath(path: string): string {
  return relative('', path) || '.'
}

const staleFault: Fault = {
  severity: 'error',
  code: 'schema-stale',
  message: 'This is not the schema that files are judged by.',
  advice: 'Write it again: npm run banks -- schema.',
}

async function staleSchemas(shippedFolder: string): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const [name, text] of jsonSchemas()) {
    const written = await readFile(join(shippedFolder, 'schema', name), 'utf8').catch(() => null)
    if (written !== text) problems.push(problemOf(`schema/${name}`, staleFault))
  }
  return problems
}

async function writeSchemas(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, text] of jsonSchemas()) await writeFile(join(folder, name), text)
}
