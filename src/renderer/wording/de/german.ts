/** Everything Rehearse says, in German: one name for each room of the English words. */
import { common } from './common'
import { missed } from './missed'

export const german = { common, missed }
