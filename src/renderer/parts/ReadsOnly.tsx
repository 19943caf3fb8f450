import { Notice } from '../ui/Notice'
import { WorkHere } from './WorkHere'

/** Says that another window writes, and lets this one. */
export function ReadsOnly() {
  return (
    <Notice tone="warning" action={<WorkHere />}>
      Rehearse is open in another window. This one shows your data but changes nothing, until you close the
      other or work here instead.
    </Notice>
  )
}
