import { useState } from 'react'
import { useLocation } from 'wouter'
import { dayOf } from '#core/common/calendar'
import { deskAddress, writeAddress } from '../../addresses/addresses'
import { useEngine } from '../../actions/engine'
import type { BankDesk, QuestionPlace, QuestionSource } from '../../api/authoringCalls'
import { useAsync } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { createDraft, idIn, type Draft } from './draft'
import { firstText, withId } from './newQuestion'
import { keptKey, readKept } from './keptTexts'
import { QuestionEditor } from './QuestionEditor'
import { useCalls, useDesk } from './useCalls'
import { useKeptDraft } from './useKeptDraft'

type ScreenProps = { folderName: string; place: QuestionPlace | null }

/** One question of a bank of one's own, or a new one, to be written. */
export function QuestionScreen({ folderName, place }: ScreenProps) {
  const calls = useCalls()
  const desk = useDesk(folderName)
  const source = useAsync(`source ${folderName} ${place?.file} ${place?.index}`, async () =>
    place ? calls.source(folderName, place) : null,
  )
  const error = desk.error ?? source.error
  if (error) {
    return (
      <EmptyState
        title="This question can’t be opened"
        action={<ButtonLink to={deskAddress(folderName)}>All questions of the bank</ButtonLink>}
      >
        {error}
      </EmptyState>
    )
  }
  if (!desk.data || source.data === undefined) {
    return <div role="status" aria-busy="true" aria-label="Opening the question" />
  }
  return <OpenQuestion desk={desk.data} source={source.data} place={place} />
}

type OpenProps = { desk: BankDesk; source: QuestionSource | null; place: QuestionPlace | null }

function OpenQuestion({ desk, source, place }: OpenProps) {
  const [, navigate] = useLocation()
  const draft = useDraft({ desk, source })
  const save = async () => {
    const ids = new Set(desk.rows.map(({ id }) => id))
    const saved = await draft.save((text) => withId(text, source?.format ?? 'yaml', ids))
    if (!saved) return
    // A new question has an address now, one that moved has another.
    const isHere = place && place.index === saved.index && place.file === saved.file
    if (!isHere) navigate(writeAddress(desk.folderName, saved), { replace: true })
  }
  return <QuestionEditor desk={desk} draft={draft} onSave={() => void save()} />
}

/** The draft of this question: what was typed before comes back, and what is typed now is kept. */
function useDraft({ desk, source }: Pick<OpenProps, 'desk' | 'source'>): Draft {
  const calls = useCalls()
  const { state } = useEngine()
  const { folderName, exams } = desk
  const [key] = useState(() => keptKey(state.dataFolderId, folderName, source && nameOf(source)))
  const [draft] = useState(() => {
    const [exam] = exams
    const only = exam?.domains.length === 1 && exams.length === 1 ? `${exam.id}/${exam.domains[0]?.id}` : null
    const start = { source, first: firstText(dayOf(Date.now()), only), kept: readKept(key) }
    return createDraft({ calls, folderName }, start)
  })
  useKeptDraft(draft, key)
  return draft
}

/** What unsaved text of a question is kept under: its id goes with it when its place changes. */
function nameOf({ file, index, text }: QuestionSource): string {
  return `${file}#${idIn(text) || index}`
}
