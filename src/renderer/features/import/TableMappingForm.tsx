import { useState } from 'react'
import type { TableMapping, TableReading } from '../../api/client'
import { formatCount } from '../../wording/format'
import { Check } from '../../ui/Choice'
import { Notice } from '../../ui/Notice'
import { Select, type Named } from '../../ui/Select'
import { delimiterWords, encodingWords, numbered, readingWords, roleWords } from './importWords'
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
      <h2 id="import-table">{isTable ? 'How the table is read' : 'How the answers are read'}</h2>
      {open.map((question) => (
        <Notice key={question.field} tone="warning">
          {question.field === 'columns'
            ? `Choose the column that holds ${question.missing.map((role) => missingWords[role]).join(' and the one that holds ')}.`
            : 'The correct answers can be read in more than one way. Choose how they are written.'}
        </Notice>
      ))}
      <div className={styles.fields}>
        <KeyReading table={table} onChange={(keyReading) => onChange({ ...mapping, keyReading })} />
        {isTable && <SourceFields table={table} onChange={change} />}
      </div>
      {isTable && (
        <>
          <Check
            label="The first row names the columns"
            isChecked={mapping.hasHeader}
            onChange={(hasHeader) =>
              onChange({ ...sourcePart(mapping), hasHeader, rowsAbove: mapping.rowsAbove })
            }
          />
          <Columns table={table} onChange={change} />
          <p className={styles.muted}>{formatCount(rowCount, 'row')} below the header.</p>
        </>
      )}
    </section>
  )
}

/** What the readers of JSON call their reading, which has no columns. */
const jsonBasis = 'json'

const missingWords = { stem: 'the question', key: 'the correct answer' }

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
  const choices = readingWords.filter(
    ([reading]) => !asked || asked.choices.includes(reading) || reading === mapping.keyReading,
  )
  const undecided: Named[] = mapping.keyReading === null ? [['', 'Choose…']] : []
  return (
    <Select
      label="Correct answers are written as"
      value={mapping.keyReading ?? ''}
      options={[...undecided, ...choices]}
      onChange={(value) => onChange(readingWords.find(([reading]) => reading === value)?.[0] ?? null)}
    />
  )
}

function SourceFields({ table, onChange }: PartProps) {
  const { sheet, delimiter, encoding } = table.mapping
  return (
    <>
      {sheet !== null && table.sheets.length > 1 && (
        <Select
          label="Sheet"
          value={sheet}
          options={table.sheets.map((name) => [name, name])}
          onChange={(value) => onChange({ sheet: value })}
        />
      )}
      {delimiter !== null && (
        <Select
          label="Columns are separated by"
          value={delimiter}
          options={delimiterWords}
          onChange={(value) => onChange({ delimiter: value })}
        />
      )}
      {encoding !== null && (
        <Select
          label="Encoding"
          value={encoding}
          options={encodingWords}
          onChange={(value) =>
            onChange({ encoding: encodingWords.find(([name]) => name === value)?.[0] ?? null })
          }
        />
      )}
    </>
  )
}

const shownCell = 80

function Columns({ table, onChange }: PartProps) {
  const { columns } = table.mapping
  const nameOf = (index: number) => columns[index]?.name || `Column ${index + 1}`
  const setRole = (index: number, value: string) => {
    const role = roleWords.find(([name]) => name === value)?.[0]
    if (role)
      onChange({ columns: columns.map((column, at) => (at === index ? { ...column, role } : column)) })
  }
  return (
    <div className={styles.scroll}>
      <table className={styles.columns}>
        <caption className="visually-hidden">Columns, what each holds, and the first rows</caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Holds</th>
            <th scope="col">First rows</th>
          </tr>
        </thead>
        <tbody>
          {numbered(columns).map(({ number: index, item: { role } }) => (
            <tr key={index}>
              <th scope="row">{nameOf(index)}</th>
              <td>
                <select
                  aria-label={`${nameOf(index)} holds`}
                  value={role}
                  onChange={(event) => setRole(index, event.target.value)}
                >
                  {roleWords.map(([name, words]) => (
                    <option key={name} value={name}>
                      {words}
                    </option>
                  ))}
                </select>
              </td>
              <td className={styles.cells}>
                {table.sample
                  .slice(0, 3)
                  .map((row) => (row[index] ?? '').slice(0, shownCell) || '(empty)')
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
