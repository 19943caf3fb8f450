import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { evidenceGate } from '#core/learning/readiness'
import { useEngine } from '../../actions/engine'
import { useSettings } from '../../actions/settings'
import { ShortcutList } from '../../parts/ShortcutList'
import { Button } from '../../ui/Button'
import { frameWords } from '../../wording/en/frame'
import { helpWords as words } from '../../wording/en/help'
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
      <h1>{words.title}</h1>
      <Part title={words.shortcuts}>
        {!hasSingleKeys && <p>{words.singleKeysOff}</p>}
        <div className={styles.columns}>
          <Keys title={words.everywhere} names={screenShortcuts} />
          <Keys title={words.inSitting} names={[...sittingShortcuts, ...confidenceShortcuts]} />
          <Keys title={words.inPractice} names={[...feedbackShortcuts, ...Object.values(toolShortcuts)]} />
          <Keys title={words.inReview} names={reviewShortcuts} />
        </div>
      </Part>
      <Part title={words.scoringTitle}>
        <p>{words.scoring}</p>
        <p>{words.estimate}</p>
      </Part>
      <Part title={words.readinessTitle}>
        <p>
          {words.readiness(evidenceGate.total, evidenceGate.perDomain)} {readinessWords.whatCounts}
        </p>
        <p>{words.readinessLimits(<ScreenLink to="progress" />)}</p>
      </Part>
      <Part title={words.reviewsTitle}>
        <p>{words.reviews(<ScreenLink to="review" />)}</p>
      </Part>
      <Part title={words.wrongTitle}>
        <p>{words.wrong(<ScreenLink to="reports" />, <ScreenLink to="conflicts" />)}</p>
        <p>{words.fixed(<ScreenLink to="past-results" />)}</p>
      </Part>
      <YourData />
    </div>
  )
}

/** A screen by its name. */
function ScreenLink({ to }: { to: keyof typeof frameWords.screens }) {
  return <Link to={`/${to}`}>{frameWords.screens[to]}</Link>
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
  const facts = words.facts({
    version: state.version,
    isDesktop: state.shell === 'electron',
    agent: navigator.userAgent,
  })
  return (
    <>
      <Part title={words.dataTitle}>
        <p>
          {words.data(<code className={styles.path}>{state.dataFolder}</code>, <ScreenLink to="settings" />)}
        </p>
        {state.can.revealFolder && (
          <div>
            <Button onClick={() => void client.reveal('data').catch(() => undefined)}>
              {words.openFolder}
            </Button>
          </div>
        )}
      </Part>
      <Part title={words.twoTitle}>
        <p>{words.two(<ScreenLink to="settings" />)}</p>
      </Part>
      <Part title={words.problemTitle}>
        <p>{words.problem}</p>
        <p>
          <code className={styles.path}>{facts}</code>
        </p>
      </Part>
    </>
  )
}
