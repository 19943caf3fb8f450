import type { ReactNode } from 'react'
import type { Tally } from '#core/statistics/counts'
import { ScoreBar } from '../../ui/ScoreBar'
import { progressWords as words } from '../../wording/en/progress'
import { tallyWords } from './progressWords'
import styles from './Progress.module.css'

export type TallyRow = { key: string; label: ReactNode; tally: Tally; note?: ReactNode }

type TallyTableProps = { caption: string; head: string; noteHead?: string; cut: number; rows: TallyRow[] }

/** Shares correct as bars with their intervals, the numbers beside them. */
export function TallyTable({ caption, head, noteHead, cut, rows }: TallyTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className={styles.wide}>
              {words.correctShare}
            </th>
            <th scope="col">{words.correctAsked}</th>
            {noteHead && <th scope="col">{noteHead}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, tally, note }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>
                {tally.total > 0 && (
                  <ScoreBar fraction={tally.right / tally.total} interval={tally.interval} cut={cut} />
                )}
              </td>
              <td>{tallyWords(tally)}</td>
              {noteHead && <td>{note}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
