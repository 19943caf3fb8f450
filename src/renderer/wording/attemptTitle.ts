/**
 * The title of a sitting as the page says it. The history keeps it in English, `AB-1 · mock`, so that what is in the log
 * does not depend on the language of the page.
 */
import { valueAt } from '#core/common/dictionary'
import { attemptWords } from './en/attempts'

const separator = ' · '

/** A title from the history; one of another make is returned as it is. */
export function attemptTitle(kept: string): string {
  const [kind = '', ...rest] = kept.split(separator).toReversed()
  const words = valueAt<string, string>(attemptWords.kinds, kind)
  return words === undefined ? kept : [...rest.toReversed(), words].join(separator)
}
