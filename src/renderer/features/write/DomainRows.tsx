import type { NewBank } from '../../api/authoringCalls'
import { Button } from '../../ui/Button'
import { NumberField } from '../../ui/NumberField'
import { commonWords } from '../../wording/en/common'
import { writeWords as words } from '../../wording/en/write'
import styles from './Fields.module.css'

type Domains = NewBank['domains']

/** The domains of a new exam with their weights; a form is drawn by them. */
export function DomainRows({
  domains,
  onChange,
}: {
  domains: Domains
  onChange: (domains: Domains) => void
}) {
  const change = (index: number, part: Partial<Domains[number]>) =>
    onChange(domains.map((domain, at) => (at === index ? { ...domain, ...part } : domain)))
  return (
    <fieldset className={styles.domains}>
      <legend className="is-required">{words.domains}</legend>
      {domains.map((domain, index) => (
        // Rows have no identity of their own but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={styles.domainRow}>
          <input
            type="text"
            required
            maxLength={200}
            aria-label={words.domainTitle(index + 1)}
            value={domain.title}
            onChange={(event) => change(index, { title: event.target.value })}
          />
          <NumberField
            isBare
            isRequired
            label={words.domainWeight(index + 1)}
            value={domain.weightPercent}
            range={{ least: 0, most: 100 }}
            toValue={(number) => number ?? 0}
            onChange={(weightPercent) => change(index, { weightPercent })}
          />
          <span aria-hidden="true">%</span>
          {domains.length > 1 && (
            <Button
              look="quiet"
              aria-label={words.removeDomain(index + 1)}
              onClick={() => onChange(domains.toSpliced(index, 1))}
            >
              {commonWords.remove}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button onClick={() => onChange(withOneMore(domains))}>{words.addDomain}</Button>
      </div>
    </fieldset>
  )
}

/** The new domain gets what is left, or half of the last one's share. */
function withOneMore(domains: Domains): Domains {
  const left = 100 - domains.reduce((sum, { weightPercent }) => sum + weightPercent, 0)
  const last = domains.at(-1)
  if (left > 0 || !last) return [...domains, { title: '', weightPercent: Math.max(0, left) }]
  const half = Math.floor(last.weightPercent / 2)
  return [
    ...domains.slice(0, -1),
    { ...last, weightPercent: last.weightPercent - half },
    { title: '', weightPercent: half },
  ]
}
