/** Everything Rehearse says, in German: one name for each room of the English words. */
import { backLink } from './backLink'
import { backups } from './backups'
import { common } from './common'
import { deleteAttempt } from './deleteAttempt'
import { exportQuestions } from './exportQuestions'
import { formCode } from './formCode'
import { missed } from './missed'
import { paper } from './paper'
import { parts } from './parts'
import { personalNote } from './personalNote'
import { rounds } from './rounds'
import { settings } from './settings'
import { windows } from './windows'
import { write } from './write'
import { writeDesk } from './writeDesk'
import { writeFindings } from './writeFindings'

export const german = {
  backLink,
  backups,
  common,
  deleteAttempt,
  exportQuestions,
  formCode,
  missed,
  paper,
  parts,
  personalNote,
  rounds,
  settings,
  windows,
  write,
  writeDesk,
  writeFindings,
}
