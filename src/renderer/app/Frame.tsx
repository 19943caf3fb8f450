import { lazy, Suspense, useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { offeredExamsOf, useBanks } from '../actions/banks'
import { useEngine } from '../actions/engine'
import { examKeyOf } from '../actions/preparedExam'
import { missedShownCount } from '../actions/mockQuestions'
import { usePreparedExam } from '../hooks/usePreparedExam'
import { useRows } from '../hooks/useQuery'
import { useToday } from '../hooks/useToday'
import { Icon, type IconName } from '../ui/Icon'
import { frameWords as words } from '../wording/en/frame'
import { SaveBanner } from '../parts/SaveBanner'
import styles from './Frame.module.css'
import { PaletteHost } from './PaletteHost'
import type { StartNotice } from './startNotice'
import { StartNotices } from './StartNotices'
import { useHelpKey } from './useHelpKey'
import { useNavigation } from './useNavigation'

const ReadsOnly = lazy(async () => ({ default: (await import('../parts/ReadsOnly')).ReadsOnly }))

/** `covers`: addresses of screens that belong to a place without standing under it. */
type Place = {
  to: string
  screen: keyof typeof words.screens
  icon: IconName
  count?: number | undefined
  covers?: string[]
}

type FrameProps = {
  notices: readonly StartNotice[]
  onDismiss: (notice: StartNotice) => void
  children: ReactNode
}

/** The rail and the content beside it. */
export function Frame({ notices, onDismiss, children }: FrameProps) {
  const { canWrite } = useEngine()
  const main = useRef<HTMLElement>(null)
  useNavigation(main)
  useHelpKey()
  return (
    <div className={styles.room}>
      <div className={styles.frame}>
        <a
          className={styles.skip}
          href="#content"
          onClick={(event) => (event.preventDefault(), main.current?.focus())}
        >
          {words.skip}
        </a>
        <Rail />
        <main ref={main} id="content" className={styles.content} tabIndex={-1}>
          {!canWrite && (
            <Suspense fallback={null}>
              <ReadsOnly />
            </Suspense>
          )}
          <StartNotices notices={notices} onDismiss={onDismiss} />
          {children}
          <SaveBanner place="page" />
        </main>
      </div>
    </div>
  )
}

function Rail() {
  const [location] = useLocation()
  const missed = useRows('missed-count', missedShownCount)
  const due = useDueToday()
  const places: Place[] = [
    { to: '/', screen: 'home', icon: 'home' },
    {
      to: '/library',
      screen: 'library',
      icon: 'library',
      covers: ['/setup', '/import', '/write', '/conflicts', '/reports', '/past-results'],
    },
    { to: '/review', screen: 'review', icon: 'review', count: due || undefined },
    { to: '/missed', screen: 'missed', icon: 'wrong', count: missed.data || undefined },
    { to: '/progress', screen: 'progress', icon: 'progress' },
    { to: '/notes', screen: 'notes', icon: 'notes', covers: ['/cheat-sheet'] },
    { to: '/settings', screen: 'settings', icon: 'settings' },
    { to: '/help', screen: 'help', icon: 'help' },
  ]
  return (
    <nav className={styles.rail} aria-label={words.rail}>
      <span className={styles.name}>Rehearse</span>
      <ul>
        {places.map(({ to, screen, icon, count, covers }) => {
          const isUnder = (start: string) => location === start || location.startsWith(`${start}/`)
          const isHere = to === '/' ? location === '/' : isUnder(to) || covers?.some(isUnder)
          return (
            <li key={to}>
              <Link to={to} className={styles.place} aria-current={isHere ? 'page' : undefined}>
                <Icon name={icon} />
                <span>{words.screens[screen]}</span>
                {count !== undefined && <span className={styles.count}>{count}</span>}
              </Link>
            </li>
          )
        })}
      </ul>
      <PaletteHost />
    </nav>
  )
}

/** Reviews due today of the exam that is prepared for: what Home says, and what Review opens with. */
function useDueToday(): number {
  const engine = useEngine()
  const prepared = usePreparedExam(offeredExamsOf(useBanks((state) => state.banks)))
  const today = useToday()
  const key = prepared ? `${prepared.bank.hash} ${examKeyOf(prepared)}` : ''
  const due = useRows(`due ${today} ${key}`, async (rows) => {
    if (!prepared) return 0
    const { bank, exam } = prepared
    // Where no review is planned there is nothing to count, nor to fetch for it.
    if (!(await rows.get('loads', bank.id))) return 0
    // Not part of the first load: a count may come a moment later. A bank that went away meanwhile has nothing to ask.
    const { dueToday } = await import('../actions/dueToday')
    return dueToday(engine, rows, { bankId: bank.id, exam, nowMs: Date.now() }).catch(() => 0)
  })
  return due.data ?? 0
}
