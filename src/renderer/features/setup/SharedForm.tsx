import type { Exam } from '#core/bank/exam'
import type { DrawnForm } from '#core/form/assembly'
import type { FormCode as Code } from '#core/form/formCode'
import { paperAddress, setupAddress } from '../../addresses/addresses'
import { sealsBrokenBy, type Pool } from '../../actions/pool'
import { isOfBank } from '../../actions/sharedForms'
import { byCount, formatCount } from '../../wording/format'
import { FormCode } from '../../parts/FormCode'
import { ButtonLink } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import styles from './Setup.module.css'

type SharedFormProps = { exam: Exam; pool: Pool; text: string; code: Code; form: DrawnForm }

/** What the code of this form does, and what it costs here. */
export function SharedForm({ exam, pool, text, code, form }: SharedFormProps) {
  const broken = sealsBrokenBy(
    pool,
    exam,
    form.items.map(({ questionId }) => questionId),
  ).filter((seal) => seal.examId !== exam.id || seal.form.number !== code.source)
  return (
    <section className={styles.options} aria-labelledby="shared-form">
      <h2 id="shared-form">Shared form</h2>
      <FormCode code={text} />
      {isOfBank(pool, code) ? (
        <p>
          Anyone who has this bank and enters the code under “Use a code” gets the same questions in the same
          order.
        </p>
      ) : (
        <Notice tone="warning">
          Your copy of this bank isn’t the one the code was made with, so these are not the same questions.
          For the same form, get that version of the bank and enter the code again.
        </Notice>
      )}
      {broken.length > 0 && (
        <Notice tone="warning">
          It includes questions from {formatCount(broken.length, 'sealed mock')} of yours. After you start,{' '}
          {byCount(broken.length, 'that one is', 'those are')} no longer made of new questions only.
        </Notice>
      )}
      <p className={styles.sharing}>
        <ButtonLink look="quiet" to={setupAddress(pool.bankId, exam.id)}>
          Draw my own form instead
        </ButtonLink>
        <ButtonLink look="quiet" to={paperAddress(pool.bankId, exam.id, text)}>
          Print on paper…
        </ButtonLink>
      </p>
    </section>
  )
}
