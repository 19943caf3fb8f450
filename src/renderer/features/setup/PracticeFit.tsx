import { useRef } from 'react'
import type { Assembly } from '#core/form/assembly'
import { openFilter } from '#core/form/practiceFilter'
import { looserFits } from '#core/learning/practicePool'
import { filterOf, sealedRest, type SittingChoice } from '../../actions/drawForm'
import type { TopicTitles } from '../../wording/filterWords'
import { setupDrawWords as words } from '../../wording/en/setupDraw'
import { practicePart, sealsBrokenBy, type Pool } from '../../actions/pool'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { topicCount, usualCount } from './defaultChoice'
import { emptySentence, fewerSentence, offerSentence, sealNames } from './fitWords'
import type { OptionsProps } from './MockOptions'
import styles from './Setup.module.css'

type PracticeFitProps = OptionsProps & {
  pool: Pool
  assembly: Assembly
  titles: TopicTitles
  isHeld: boolean
}

/**
 * What to know before practice starts: that the choices leave too little, and which sealed mocks would be broken. `isHeld`:
 * a mock in progress has some that fit, which is said elsewhere.
 */
export function PracticeFit({ choice, onChange, pool, assembly, titles, isHeld }: PracticeFitProps) {
  const rest = sealedRest(pool, choice, assembly)
  const drawn = assembly.form.items.map(({ questionId }) => questionId)
  const broken = sealsBrokenBy(pool, choice.exam, drawn)
  const { seals, freed } = rest.opening
  const fewer = assembly.shortages.length > 0 ? null : fewerSentence(drawn.length, choice.count)
  const region = useRef<HTMLElement>(null)
  /** The button that was pressed may go with its sentence: the next Tab starts here instead of at the top. */
  const change: typeof onChange = (part) => {
    onChange(part)
    region.current?.focus()
  }
  const handleOpen = () => {
    const opened = [...(choice.opened ?? []), ...seals]
    change({ opened, ...(choice.topic ? { count: drawn.length + freed.length } : {}) })
  }
  return (
    <section ref={region} tabIndex={-1} className={styles.fit} aria-label={words.whatFits}>
      {drawn.length === 0 && freed.length === 0 && !isHeld && (
        <NothingFits {...{ choice, pool, titles }} onChange={change} />
      )}
      {fewer !== null && freed.length === 0 && <Notice>{fewer}</Notice>}
      {freed.length > 0 && (
        <Notice action={<Button onClick={handleOpen}>{words.open(sealNames(seals, choice.exam))}</Button>}>
          {[fewer, offerSentence(choice, rest, drawn.length === 0)].filter(Boolean).join(' ')}
        </Notice>
      )}
      {broken.length > 0 && (
        <Notice
          tone="warning"
          action={
            <Button onClick={() => change({ opened: [], ...keptCount(choice, pool) })}>
              {words.keepSealed(broken.length)}
            </Button>
          }
        >
          {words.startingBreaks(sealNames(broken, choice.exam))}
        </Notice>
      )}
    </section>
  )
}

/** A drill on one note asks for all there is without opening a seal. */
function keptCount({ topic, exam }: SittingChoice, pool: Pool): { count?: number } {
  return topic ? { count: Math.max(1, topicCount(pool, exam, topic)) } : {}
}

const cleared = { filter: openFilter, domains: [], topic: null }

type NothingFitsProps = OptionsProps & { pool: Pool; titles: TopicTitles }

/** One sentence for all filters together: which to let go, and what that gives. */
function NothingFits({ choice, onChange, pool, titles }: NothingFitsProps) {
  const filter = filterOf(choice)
  const items = practicePart(pool, choice.exam, choice.opened)
  const looser = looserFits(choice.exam, items, filter)
  return (
    <Notice
      tone="warning"
      action={
        <Button onClick={() => onChange({ ...cleared, ...(choice.topic ? { count: usualCount } : {}) })}>
          {words.clearFilters}
        </Button>
      }
    >
      {emptySentence(choice.exam, filter, looser, titles)}
    </Notice>
  )
}
