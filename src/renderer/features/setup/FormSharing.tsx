import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Exam } from '#core/bank/exam'
import type { DrawnForm } from '#core/form/assembly'
import { codedSetupAddress, paperAddress } from '../../addresses/addresses'
import type { Pool } from '../../actions/pool'
import { codeOfForm, newCode } from '../../actions/sharedForms'
import { sharedFormsWords as words } from '../../wording/en/sharedForms'
import { Button } from '../../ui/Button'
import styles from './Setup.module.css'
import { UseCodeDialog } from './UseCodeDialog'

type FormSharingProps = { exam: Exam; pool: Pool; form: DrawnForm; withTrial: boolean }

/** Ways to a form that somebody else can have as well. */
export function FormSharing({ exam, pool, form, withTrial }: FormSharingProps) {
  const [, navigate] = useLocation()
  const [isAsking, setIsAsking] = useState(false)
  const code = () => codeOfForm(pool, exam, form) ?? newCode(pool, exam, withTrial)
  return (
    <p className={styles.sharing}>
      <Button look="quiet" onClick={() => navigate(codedSetupAddress(pool.bankId, exam.id, code()))}>
        {words.share}
      </Button>
      <Button look="quiet" onClick={() => setIsAsking(true)}>
        {words.enterCode}
      </Button>
      <Button look="quiet" onClick={() => navigate(paperAddress(pool.bankId, exam.id, code()))}>
        {words.print}
      </Button>
      {isAsking && <UseCodeDialog onClose={() => setIsAsking(false)} />}
    </p>
  )
}
