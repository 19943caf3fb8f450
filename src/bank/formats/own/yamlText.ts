/**
 * Our YAML as it is written.
 * Invariant: what is read back equals what was written, and holds no alias.
 */
import { dump } from 'js-yaml'

/** A value as YAML, with a line end. Fields that are undefined are left out. */
export function yamlOf(value: unknown): string {
  return dump(value, { lineWidth: 110, noRefs: true, skipInvalid: true })
}
