/** What the service and the rules of banks say, in German. `scripts/sentences.test.ts` tells which are missing. */
import type { Told } from '../../told'
import { authoringTold } from './authoringTold'
import { bankTold } from './bankTold'
import { compileTold } from './compileTold'
import { filesTold } from './filesTold'
import { lintTold } from './lintTold'
import { schemaTold } from './schemaTold'
import { textTold } from './textTold'

export const germanSentences: readonly Told[] = [
  ['There is nothing at this address.', 'Unter dieser Adresse gibt es nichts.'],
  ...authoringTold,
  ...bankTold,
  ...compileTold,
  ...filesTold,
  ...lintTold,
  ...schemaTold,
  ...textTold,
]
