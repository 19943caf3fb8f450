import { useBankFault, type BankFault } from '../actions/banks'
import { ButtonLink } from '../ui/Button'
import { Notice } from '../ui/Notice'

const sentences: Record<BankFault, string> = {
  gone: 'You can read these questions but not practice them: their bank isn’t in your library. If you deleted it, you can bring it back there.',
  broken:
    'You can read these questions but not practice them: their bank has a problem. The Library says which.',
}

/** Says why questions that were answered cannot be asked again, and what to do; nothing while they can. */
export function ReadOnlyBank({ bankId }: { bankId: string }) {
  const fault = useBankFault(bankId)
  if (fault === null) return null
  return <Notice action={<ButtonLink to="/library">Open the Library</ButtonLink>}>{sentences[fault]}</Notice>
}
