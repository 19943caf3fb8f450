import { useEffect } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { useIncoming } from '../../actions/incomingFiles'
import { useEngine } from '../../actions/engine'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { commonWords } from '../../wording/en/common'
import { importingWords as words } from '../../wording/en/importing'
import { ChooseFiles } from './ChooseFiles'
import { importFlowOf, type ImportFlow } from './importStore'
import { Preview } from './Preview'
import { SavedBank } from './SavedBank'
import styles from './Import.module.css'

/** Import: questions a person has become a bank, after a look at what was found. */
export function Import() {
  const { client, canWrite } = useEngine()
  const flow = importFlowOf(client)
  const incoming = useIncoming((state) => state.files)
  const spoken = useStore(flow.store, (state) => state.spoken)
  useEffect(() => {
    if (!incoming || !canWrite) return
    useIncoming.setState({ files: null })
    void flow.start(incoming)
  }, [incoming, flow, canWrite])
  return (
    <>
      <Phase flow={flow} canWrite={canWrite} />
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </>
  )
}

function Phase({ flow, canWrite }: { flow: ImportFlow; canWrite: boolean }) {
  const phase = useStore(flow.store, (state) => state.phase)
  switch (phase) {
    case 'choose':
      return <Choosing flow={flow} canWrite={canWrite} />
    case 'sending':
    case 'reading':
      return <Working flow={flow} />
    case 'preview':
    case 'saving':
      return <Preview flow={flow} />
    case 'saved':
      return <SavedBank flow={flow} />
  }
}

function Choosing({ flow, canWrite }: { flow: ImportFlow; canWrite: boolean }) {
  const { error, spoken } = useStore(flow.store)
  return (
    <>
      <header>
        <h1>{words.title}</h1>
        <p className={styles.muted}>{words.whatHappens}</p>
        <p className={styles.muted}>{words.nothingToImport(<Link to="/write">{words.writeYourOwn}</Link>)}</p>
      </header>
      <ActError error={error} />
      {!error && spoken && <Notice tone="right">{spoken}.</Notice>}
      <ChooseFiles isDisabled={!canWrite} onFiles={(files) => void flow.start(files)} />
    </>
  )
}

function Working({ flow }: { flow: ImportFlow }) {
  const { phase, done, all } = useStore(flow.store)
  const title = phase === 'sending' ? words.sending : words.reading
  return (
    <section className={styles.section}>
      <h1>{title}</h1>
      {all > 1 ? (
        <>
          <progress className={styles.progress} max={all} value={done} aria-label={title} />
          <p className={styles.muted}>{words.filesDone(done, all)}</p>
        </>
      ) : (
        <progress className={styles.progress} aria-label={title} />
      )}
      <div className={styles.actions}>
        <Button onClick={flow.cancel}>{commonWords.cancel}</Button>
      </div>
    </section>
  )
}
