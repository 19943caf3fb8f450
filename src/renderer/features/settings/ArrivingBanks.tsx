import type { ArrivingBank, BankAct } from '../../api/movingCalls'
import { Select, type Named } from '../../ui/Select'
import { backupsWords as words } from '../../wording/en/backups'
import styles from './Settings.module.css'

type Acts = Record<string, BankAct>

/** What becomes of banks unless the person says otherwise: nothing here is replaced unasked. */
export function firstActs(banks: readonly ArrivingBank[]): Acts {
  return Object.fromEntries(banks.map(({ name, state }) => [name, state === 'new' ? 'add' : 'leave']))
}

type ArrivingBanksProps = { banks: ArrivingBank[]; acts: Acts; onChange: (acts: Acts) => void }

/** Banks that came, each with a choice where there is one. */
export function ArrivingBanks({ banks, acts, onChange }: ArrivingBanksProps) {
  if (banks.length === 0) return null
  return (
    <section className={styles.arriving}>
      <h3>{words.banks}</h3>
      <ul className={styles.banks}>
        {banks.map((bank) => (
          <li key={bank.name}>
            <span>
              <strong>{bank.title}</strong>
              <br />
              <span className={styles.muted}>{stateWords(bank)}</span>
            </span>
            {bank.state !== 'same' && (
              <Select
                label={words.whatToDoWith(bank.title)}
                value={acts[bank.name] ?? 'leave'}
                options={optionsOf(bank)}
                onChange={(act) => onChange({ ...acts, [bank.name]: act as BankAct })}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function stateWords({ state, titleHere, title, isReplaceable }: ArrivingBank): string {
  if (state === 'new') return words.isNew
  if (state === 'same') return words.isSame
  return words.isDifferent({ titleHere: titleHere === title ? null : titleHere, isReplaceable })
}

function optionsOf({ state, isReplaceable }: ArrivingBank): Named[] {
  if (state === 'new')
    return [
      ['add', words.addBank],
      ['leave', words.leaveOutBank],
    ]
  return [
    ['leave', words.keepBankHere],
    ...(isReplaceable ? [['replace', words.replaceBankHere] satisfies Named] : []),
    ['both', words.keepBothBanks],
  ]
}
