import { Link } from 'wouter'
import type { Problem } from '#core/bank/bank'
import { settingsFileAddress } from '../../addresses/addresses'
import type { BankDesk } from '../../api/authoringCalls'
import { Icon } from '../../ui/Icon'
import { writeDeskWords as words } from '../../wording/en/writeDesk'
import { writeFindingsWords } from '../../wording/en/writeFindings'
import { told } from '../../wording/told'
import editorStyles from './Editor.module.css'
import styles from './Write.module.css'

type BankProblemsProps = { desk: BankDesk; problems: readonly Problem[] }

/** The files of the bank beside its questions, and what was found that is of no single question. */
export function BankProblems({ desk: { folderName, settings }, problems }: BankProblemsProps) {
  return (
    <>
      <ul className={styles.plainList}>
        {settings.map((file) => (
          <li key={file}>
            <Link to={settingsFileAddress(folderName, file)}>{file}</Link>{' '}
            <span className={styles.muted}>
              {file.startsWith('exams/') ? words.examFile : words.bankFile}
            </span>
          </li>
        ))}
      </ul>
      <Problems problems={problems} />
    </>
  )
}

function Problems({ problems }: Pick<BankProblemsProps, 'problems'>) {
  if (problems.length === 0) return <p>{words.noProblems}</p>
  return (
    <ul className={editorStyles.findings}>
      {problems.map(({ severity, code, file, line, message, advice }) => (
        <li key={`${file} ${line} ${code} ${message}`}>
          <span className={severity === 'error' ? styles.error : styles.warning}>
            <Icon name={severity === 'error' ? 'wrong' : 'warning'} size={16} />
            {writeFindingsWords.severity[severity]}
          </span>
          <p>
            <code>
              {file}
              {line !== null && `:${line}`}
            </code>{' '}
            {told(message)} {told(advice)}
          </p>
        </li>
      ))}
    </ul>
  )
}
