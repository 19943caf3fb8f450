/** Every bench by its name, in the order they run. */
import type { Measure, Size } from './measure'
import { answeringBench } from './measures/answering'
import { bankImportBench } from './measures/bankImport'
import { bankReopenBench } from './measures/bankReopen'
import { coldStartBench } from './measures/coldStart'
import { idleBench } from './measures/idle'
import { importingBench } from './measures/importing'
import { largeBankBench } from './measures/largeBank'
import { logBench } from './measures/log'
import { payloadBench } from './measures/payload'
import { progressBench } from './measures/progress'
import { savingBench } from './measures/saving'
import { screensBench } from './measures/screens'

export const benches: Readonly<Record<string, (size: Size) => Promise<Measure[]>>> = {
  payload: payloadBench,
  coldStart: coldStartBench,
  answering: answeringBench,
  saving: savingBench,
  bankImport: bankImportBench,
  bankReopen: bankReopenBench,
  importing: importingBench,
  largeBank: largeBankBench,
  progress: progressBench,
  log: logBench,
  screens: screensBench,
  idle: idleBench,
}
