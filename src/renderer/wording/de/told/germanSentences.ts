/** What the service and the rules of banks say, in German. `scripts/sentences.test.ts` tells which are missing. */
import type { Told } from '../../sentencePatterns'
import { authoringTold } from './authoringTold'
import { bankTold } from './bankTold'
import { compileTold } from './compileTold'
import { exportTold } from './exportTold'
import { filesTold } from './filesTold'
import { importFilesTold } from './importFilesTold'
import { importPackagesTold } from './importPackagesTold'
import { importQuestionsTold } from './importQuestionsTold'
import { importSavedTold } from './importSavedTold'
import { importTablesTold } from './importTablesTold'
import { lintTold } from './lintTold'
import { schemaTold } from './schemaTold'
import { serviceTold } from './serviceTold'
import { textTold } from './textTold'
import { xmlTold } from './xmlTold'

export const germanSentences: readonly Told[] = [
  ...authoringTold,
  ...bankTold,
  ...compileTold,
  ...exportTold,
  ...filesTold,
  ...importFilesTold,
  ...importPackagesTold,
  ...importQuestionsTold,
  ...importSavedTold,
  ...importTablesTold,
  ...lintTold,
  ...schemaTold,
  ...serviceTold,
  ...textTold,
  ...xmlTold,
]
