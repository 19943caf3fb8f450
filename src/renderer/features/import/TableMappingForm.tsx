import { useState } from 'react'
import type { TableMapping, TableReading } from '../../api/client'
import { importTableWords as words } from '../../wording/en/importTable'
import { Check } from '../../ui/Choice'
import { Notice } from '../../ui/Notice'
import { Select, type Named } from '../../ui/Select'
import { columnRoles, delimiters, encodings, keyReadings, numbered } from './importParts'
import styles from './Import.module.css'

type MappingProps = {
  table: TableReading
  isBusy: boolean
  onChange: (mapping: Partial<TableMapping>) => void
}

/**
 * How a table was read: every part of it can be corrected, and the questions below follow at once. JSON has neither
 * columns nor a header; there only the reading of the answers is left to correct.
 */
export function TableMappingForm({ table: found, isBusy, onChange: onCorrect }: MappingProps) {
  // Shown while the table is read anew, so that one correction after the other adds to those before.
  const [draft, setDraft] = useState<TableMapping | null>(null)
  const table = isBusy && draft ? { ...found, mapping: draft } : found
  const { mapping, open, rowCount } = table
  const isTable = mapping.basis !== jsonBasis
  const onChange = (correction: Partial<TableMapping>) => {
    setDraft({ ...mapping, ...correction })
    onCorrect(correction)
  }
  // A choice of the key's reading rests on the columns: with others it is decided anew.
  const change = (part: Partial<TableMapping>) => onChange({ ...mapping, keyReading: null, ...part })
  return (
    <section className={styles.section} aria-labelledby="import-table" aria-busy={isBusy}>
      <h2 id="import-table">{isTable ? words.howTableIsRead : words.howAnswersAreRead}</h2>
      {open.map((question) => (
        <Notice key={question.field} tone="warning">
          {question.field === 'columns' ? words.chooseColumns(question.missing) : words.chooseReading}
        </Notice>
      ))}
      <div className={styles.fields}>
        <KeyReading table={table} onChange={(keyReading) => onChange({ ...mapping, keyReading })} />
        {isTable && <SourceFields table={table} onChange={change} />}
      </div>
      {isTable && (
        <>
          <Check
            label={words.hasHeader}
            isChecked={mapping.hasHeader}
            onChange={(hasHeader) =>
              onChange({ ...sourcePart(mapping), hasHeader, rowsAbove: mapping.rowsAbove })
            }
          />
          <Columns table={table} onChange={change} />
          <p className={styles.muted}>{words.rows(rowCount)}</p>
        </>
      )}
    </section>
  )
}

/** What the readers of JSON call their reading, which has no columns. */
const jsonBasis = 'json'

type PartProps = Omit<MappingProps, 'isBusy'>

/** What is kept when the layout changes: columns are then found anew. */
function sourcePart({ sheet, encoding, delimiter }: TableMapping): Partial<TableMapping> {
  return { sheet, encoding, delimiter }
}

function KeyReading({
  table,
  onChange,
}: {
  table: TableReading
  onChange: (keyReading: TableMapping['keyReading']) => void
}) {
  const { mapping, open } = table
  const hasKeys = mapping.basis === jsonBasis || mapping.columns.some(({ role }) => role === 'key')
  if (!hasKeys) return null
  const asked = open.find((question) => question.field === 'keyReading')
  const choices = keyReadings.filter(
    (reading) => !asked || asked.choices.includes(reading) || reading === mapping.keyReading,
  )
  const undecided: Named[] = mapping.keyReading === null ? [['', words.choose]] : []
  return (
    <Select
      label={words.keyReading}
      value={mapping.keyReading ?? ''}
      options={[...undecided, ...choices.map((name): Named => [name, words.keyReadings[name]])]}
      onChange={(value) => onChange(keyReadings.find((reading) => reading === value) ?? null)}
    />
  )
}

function SourceFields({ table, onChange }: PartProps) {
  const { sheet, delimiter, encoding } = table.mapping
  return (
    <>
      {sheet !== null && table.sheets.length > 1 && (
        <Select
          label={words.sheet}
          value={sheet}
          options={table.sheets.map((name) => [name, name])}
          onChange={(value) => onChange({ sheet: value })}
        />
      )}
      {delimiter !== null && (
        <Select
          label={words.delimiter}
          value={delimiter}
          options={delimiters.map((name): Named => [name, words.delimiters[name]])}
          onChange={(value) => onChange({ delimiter: value })}
        />
      )}
      {encoding !== null && (
        <Select
          label={words.encoding}
          value={encoding}
          options={encodings.map((name): Named => [name, words.encodings[name]])}
          onChange={(value) => onChange({ encoding: encodings.find((name) => name === value) ?? null })}
        />
      )}
    </>
  )
}

const shownCell = 80

function Columns({ table, onChange }: PartProps) {
  const { columns } = table.mapping
  const nameOf = (index: number) => columns[index]?.name || words.columnNumber(index + 1)
  const setRole = (index: number, value: string) => {
    const role = columnRoles.find((name) => name === value)
    if (role)
      onChange({ columns: columns.map((column, at) => (at === index ? { ...column, role } : column)) })
  }
  return (
    <div className={styles.scroll}>
      <table className={styles.columns}>
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.holds}</th>
            <th scope="col">{words.firstRows}</th>
          </tr>
        </thead>
        <tbody>
          {numbered(columns).map(({ number: index, item: { role } }) => (
            <tr key={index}>
              <th scope="row">{nameOf(index)}</th>
              <td>
                <select
                  aria-label={words.whatHolds(nameOf(index))}
                  value={role}
                  onChange={(event) => setRole(index, event.target.value)}
                >
                  {columnRoles.map((name) => (
                    <option key={name} value={name}>
                      {words.roles[name]}
                    </option>
                  ))}
                </select>
              </td>
              <td className={styles.cells}>
                {table.sample
                  .slice(0, 3)
                  .map((row) => (row[index] ?? '').slice(0, shownCell) || words.empty)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
