/**
 * Regular expressions whose time grows faster than the text they are applied to. A bank may hold texts of a quarter of a
 * million characters and files of megabytes: what takes the square of that stops the program.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { analyse } from 'scslre'
import ts from 'typescript'

/** The expressions written out in a source text, each with its line from 1. */
export function expressionsIn(source, path) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const found = []
  const visit = (node) => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      found.push({ path, line: line + 1, literal: node.text })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Why an expression such as `/a+$/` may take long, in a word or two each; empty when its time grows with the text. */
export function slowness(literal) {
  const end = literal.lastIndexOf('/')
  const flags = literal.slice(end + 1)
  const { reports } = analyse(
    { source: literal.slice(1, end), flags },
    // One that always matches never begins anew; a sticky one begins at one place.
    { assumeRejectingSuffix: false, reportTypes: { Move: !flags.includes('y') } },
  )
  const kinds = reports.map(({ type, exponential }) => `${type}${exponential ? ', exponential' : ''}`)
  return [...kinds, ...(repeatsAnything(literal) ? ['anything, repeated in a repeat'] : [])]
}

/** Whether a repeat holds another that takes any character: what ends the inner one can stand inside of it as well. */
function repeatsAnything(literal) {
  let depth = 0
  let isFound = false
  const isEndless = ({ max }) => max === Infinity
  visitRegExpAST(new RegExpParser().parseLiteral(literal), {
    onQuantifierEnter(node) {
      if (!isEndless(node)) return
      if (depth > 0 && takesAnything(node.element, literal)) isFound = true
      depth += 1
    },
    onQuantifierLeave(node) {
      if (isEndless(node)) depth -= 1
    },
  })
  return isFound
}

function takesAnything(element, literal) {
  if (element.type === 'CharacterSet') return element.kind === 'any' && /s[a-z]*$/.test(literal)
  if (element.type !== 'CharacterClass') return false
  const kinds = element.elements.map(({ kind, negate }) => `${negate ? 'not ' : ''}${kind}`)
  return ['space', 'digit', 'word'].some((kind) => kinds.includes(kind) && kinds.includes(`not ${kind}`))
}

/** Files whose expressions are never applied to what a bank or a person brings. */
const isOfTests = /\.test\.tsx?$|[fF]ixtures?\.tsx?$|[\\/]doubles[\\/]/

/** The slow expressions of the sources in a folder, with why. `count`: how many were looked at. */
export function slowExpressions(folder) {
  const paths = readdirSync(folder, { recursive: true }).filter(
    (path) => /\.tsx?$/.test(path) && !isOfTests.test(path),
  )
  const all = paths.flatMap((path) => expressionsIn(readFileSync(join(folder, path), 'utf8'), path))
  const slow = all.flatMap(({ path, line, literal }) => {
    const why = slowness(literal)
    return why.length > 0 ? [`${path}:${line} ${literal}: ${why.join('; ')}`] : []
  })
  return { count: all.length, slow }
}
