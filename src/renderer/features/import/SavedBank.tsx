import { useStore } from 'zustand'
import type { BankId } from '#core/bank/ids'
import { useBanks } from '../../actions/banks'
import type { SittingChoice } from '../../actions/drawForm'
import { useEngine } from '../../actions/engine'
import { useSettings } from '../../actions/settings'
import type { SavedImport } from '../../api/client'
import { StartButton } from '../../parts/StartButton'
import { importingWords } from '../../wording/en/importing'
import { importSaveWords as words } from '../../wording/en/importSave'
import { ActError } from '../../ui/ActError'
import { Button, ButtonLink } from '../../ui/Button'
import { ChooseFiles } from './ChooseFiles'
import type { ImportFlow } from './importStore'
import styles from './Import.module.css'

const practiceCount = 10

/** The bank is saved: what to do with it now, and the way back. */
export function SavedBank({ flow }: { flow: ImportFlow }) {
  const { canWrite } = useEngine()
  const { saved, error } = useStore(flow.store)
  if (!saved) return null
  return (
    <>
      <header>
        <h1>{importingWords.isSaved(saved.title)}</h1>
        <p className={styles.muted}>{savedWords(saved)}</p>
      </header>
      <Starts saved={saved} />
      <div className={styles.actions}>
        <ButtonLink to={`/library/${encodeURIComponent(saved.bankId)}`}>{words.openBank}</ButtonLink>
        <Button onClick={() => void flow.undo()}>{words.undoImport}</Button>
      </div>
      <ActError error={error} />
      <section className={styles.section} aria-labelledby="import-more">
        <h2 id="import-more">{words.importMore}</h2>
        <ChooseFiles isSecond isDisabled={!canWrite} onFiles={(files) => void flow.start(files)} />
      </section>
    </>
  )
}

function savedWords({ questionCount, added, changed }: SavedImport): string {
  if (added === questionCount) return words.allSaved(questionCount)
  return words.someSaved(questionCount, added, changed)
}

/** A mock and ten questions, as soon as the library has read the bank. */
function Starts({ saved }: { saved: SavedImport }) {
  const engine = useEngine()
  const extraTimePercent = useSettings((settings) => settings.extraTimePercent)
  const bank = useBanks((state) =>
    state.banks.find(({ id, questionCount }) => id === saved.bankId && questionCount === saved.questionCount),
  )
  const exam = bank?.exams.find(({ id }) => id === saved.examId)
  if (!exam) return <p role="status">{words.readingBank}</p>
  const start = async (choice: Pick<SittingChoice, 'kind' | 'minutes'>) => {
    const [{ loadPool, newSeed }, { drawForm }, { startChosen }] = await Promise.all([
      import('../../actions/pool'),
      import('../../actions/drawForm'),
      import('../../actions/startSitting'),
    ])
    const whole: SittingChoice = {
      ...choice,
      exam,
      count: practiceCount,
      domains: [],
      withTrial: false,
      extraTimePercent: choice.kind === 'mock' ? extraTimePercent : 0,
      canRateConfidence: false,
    }
    const pool = await loadPool(engine, saved.bankId as BankId)
    return startChosen(engine, whole, drawForm(pool, whole, newSeed()).form)
  }
  const { questions, minutes } = saved.mock
  return (
    <div className={styles.actions}>
      <StartButton look="primary" begin={() => start({ kind: 'mock', minutes })}>
        {words.sitMock(questions, minutes)}
      </StartButton>
      <StartButton begin={() => start({ kind: 'practice', minutes: null })}>
        {words.practice(Math.min(practiceCount, saved.questionCount))}
      </StartButton>
    </div>
  )
}
