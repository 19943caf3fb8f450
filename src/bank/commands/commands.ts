/**
 * What `npm run banks` does: judges banks for authors and for the checks of this project, and reads the files of other
 * programs.
 * Invariant: a command changes no bank, and its result says whether there is anything to complain of.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { Problem } from '#core/bank/bank'
import { listBanks } from '../library/libraryRoots'
import { coverageOf } from '../lint/coverage'
import { coverageText } from '../lint/coverageText'
import { lintBank, openForLint } from '../lint/lintBank'
import { keyGroundCounts } from '../lint/verificationRules'
import { problemOf, type Fault } from '../problem'
import { jsonSchemas } from '../schema/jsonSchemas'
import { conflicts, convert, inspect, type Output } from './exchange'
import { understood, usage, type Understood } from './understood'

/**
 * `shippedFolder` holds the banks that are meant when no path is given, and the schemas in `schema`. `today` is an ISO
 * date, for the exam of a converted bank.
 */
type Surroundings = { shippedFolder: string; write: (text: string) => void; today: string }

/**
 * Runs a command line. True when there is nothing to mend: no error and, with --strict, no warning; of other programs'
 * files, when they could be read. A line that cannot be understood prints the usage.
 */
export async function runCommand(args: string[], surroundings: Surroundings): Promise<boolean> {
  const line = understood(args)
  const { write, today } = surroundings
  const { paths, said, isJson } = line
  const [first = '', second = ''] = paths
  const output: Output = { write, isJson }
  switch (line.name) {
    case 'lint':
      return lintAll(line, surroundings)
    case 'coverage':
      return coverAll(line, surroundings)
    case 'schema':
      await writeSchemas(join(surroundings.shippedFolder, 'schema'))
      return true
    case 'inspect':
      return inspect(first, said, output)
    case 'convert':
      return convert({ from: first, to: second }, { said, today }, output)
    case 'conflicts':
      return conflicts({ a: first, b: second }, said, output)
    case null:
      write(usage)
      return false
  }
}

async function lintAll(
  { paths, isStrict, isJson }: Understood,
  { shippedFolder, write }: Surroundings,
): Promise<boolean> {
  const [path] = paths
  const places = path === undefined ? await shippedBanks(shippedFolder) : [path]
  const say = isJson ? () => undefined : write
  const found = path === undefined ? await staleSchemas(shippedFolder) : []
  for (const problem of found) say(lineOf(shippedFolder, problem))
  const banks = []
  for (const place of places) {
    const { problems, questionCount } = await lint(place, say)
    banks.push({ path: shownPath(place), questions: questionCount, problems })
    for (const problem of problems) found.push(problem)
  }
  if (isJson) write(`${JSON.stringify({ banks }, null, 2)}\n`)
  return found.every(({ severity }) => severity === 'warning' && !isStrict)
}

async function coverAll(
  { paths, isJson }: Understood,
  { shippedFolder, write }: Surroundings,
): Promise<boolean> {
  const [path] = paths
  const banks = []
  for (const place of path === undefined ? await shippedBanks(shippedFolder) : [path]) {
    const { root, content } = await openForLint(place)
    const coverage = coverageOf(content)
    const keyGrounds = await keyGroundCounts(root, content)
    banks.push({ path: shownPath(place), ...coverage, keyGrounds })
    if (!isJson) write(`${shownPath(place)}\n${coverageText(coverage, keyGrounds)}`)
  }
  if (isJson) write(`${JSON.stringify({ banks }, null, 2)}\n`)
  return true
}

async function shippedBanks(folder: string): Promise<string[]> {
  return (await listBanks({ root: 'shipped', folder }, 0)).map((bank) => bank.path)
}

type Linted = { problems: Problem[]; questionCount: number }

/** Prints every problem of a bank and how many there are. */
async function lint(place: string, write: Surroundings['write']): Promise<Linted> {
  const bank = await openForLint(place)
  const problems = await lintBank(bank)
  const errorCount = problems.filter(({ severity }) => severity === 'error').length
  const warningCount = problems.length - errorCount
  const questionCount = bank.content.questions.length
  for (const text of someOfEach(problems, (problem) => lineOf(place, problem))) write(text)
  write(`${shownPath(place)}: ${questionCount} questions, ${errorCount} errors, ${warningCount} warnings\n`)
  return { problems, questionCount }
}

/** Of one kind of warning this many are printed; errors all are. The rest is counted. */
const mostOfAKind = 20

/** A line for each problem, and one for the rest of each kind of warning there is much of. */
function someOfEach(problems: readonly Problem[], line: (problem: Problem) => string): string[] {
  const counts = new Map<string, number>()
  const lines: string[] = []
  for (const problem of problems) {
    const count = (counts.get(problem.code) ?? 0) + 1
    counts.set(problem.code, count)
    if (problem.severity === 'error' || count <= mostOfAKind) lines.push(line(problem))
  }
  const warned = new Set(problems.filter(({ severity }) => severity === 'warning').map(({ code }) => code))
  for (const [code, count] of counts)
    if (warned.has(code) && count > mostOfAKind)
      lines.push(`${count - mostOfAKind} more of ${code}; --json lists them all\n`)
  return lines
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
