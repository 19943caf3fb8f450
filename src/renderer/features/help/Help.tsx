import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { evidenceGate } from '#core/learning/readiness'
import { useEngine } from '../../actions/engine'
import { useSettings } from '../../actions/settings'
import { ShortcutList } from '../../parts/ShortcutList'
import { Button } from '../../ui/Button'
import { readinessWords } from '../../wording/en/readiness'
import {
  confidenceShortcuts,
  feedbackShortcuts,
  reviewShortcuts,
  screenShortcuts,
  sittingShortcuts,
  toolShortcuts,
  type ShortcutName,
} from '../../wording/shortcuts'
import styles from './Help.module.css'

/** Help: keys, what the numbers mean and do not mean, where the data lies, and how to report a fault. */
export function Help() {
  const hasSingleKeys = useSettings((settings) => settings.hasSingleKeys)
  return (
    <div className={styles.help}>
      <h1>Help</h1>
      <Part title="Shortcuts">
        {!hasSingleKeys && <p>Single-letter keys are switched off in Settings.</p>}
        <div className={styles.columns}>
          <Keys title="Everywhere but in a sitting" names={screenShortcuts} />
          <Keys title="In a sitting" names={[...sittingShortcuts, ...confidenceShortcuts]} />
          <Keys title="In practice" names={[...feedbackShortcuts, ...Object.values(toolShortcuts)]} />
          <Keys title="In Review" names={reviewShortcuts} />
        </div>
      </Part>
      <Part title="How scoring works">
        <p>
          A question is correct only when the whole answer is, unless the exam gives partial credit. A blank
          is scored as incorrect. Unscored questions, where an exam has them, count in nothing.
        </p>
        <p>
          The practice estimate puts your share correct on the exam’s scale with a plausible range around it.
          It is not an official score: exam providers don’t publish how they convert answers to scores, and
          these are not their questions.
        </p>
      </Part>
      <Part title="What readiness means">
        <p>
          Readiness is the chance of passing if you took the exam today, worked out from your first answers
          only: answering a question again shows that you remember it. It appears once you have{' '}
          {evidenceGate.total} first answers, with {evidenceGate.perDomain} or more in nearly every domain.{' '}
          {readinessWords.whatCounts}
        </p>
        <p>
          It is a model of the questions in your bank. It has not been compared with real results, and it
          never says less than 1 in 20 or more than 19 in 20. Record your real result under{' '}
          <Link to="/progress">Progress</Link>, and it shows how often it was right.
        </p>
      </Part>
      <Part title="Reviews and sealed mocks">
        <p>
          Questions you miss, guess or flag come back under <Link to="/review">Review</Link>, at growing
          intervals, and always once more before the exam date you set. A sealed mock is a full exam of
          questions that practice and review leave alone, so that it measures what you know and not what you
          remember.
        </p>
      </Part>
      <WrongQuestions />
      <YourData />
    </div>
  )
}

function WrongQuestions() {
  return (
    <Part title="When a question is wrong">
      <p>
        Under every explanation you can report a problem, or leave the question out of mock exams, practice,
        and reviews. Your reports can be exported for the bank’s author under{' '}
        <Link to="/reports">Your reports</Link>. Where two banks disagree on an answer, settle it under{' '}
        <Link to="/conflicts">Answers to settle</Link>.
      </p>
      <p>
        If a bank fixes an answer later, <Link to="/past-results">Past results</Link> shows which attempts
        would change and by how much. Nothing changes until you say so, and you can undo it.
      </p>
    </Part>
  )
}

type PartProps = { title: string; children: ReactNode }

function Part({ title, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

type KeysProps = { title: string; names: readonly ShortcutName[] }

function Keys({ title, names }: KeysProps) {
  return (
    <div className={styles.keys}>
      <h3>{title}</h3>
      <ShortcutList names={names} />
    </div>
  )
}

function YourData() {
  const { state, client } = useEngine()
  const facts = `Rehearse ${state.version}, ${state.shell === 'electron' ? 'desktop app' : 'browser window'}, ${navigator.userAgent}`
  return (
    <>
      <Part title="Where your data is">
        <p>
          Everything you do is kept in one folder on this computer:{' '}
          <code className={styles.path}>{state.dataFolder}</code>. There is no account, and nothing is sent
          anywhere. <Link to="/settings">Settings</Link> has backups and a check of your data.
        </p>
        {state.can.revealFolder && (
          <div>
            <Button onClick={() => void client.reveal('data').catch(() => undefined)}>Open folder</Button>
          </div>
        )}
      </Part>
      <Part title="Two computers, two people">
        <p>
          Under <Link to="/settings">Settings</Link>, “Save everything to a file” takes your history,
          settings, notes and banks along. Imported on another computer, they are merged with what is there,
          and you see first what would change. To take the same mock as somebody else, share its code from the
          set-up or the report. The set-up also prints it, with an answer sheet and a separate key.
        </p>
      </Part>
      <Part title="Report a problem">
        <p>
          Say what you did, what you expected and what happened instead. Add these facts, and the name of the
          question bank if it is about a question. Don’t attach your data folder: it holds your whole history.
        </p>
        <p>
          <code className={styles.path}>{facts}</code>
        </p>
      </Part>
    </>
  )
}
