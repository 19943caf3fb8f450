/**
 * Pictures that questions name and that lie beside them in the same folder or archive.
 * Invariant: only files that were dropped with the questions are taken; what is missing or on the web is said once.
 */
import type { ImportIssue, ImportResult, SourceFile } from '../imported'
import { createMediaShelf } from './mediaShelf'
import { withTexts } from './questionTexts'

const picture = /(!\[[^\]\n]{0,500}\]\()(<[^>\n]{1,1000}>|[^)\s]{1,1000})/g

/** The result with its pictures in `media`, and issues on those that are not there. `files` are all that were dropped. */
export function attachPictures(result: ImportResult, files: readonly SourceFile[]): ImportResult {
  const shelf = createMediaShelf()
  const byPath = new Map(files.map((file) => [file.path.toLowerCase(), file]))
  const missing = new Set<string>()
  const remote = new Set<string>()
  const found = (address: string, from: string): string | null => {
    if (address.startsWith('assets/') && result.media.has(address.slice('assets/'.length))) return null
    if (/^(?:https?:)?\/\//i.test(address)) remote.add(address)
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address))
      return address.startsWith('data:') ? shelf.addDataAddress(address) : null
    const file = byPath.get(resolved(address, from).toLowerCase())
    const added = file ? shelf.add(file.path, file.bytes) : null
    if (added === null) missing.add(address)
    return added
  }
  const questions = result.questions.map((question) =>
    question.own
      ? question
      : withTexts(question, (markdown) =>
          withAddresses(markdown, (address) => found(address, question.path ?? '')),
        ),
  )
  const media = new Map([...result.media, ...shelf.files])
  return { ...result, questions, media, issues: [...result.issues, ...issuesOf(missing, remote)] }
}

function withAddresses(markdown: string, find: (address: string) => string | null): string {
  if (!markdown.includes('![')) return markdown
  return markdown.replace(picture, (whole, head: string, target: string) => {
    const address = find(target.replace(/^<|>$/g, ''))
    return address === null ? whole : head + address
  })
}

/** The path an address means, seen from the file it stands in; one that starts with a slash, from the top. */
function resolved(address: string, from: string): string {
  const plain = decoded(address.split(/[?#]/, 1)[0] ?? '').replaceAll('\\', '/')
  const steps = plain.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function issuesOf(missing: ReadonlySet<string>, remote: ReadonlySet<string>): ImportIssue[] {
  const issues: ImportIssue[] = []
  const about = { line: null, path: null, raw: null }
  const names = (all: ReadonlySet<string>) => [...all].slice(0, 5).join(', ').slice(0, 400)
  if (missing.size > 0) {
    const message =
      missing.size === 1
        ? `1 picture was not among the files: ${names(missing)}. Import the folder or a zip archive that has it.`
        : `${missing.size} pictures were not among the files: ${names(missing)}. Import the folder or a zip archive that has them.`
    issues.push({ severity: 'warning', code: 'picture-missing', message, ...about })
  }
  if (remote.size > 0) {
    const message =
      remote.size === 1
        ? `1 picture is on the web and is not shown offline: ${names(remote)}.`
        : `${remote.size} pictures are on the web and are not shown offline: ${names(remote)}.`
    issues.push({ severity: 'warning', code: 'picture-remote', message, ...about })
  }
  return issues
}
