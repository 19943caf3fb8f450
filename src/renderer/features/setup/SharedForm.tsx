import type { Exam } from '#core/bank/exam'
import type { DrawnForm } from '#core/form/assembly'
import type { FormCode as Code } from '#core/form/formCode'
import { paperAddress, setupAddress } from '../../addresses/addresses'
import { sealsBrokenBy, type Pool } from '../../actions/pool'
import { isOfBank } from '../../actions/sharedForms'
import { sharedFormsWords as words } from '../../wording/en/sharedForms'
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
      <h2 id="shared-form">{words.title}</h2>
      <FormCode code={text} />
      {isOfBank(pool, code) ? <p>{words.sameForAll}</p> : <Notice tone="warning">{words.otherBank}</Notice>}
      {broken.length > 0 && <Notice tone="warning">{words.breaksSeals(broken.length)}</Notice>}
      <p className={styles.sharing}>
        <ButtonLink look="quiet" to={setupAddress(pool.bankId, exam.id)}>
          {words.drawOwn}
        </ButtonLink>
        <ButtonLink look="quiet" to={paperAddress(pool.bankId, exam.id, text)}>
          {words.print}
        </ButtonLink>
      </p>
    </section>
  )
}
