import { useState } from 'react'
import type { BankSummary, Problem } from '#core/bank/bank'
import { messageOf } from '#core/common/messageOf'
import { writeAddress } from '../../addresses/addresses'
import { isOffered, useBanks } from '../../actions/banks'
import { useEngine } from '../../actions/engine'
import type { BankDesk } from '../../api/authoringCalls'
import { useAsync } from '../../hooks/useQuery'
import { useRemembered } from '../../hooks/useRemembered'
import { LoadError } from '../../parts/LoadError'
import { ExportQuestions } from '../../parts/ExportQuestions'
import { ActError } from '../../ui/ActError'
import { Button, ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Tabs } from '../../ui/Tabs'
import { commonWords } from '../../wording/en/common'
import { writeDeskWords as words } from '../../wording/en/writeDesk'
import { BankProblems } from './BankProblems'
import { Coverage } from './Coverage'
import { HandBack } from './HandBack'
import { listedQuestions } from './deskRows'
import { QuestionList } from './QuestionList'
import { isLastStep, removedFrom } from './removedQuestions'
import { SetAside, useKeptTexts } from './SetAside'
import { useCalls, useDesk, useFileChanges } from './useCalls'
import deskStyles from './Desk.module.css'
import styles from './Write.module.css'

/** A bank of one's own: its questions, how far they cover its exams, and what is wrong. */
export function Desk({ folderName }: { folderName: string }) {
  const [count, setCount] = useState(0)
  const desk = useDesk(folderName, count)
  if (desk.error) {
    return (
      <EmptyState
        title={words.bankClosed}
        action={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}
      >
        {desk.error}
      </EmptyState>
    )
  }
  if (!desk.data) return <div role="status" aria-busy="true" aria-label={words.openingBank} />
  return <OpenDesk desk={desk.data} onChanged={() => setCount(count + 1)} />
}

const panelId = 'desk-view'

function OpenDesk({ desk, onChanged }: { desk: BankDesk; onChanged: () => void }) {
  const calls = useCalls()
  const changes = useFileChanges()
  const [view, setView] = useRemembered<'questions' | 'coverage' | 'problems'>('view', 'questions')
  const { folderName, rows } = desk
  const kept = useKeptTexts(folderName)
  const found = useAsync(
    `findings ${folderName}`,
    () => calls.findings(folderName),
    `${changes} ${desk.undo?.id}`,
  )
  const { questions, rest } = listedQuestions(desk, found.data?.problems ?? desk.problems)
  return (
    <>
      <DeskHead desk={desk} onChanged={onChanged} />
      <SetAside desk={desk} kept={kept} onChanged={onChanged} />
      {rows.length === 0 ? (
        <EmptyDesk desk={desk} problems={rest} />
      ) : (
        <>
          <Tabs
            label={words.views}
            panelId={panelId}
            value={view}
            tabs={[
              { value: 'questions', label: words.view.questions, count: rows.length },
              { value: 'coverage', label: words.view.coverage },
              { value: 'problems', label: words.view.problems, count: rest.length },
            ]}
            onChange={setView}
          />
          <div id={panelId} role="tabpanel" aria-label={words.view[view]} className={styles.section}>
            <LoadError of={found} />
            {view === 'questions' && (
              <QuestionList
                desk={desk}
                questions={questions}
                unsaved={new Set(kept.map(({ name }) => name))}
                isJudged={found.data !== undefined}
              />
            )}
            {view === 'coverage' && <Coverage exams={found.data?.exams ?? null} />}
            {view === 'problems' && <BankProblems desk={desk} problems={rest} />}
          </div>
        </>
      )}
    </>
  )
}

/** A bank without questions: the next step, and its files. */
function EmptyDesk({ desk, problems }: { desk: BankDesk; problems: Problem[] }) {
  return (
    <>
      <EmptyState
        title={words.noneTitle}
        isPart
        action={
          <ButtonLink look="primary" to={writeAddress(desk.folderName, null)}>
            {words.writeFirst}
          </ButtonLink>
        }
      >
        {words.none}
      </EmptyState>
      <section className={styles.section} aria-labelledby="desk-files">
        <h2 id="desk-files">{words.view.problems}</h2>
        <BankProblems desk={desk} problems={problems.filter(({ code }) => code !== 'no-questions')} />
      </section>
    </>
  )
}

function DeskHead({ desk, onChanged }: { desk: BankDesk; onChanged: () => void }) {
  const { folderName, title, rows, licence, bankId } = desk
  const { state } = useEngine()
  const bank = useBanks(({ banks }) =>
    banks.find(
      (candidate) => candidate.root === 'data' && candidate.folderName === folderName && candidate.isUsable,
    ),
  )
  const sound = rows.filter(({ isSound }) => isSound).length
  const hidden = rows.length - sound
  return (
    <header className={deskStyles.deskHead}>
      <div>
        <h1>{title}</h1>
        <p className={styles.muted}>
          {[commonWords.questions(sound), hidden > 0 && words.moreWithErrors(hidden), licence]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          <code className={deskStyles.path}>
            {state.dataFolder}/banks/{folderName}
          </code>
        </p>
      </div>
      <div className={styles.actions}>
        {rows.length > 0 && (
          <ButtonLink look="primary" to={writeAddress(folderName, null)}>
            {words.newQuestion}
          </ButtonLink>
        )}
        {bank && <MockLinks bank={bank} />}
        {bank && bank.id === bankId && <ExportQuestions bankId={bank.id} questionIds={null} />}
        {desk.copiedFrom && <HandBack desk={desk} />}
        <UndoChange desk={desk} onChanged={onChanged} />
      </div>
    </header>
  )
}

/** To the set-up of its exam; of several, to the page that lists them. */
function MockLinks({ bank }: { bank: BankSummary }) {
  const [exam, ...others] = bank.exams.filter((known) => isOffered(bank, known))
  const bankId = encodeURIComponent(bank.id)
  if (!exam) return null
  if (others.length > 0) return <ButtonLink to={`/library/${bankId}`}>{words.setUpExam}</ButtonLink>
  return <ButtonLink to={`/setup/${bankId}/${exam.id}`}>{words.setUp(exam.code)}</ButtonLink>
}

function UndoChange({ desk, onChanged }: { desk: BankDesk; onChanged: () => void }) {
  const { undo, folderName } = desk
  const calls = useCalls()
  const { canWrite, state } = useEngine()
  // What was deleted in this window has a way back of its own.
  const isListed = removedFrom(state.dataFolderId, desk).some((removed) => isLastStep(desk, removed))
  const [error, setError] = useState<string | null>(null)
  const run = () => {
    setError(null)
    calls.undo(folderName).then(onChanged, (reason: unknown) => {
      setError(messageOf(reason))
      onChanged()
    })
  }
  return (
    <>
      {undo && !isListed && (
        <Button look="quiet" disabled={!canWrite} onClick={run}>
          {undo.id ? words.undoStep[undo.act](undo.id) : words.undoLast}
        </Button>
      )}
      <ActError error={error} />
    </>
  )
}
