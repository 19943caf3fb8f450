/** Everything Rehearse says, in German: one name for each room of the English words. */
import { common } from './common'
import { missed } from './missed'
import { paper } from './paper'

export const german = { common, missed, paper }
