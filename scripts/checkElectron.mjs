/**
 * The pinned Electron must not be older than the newest fixed release known to docs/security.md. A new line in the table
 * there is all it takes to raise the floor.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, stop } from './setUp.mjs'

/**
 * The table's rows: what was wrong, and the releases that have it right, one per major version.
 * @param {string} markdown
 * @returns {{ what: string; fixedIn: string[] }[]}
 */
export function knownFixes(markdown) {
  const section = markdown.split('## Electron releases known to be fixed')[1]?.split('\n## ')[0] ?? ''
  const rows = section.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  return rows.flatMap(([, what, releases = '']) => {
    const fixedIn = releases.match(/\d+\.\d+\.\d+/g)
    return what && fixedIn ? [{ what, fixedIn }] : []
  })
}

/**
 * Whether a release has a fix: at least the one of its major version, or a major version newer than all listed.
 * @param {string} release
 * @param {string[]} fixedIn
 */
export function isFixed(release, fixedIn) {
  const [major] = partsOf(release)
  const ofItsLine = fixedIn.find((fixed) => partsOf(fixed)[0] === major)
  if (ofItsLine) return compare(release, ofItsLine) >= 0
  return fixedIn.every((fixed) => partsOf(fixed)[0] < major)
}

function partsOf(release) {
  return release.split('.').map(Number)
}

function compare(one, other) {
  const [a, b] = [partsOf(one), partsOf(other)]
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}

if (process.argv[1] === import.meta.filename) {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const pinned = devDependencies.electron
  if (!/^\d+\.\d+\.\d+$/.test(pinned)) stop(`Electron must be pinned to one release, not ${pinned}.`)
  const fixes = knownFixes(readFileSync(join(root, 'docs', 'security.md'), 'utf8'))
  if (fixes.length === 0) stop('docs/security.md has no table of fixed Electron releases any more.')
  const missing = fixes.filter(({ fixedIn }) => !isFixed(pinned, fixedIn))
  if (missing.length > 0) {
    const list = missing.map(({ what, fixedIn }) => `${what}: ${fixedIn.join(', ')}`)
    stop(`Electron ${pinned} is older than what is known to be fixed. Raise it.\n  ${list.join('\n  ')}`)
  }
}
