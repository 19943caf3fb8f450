import { useBankFault } from '../actions/banks'
import { ButtonLink } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { commonWords } from '../wording/en/common'
import { roundsWords as words } from '../wording/en/rounds'

/** Says why questions that were answered cannot be asked again, and what to do; nothing while they can. */
export function ReadOnlyBank({ bankId }: { bankId: string }) {
  const fault = useBankFault(bankId)
  if (fault === null) return null
  return (
    <Notice action={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}>
      {words.readOnly[fault]}
    </Notice>
  )
}
