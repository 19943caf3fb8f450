/** The end of an import. Invariant: a source nothing was found in says so, and so does a file that was not kept. */
import type { Collector } from './collector'
import type { MediaShelf } from './media/mediaShelf'

/** Adds the issues that only show when everything was read. */
export function finish({ result, issue }: Collector, shelf?: MediaShelf): void {
  for (const [name, reason] of shelf?.refused ?? []) {
    issue({
      severity: 'warning',
      code: 'media-refused',
      message: `The file "${name}" was left out: ${reason}`,
    })
  }
  const isEmpty = result.questions.length === 0 && result.unsupported.length === 0
  if (!isEmpty || result.issues.some(({ severity }) => severity === 'error')) return
  issue({ severity: 'error', code: 'no-questions', message: 'No question was found in this file.' })
}
