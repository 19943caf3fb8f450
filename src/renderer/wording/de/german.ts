/** Everything Rehearse says, in German: one name for each room of the English words. */
import { backLink } from './backLink'
import { common } from './common'
import { deleteAttempt } from './deleteAttempt'
import { exportQuestions } from './exportQuestions'
import { formCode } from './formCode'
import { missed } from './missed'
import { paper } from './paper'
import { parts } from './parts'
import { personalNote } from './personalNote'
import { rounds } from './rounds'
import { windows } from './windows'
import { write } from './write'
import { writeDesk } from './writeDesk'
import { writeFindings } from './writeFindings'

export const german = {
  backLink,
  common,
  deleteAttempt,
  exportQuestions,
  formCode,
  missed,
  paper,
  parts,
  personalNote,
  rounds,
  windows,
  write,
  writeDesk,
  writeFindings,
}
