import { Suspense, lazy, useEffect, useState } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { CrashBoundary } from '../parts/CrashBoundary'
import { ButtonLink } from '../ui/Button'
import { deferred } from '../ui/deferred'
import { commonWords } from '../wording/en/common'
import { frameWords } from '../wording/en/frame'
import { Frame } from './Frame'
import type { StartNotice } from './startNotice'

const loadDropHost = async () => ({ default: (await import('./DropHost')).DropHost })
const DropHost = lazy(loadDropHost)

/** Files can be dropped once the first screen is there. */
function Dropping({ isOpen }: { isOpen: boolean }) {
  const [isReady, setIsReady] = useState(false)
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      loadDropHost().then(
        () => setIsReady(true),
        () => undefined,
      )
    })
    return () => cancelIdleCallback(idle)
  }, [])
  return (
    isReady && (
      <Suspense>
        <DropHost isOpen={isOpen} />
      </Suspense>
    )
  )
}

/** Each screen is a chunk of its own: the first load carries Home only. */
const Home = deferred(async () => (await import('../features/home/Home')).Home)
const Library = deferred(async () => (await import('../features/library/Library')).Library)
const Questions = deferred(async () => (await import('../features/library/Questions')).Questions)
const BankPage = deferred(async () => (await import('../features/library/BankPage')).BankPage)
const Import = deferred(async () => (await import('../features/import/Import')).Import)
const Write = deferred(async () => (await import('../features/write/Write')).Write)
const Setup = deferred(async () => (await import('../features/setup/Setup')).Setup)
const Bridge = deferred(async () => (await import('../features/bridge/Bridge')).Bridge)
const StartRound = deferred(async () => (await import('../features/setup/StartRound')).StartRound)
const SittingScreen = deferred(async () => (await import('../features/sitting/SittingScreen')).SittingScreen)
const Report = deferred(async () => (await import('../features/report/Report')).Report)
const Missed = deferred(async () => (await import('../features/missed/Missed')).Missed)
const Review = deferred(async () => (await import('../features/review/Review')).Review)
const Progress = deferred(async () => (await import('../features/progress/Progress')).Progress)
const Notes = deferred(async () => (await import('../features/notes/Notes')).Notes)
const CheatSheet = deferred(async () => (await import('../features/notes/CheatSheet')).CheatSheet)
const SeenQuestion = deferred(async () => (await import('../features/notes/SeenQuestion')).SeenQuestion)
const Conflicts = deferred(async () => (await import('../features/problems/Conflicts')).Conflicts)
const Reports = deferred(async () => (await import('../features/problems/Reports')).Reports)
const PastResults = deferred(async () => (await import('../features/problems/PastResults')).PastResults)
const Paper = deferred(async () => (await import('../features/paper/Paper')).Paper)
const Help = deferred(async () => (await import('../features/help/Help')).Help)
const Settings = deferred(async () => (await import('../features/settings/Settings')).Settings)

/** The screen the address names. A sitting stands alone: no rail, nothing that leads away. */
export function Screens({ notices: noticesAtStart }: { notices: readonly StartNotice[] }) {
  const [location] = useLocation()
  // Kept here: the frame goes with every sitting.
  const [notices, setNotices] = useState(noticesAtStart)
  const dismiss = (notice: StartNotice) => setNotices((before) => before.filter((each) => each !== notice))
  const home = <ButtonLink to="/">{commonWords.goHome}</ButtonLink>
  return (
    <Suspense fallback={<main aria-busy="true" aria-label={commonWords.loading} />}>
      <Dropping isOpen={!location.startsWith('/sitting/')} />
      <Switch>
        <Route path="/sitting/:attemptId">
          {({ attemptId }) => (
            <CrashBoundary what={frameWords.thisSitting} resetKey={location} action={home}>
              <SittingScreen key={attemptId} attemptId={attemptId} />
            </CrashBoundary>
          )}
        </Route>
        <Route>
          <Frame notices={notices} onDismiss={dismiss}>
            <CrashBoundary what={frameWords.thisScreen} resetKey={location} action={home}>
              <Suspense fallback={<div aria-busy="true" aria-label={commonWords.loading} role="status" />}>
                <FramedScreens />
              </Suspense>
            </CrashBoundary>
          </Frame>
        </Route>
      </Switch>
    </Suspense>
  )
}

function FramedScreens() {
  return (
    <Switch>
      <Route path="/" component={Home} />
      <Route path="/library" component={Library} />
      <Route path="/library/:bankId/:examId">
        {({ bankId, examId }) => <Questions key={`${bankId}/${examId}`} bankId={bankId} examId={examId} />}
      </Route>
      <Route path="/library/:bankId">{({ bankId }) => <BankPage key={bankId} bankId={bankId} />}</Route>
      <Route path="/import" component={Import} />
      <Route path="/write/*?" component={Write} />
      <Route path="/setup/:bankId/:examId">
        {({ bankId, examId }) => <Setup key={`${bankId}/${examId}`} bankId={bankId} examId={examId} />}
      </Route>
      <Route path="/setup/:bankId/:examId/topic/:topic">
        {({ bankId, examId, topic }) => (
          <Setup key={`${bankId}/${examId}/${topic}`} bankId={bankId} examId={examId} topic={topic} />
        )}
      </Route>
      <Route path="/bridge/:bankId/:examId">
        {({ bankId, examId }) => <Bridge key={`${bankId}/${examId}`} bankId={bankId} examId={examId} />}
      </Route>
      <Route path="/start/ten/:bankId/:examId">
        {({ bankId, examId }) => <StartRound what={{ examKey: `${bankId}/${examId}` }} />}
      </Route>
      <Route path="/start/round/:roundId">{({ roundId }) => <StartRound what={{ roundId }} />}</Route>
      <Route path="/setup/:bankId/:examId/code/:code">
        {({ bankId, examId, code }) => <Setup key={code} bankId={bankId} examId={examId} code={code} />}
      </Route>
      <Route path="/paper/:bankId/:examId/:code">{(params) => <Paper key={params.code} {...params} />}</Route>
      <Route path="/report/:attemptId">
        {({ attemptId }) => <Report key={attemptId} attemptId={attemptId} />}
      </Route>
      <Route path="/missed" component={Missed} />
      <Route path="/review" component={Review} />
      <Route path="/progress" component={Progress} />
      <Route path="/notes/:bankId?/:topic?">
        {({ bankId, topic }) => <Notes bankId={bankId} topic={topic} />}
      </Route>
      <Route path="/cheat-sheet/:bankId/:examId">
        {({ bankId, examId }) => <CheatSheet key={`${bankId}/${examId}`} bankId={bankId} examId={examId} />}
      </Route>
      <Route path="/question/:bankId/:questionId">
        {({ bankId, questionId }) => (
          <SeenQuestion key={`${bankId}/${questionId}`} bankId={bankId} questionId={questionId} />
        )}
      </Route>
      <Route path="/conflicts" component={Conflicts} />
      <Route path="/reports" component={Reports} />
      <Route path="/past-results" component={PastResults} />
      <Route path="/settings" component={Settings} />
      <Route path="/help" component={Help} />
      <Route>
        <Redirect to="/" />
      </Route>
    </Switch>
  )
}
