import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { questionTypes } from '#core/bank/question'
import { textLimits } from '#core/bank/textLimits'
import { writeAddress } from '../../addresses/addresses'
import type { BankDesk } from '../../api/authoringCalls'
import { useRemembered } from '../../hooks/useRemembered'
import { Chips } from '../../ui/Chips'
import { Field } from '../../ui/Choice'
import { Icon } from '../../ui/Icon'
import { Select } from '../../ui/Select'
import { domainTitle } from '../../wording/examWords'
import { traitWords } from '../../wording/en/traits'
import { commonWords } from '../../wording/en/common'
import { writeDeskWords as words } from '../../wording/en/writeDesk'
import { writeFindingsWords } from '../../wording/en/writeFindings'
import {
  filterQuestions,
  findingKinds,
  hasFinding,
  noFilter,
  type DeskFilter,
  type ListedQuestion,
} from './deskRows'
import { keptName } from '../../actions/keptTexts'
import deskStyles from './Desk.module.css'
import fieldStyles from './Fields.module.css'
import styles from './Write.module.css'

type ListProps = {
  desk: BankDesk
  questions: ListedQuestion[]
  /** Names of questions with text that was not saved. */
  unsaved: ReadonlySet<string>
  isJudged: boolean
}

/** Every question of the bank, searched and narrowed. Of a long list only the rows in sight are in the page. */
export function QuestionList({ desk, questions, unsaved, isJudged }: ListProps) {
  const [filter, setFilter] = useRemembered('filter', noFilter)
  const found = filterQuestions(questions, filter)
  return (
    <>
      <Field label={words.search}>
        {(id) => (
          <input
            id={id}
            type="search"
            className={fieldStyles.wide}
            maxLength={textLimits.search}
            value={filter.query}
            onChange={(event) => setFilter({ ...filter, query: event.target.value })}
          />
        )}
      </Field>
      <FilterRow desk={desk} questions={questions} filter={filter} onChange={setFilter} />
      <p role="status" className={styles.muted}>
        {found.length > 0 ? commonWords.questions(found.length) : commonWords.noResults}
        {!isJudged && ` · ${words.checking}`}
      </p>
      <Rows desk={desk} found={found} unsaved={unsaved} />
    </>
  )
}

/** More chips than this would push the list out of sight. */
const mostDomainChips = 6

type FilterProps = {
  desk: BankDesk
  questions: ListedQuestion[]
  filter: DeskFilter
  onChange: (filter: DeskFilter) => void
}

function FilterRow({ desk, questions, filter, onChange }: FilterProps) {
  const toggled = <T,>(list: T[], value: T) =>
    list.includes(value) ? list.filter((other) => other !== value) : [...list, value]
  const count = (has: (question: ListedQuestion) => boolean) => questions.filter(has).length
  const types = questionTypes.filter((type) => questions.some((question) => question.type === type))
  const domains = desk.exams.flatMap((exam) =>
    exam.domains.map(({ id, title }) => ({
      value: `${exam.id}/${id}`,
      label: desk.exams.length > 1 ? `${exam.code} ${id} · ${title}` : `${id} · ${title}`,
    })),
  )
  return (
    <div className={deskStyles.filters}>
      {types.length > 1 && (
        <Chips
          legend={words.type}
          chips={types.map((type) => ({
            value: type,
            label: traitWords.types[type],
            isOn: filter.types.includes(type),
            count: count((question) => question.type === type),
          }))}
          onToggle={(value) => {
            const type = types.find((known) => known === value)
            if (type) onChange({ ...filter, types: toggled(filter.types, type) })
          }}
        />
      )}
      {domains.length > mostDomainChips && (
        <DomainSelect exams={desk.exams} filter={filter} onChange={onChange} />
      )}
      {domains.length > 1 && domains.length <= mostDomainChips && (
        <Chips
          legend={words.domain}
          chips={domains.map(({ value, label }) => ({
            ...{ value, label },
            isOn: filter.domains.includes(value),
            count: count(({ domain }) => domain === value),
          }))}
          onToggle={(value) => onChange({ ...filter, domains: toggled(filter.domains, value) })}
        />
      )}
      <Chips
        legend={words.findings}
        chips={findingKinds.map((kind) => ({
          value: kind,
          label: words.finding[kind],
          isOn: filter.findings.includes(kind),
          count: count((question) => hasFinding(question, kind)),
        }))}
        onToggle={(value) => {
          const kind = findingKinds.find((known) => known === value)
          if (kind) onChange({ ...filter, findings: toggled(filter.findings, kind) })
        }}
      />
    </div>
  )
}

type DomainSelectProps = Pick<BankDesk, 'exams'> & Pick<FilterProps, 'filter' | 'onChange'>

/** The domains of many exams, by exam. */
function DomainSelect({ exams, filter, onChange }: DomainSelectProps) {
  return (
    <Select
      label={words.domain}
      value={filter.domains[0] ?? ''}
      options={[['', words.allDomains]]}
      groups={exams.map((exam) => ({
        title: exam.code,
        options: exam.domains.map(({ id, title }): [string, string] => [
          `${exam.id}/${id}`,
          `${id} · ${title}`,
        ]),
      }))}
      onChange={(domain) => onChange({ ...filter, domains: domain === '' ? [] : [domain] })}
    />
  )
}

const rowHeight = 64

type RowsProps = Pick<ListProps, 'desk' | 'unsaved'> & { found: ListedQuestion[] }

function Rows({ desk, found, unsaved }: RowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(
    () => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY),
    [found.length],
  )
  // Nothing of it is handed on: these rows are its only users.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useWindowVirtualizer({
    count: found.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: top,
  })
  return (
    <ul ref={list} className={deskStyles.rows} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, start, key }) => {
        const question = found[index]
        return (
          question && (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={found.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              <Row desk={desk} question={question} isUnsaved={unsaved.has(keptName(question, question.id))} />
            </li>
          )
        )
      })}
    </ul>
  )
}

type RowProps = { desk: BankDesk; question: ListedQuestion; isUnsaved: boolean }

function Row({ desk: { folderName, exams }, question, isUnsaved }: RowProps) {
  const { id, stem, type, difficulty, domain, file, problems } = question
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const exam = exams.find((known) => domain.startsWith(`${known.id}/`))
  const place = exam && domainTitle(exam, domain.slice(exam.id.length + 1))
  return (
    <>
      <Link className={deskStyles.rowStem} to={writeAddress(folderName, question)}>
        {stem || id || words.withoutStem}
      </Link>
      <span className={deskStyles.rowFacts}>
        <span>
          {[
            id,
            type ? traitWords.types[type] : words.noType,
            traitWords.difficulties[difficulty],
            place,
            file,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {isUnsaved && <strong>{words.unsaved}</strong>}
        {errors > 0 && (
          <span className={styles.error}>
            <Icon name="wrong" size={14} /> {writeFindingsWords.errors(errors)}
          </span>
        )}
        {warnings > 0 && (
          <span className={styles.warning}>
            <Icon name="warning" size={14} /> {writeFindingsWords.warnings(warnings)}
          </span>
        )}
      </span>
    </>
  )
}
