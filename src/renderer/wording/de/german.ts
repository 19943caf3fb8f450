/** Everything Rehearse says, in German: one name for each room of the English words. */
import { common } from './common'
import { missed } from './missed'
import { paper } from './paper'
import { write } from './write'
import { writeDesk } from './writeDesk'
import { writeFindings } from './writeFindings'

export const german = { common, missed, paper, write, writeDesk, writeFindings }
