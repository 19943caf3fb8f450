/**
 * A lock file can lose the bindings of other platforms without a word, and then no machine can install it. Every
 * optional dependency a locked package names must be locked as well, and no entry may name a download address.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, stop } from './setUp.mjs'

/** What is wrong with a lock file's packages, one sentence each; empty when nothing is. */
export function lockProblems(packages) {
  const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))
  return Object.entries(packages).flatMap(([path, entry]) => {
    const missing = Object.keys(entry.optionalDependencies ?? {}).filter((name) => !names.has(name))
    const problems = missing.map((name) => `${path} needs ${name}, which is not in package-lock.json.`)
    if (entry.resolved?.startsWith('http')) problems.push(`${path} carries a download address.`)
    return problems
  })
}

if (process.argv[1] === import.meta.filename) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const problems = lockProblems(packages)
  if (problems.length > 0) stop(`package-lock.json is not complete:\n  ${problems.join('\n  ')}`)
}
