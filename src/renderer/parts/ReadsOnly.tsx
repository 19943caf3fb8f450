import { Notice } from '../ui/Notice'
import { windowsWords as words } from '../wording/en/windows'
import { WorkHere } from './WorkHere'

/** Says that another window writes, and lets this one. */
export function ReadsOnly() {
  return (
    <Notice tone="warning" action={<WorkHere />}>
      {words.openElsewhere}
    </Notice>
  )
}
