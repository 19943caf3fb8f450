/**
 * The sentences that the rules of banks and the service say, read from their code as patterns: `The fact {1} is there
 * twice.` The page tells them in its language, and a test holds its list to these.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/**
 * Files whose texts are not shown by the page: commands, descriptions of fields for editors, and what is written into
 * the files of other programs.
 */
const unshown =
  /(^src\/bank\/commands\/|cli\.ts$|schema\/(questionSchema|bankSchema|familySchema|jsonSchemas)\.ts$|formats\/export\/(?!losses|rehearseBank|markdownBank|ankiCards|ankiPackage|ankiText|csv|gift|moodleXml|qti3\.)|table\/headerNames|lint\/(coverageText|clues)|formats\/html\/(?!cleanHtml|htmlElements|htmlTables|htmlToMarkdown|markdownHandlers)|[fF]ixtures?\.ts$|everyEvent|\.test\.ts$)/

/** All patterns of the rules and the service, each with the files it stands in. */
export function allSentences(root) {
  const found = new Map()
  for (const folder of ['src/core', 'src/bank', 'src/service'])
    for (const name of readdirSync(join(root, folder), { recursive: true })) {
      const path = join(folder, name).replaceAll('\\', '/')
      if (!path.endsWith('.ts') || unshown.test(path)) continue
      for (const sentence of sentencesIn(readFileSync(join(root, path), 'utf8'), path))
        found.set(sentence, [...(found.get(sentence) ?? []), path])
    }
  return found
}

/** The patterns of one file: its texts that read like words, with `{1}`, `{2}` for what is put in. */
export function sentencesIn(source, path) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const found = []
  const visit = (node) => {
    if (isSilent(node)) return
    const parts = partsOf(node)
    if (!parts) {
      ts.forEachChild(node, visit)
      return
    }
    let holes = 0
    const pattern = parts.map((part) => (typeof part === 'string' ? part : `{${(holes += 1)}}`)).join('')
    if (readsLikeWords(pattern)) found.push(pattern)
    parts.filter((part) => typeof part !== 'string').forEach(visit)
  }
  visit(file)
  return found
}

const isSilent = (node) =>
  ts.isImportDeclaration(node) ||
  ts.isTypeNode(node) ||
  (ts.isExportDeclaration(node) && node.moduleSpecifier)

/** A text as its words and what is put between them; undefined for what is no text. */
function partsOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (ts.isTemplateExpression(node))
    return [
      node.head.text,
      ...node.templateSpans.flatMap(({ expression, literal }) => [expression, literal.text]),
    ]
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined
  const sides = [node.left, node.right].map((side) => partsOf(side))
  return sides.some(Boolean) ? [sides[0] ?? [node.left], sides[1] ?? [node.right]].flat() : undefined
}

/** Two words, or one beside a value: a word alone is a name in the code far more often than a sentence. */
const readsLikeWords = (pattern) => /\p{L}{2,} +\p{L}+|\} \p{L}{2,}|\p{L}{2,} \{/u.test(pattern)
