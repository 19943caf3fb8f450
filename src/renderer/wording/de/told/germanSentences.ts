/** What the service and the rules of banks say, in German. `scripts/sentences.test.ts` tells which are missing. */
import type { Told } from '../../told'

export const germanSentences: readonly Told[] = [
  ['There is nothing at this address.', 'Unter dieser Adresse gibt es nichts.'],
]
