import type { Finding } from '../../api/authoringCalls'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { writeFindingsWords as words } from '../../wording/en/writeFindings'
import editorStyles from './Editor.module.css'
import { told } from '../../wording/told'
import styles from './Write.module.css'

type FindingListProps = {
  /** Null while nothing has been checked. */
  findings: readonly Finding[] | null
  /** What is no fault yet but still to be written, in sentences. */
  needed?: readonly string[]
  onFix: (finding: Finding) => void
  onGo: (line: number) => void
}

/** What is wrong with the question now, with a remedy where only one can be meant. */
export function FindingList({ findings, needed = none, onFix, onGo }: FindingListProps) {
  return (
    <section className={editorStyles.findingPart} aria-label={words.title}>
      <div role="status">
        <h2>{headOf(findings, needed)}</h2>
        {needed.map((sentence) => (
          <p key={sentence} className={styles.muted}>
            {sentence}
          </p>
        ))}
      </div>
      <ul className={editorStyles.findings}>
        {findings?.map((finding) => (
          <li key={`${finding.code} ${finding.line} ${finding.message}`}>
            <span className={finding.severity === 'error' ? styles.error : styles.warning}>
              <Icon name={finding.severity === 'error' ? 'wrong' : 'warning'} size={16} />
              {words.severity[finding.severity]}
            </span>
            <p>
              {told(finding.message)} {told(finding.advice)}
            </p>
            <div className={styles.actions}>
              {finding.fix && <Button onClick={() => onFix(finding)}>{told(finding.fix.label)}</Button>}
              <GoTo line={finding.line} onGo={onGo} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function GoTo({ line, onGo }: { line: number | null; onGo: (line: number) => void }) {
  if (line === null) return null
  return (
    <Button look="quiet" onClick={() => onGo(line)}>
      {words.showLine(line)}
    </Button>
  )
}

const none: readonly string[] = []

function headOf(findings: readonly Finding[] | null, needed: readonly string[]): string {
  if (!findings) return words.notChecked
  if (findings.length === 0) return needed.length > 0 ? words.notFinished : words.nothingToFix
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  return [errors > 0 && words.errors(errors), warnings > 0 && words.warnings(warnings)]
    .filter(Boolean)
    .join(', ')
}
