import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { writtenId } from '#core/bank/writtenId'
import { dayOf } from '#core/common/calendar'
import { deskAddress, writeAddress } from '../../addresses/addresses'
import { useEngine } from '../../actions/engine'
import type { BankDesk, QuestionPlace, QuestionSource } from '../../api/authoringCalls'
import { useAsync } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { writeEditorWords as words } from '../../wording/en/writeEditor'
import { createDraft, type Draft } from './draft'
import { firstText, withId } from './newQuestion'
import { keptKey, keptName, readKept } from '../../actions/keptTexts'
import { QuestionEditor } from './QuestionEditor'
import { useCalls, useDesk } from './useCalls'
import { useKeptDraft } from './useKeptDraft'

type ScreenProps = { folderName: string; place: QuestionPlace | null }

/** One question of a bank of one's own, or a new one, to be written. */
export function QuestionScreen({ folderName, place }: ScreenProps) {
  const calls = useCalls()
  const desk = useDesk(folderName)
  const [search] = useSearchParams()
  const keptAs = place ? null : search.get('kept')
  const source = useAsync(`source ${folderName} ${place?.file} ${place?.index}`, async () =>
    place ? calls.source(folderName, place) : null,
  )
  const error = desk.error ?? source.error
  if (error) {
    return (
      <EmptyState
        title={words.questionClosed}
        action={<ButtonLink to={deskAddress(folderName)}>{words.allQuestions}</ButtonLink>}
      >
        {error}
      </EmptyState>
    )
  }
  if (!desk.data || source.data === undefined) {
    return <div role="status" aria-busy="true" aria-label={words.openingQuestion} />
  }
  return <OpenQuestion key={keptAs} desk={desk.data} source={source.data} place={place} keptAs={keptAs} />
}

type OpenProps = {
  desk: BankDesk
  source: QuestionSource | null
  place: QuestionPlace | null
  /** What the text a new question begins with is kept under; null for that of the last new one. */
  keptAs: string | null
}

function OpenQuestion({ desk, source, place, keptAs }: OpenProps) {
  const [, navigate] = useLocation()
  const draft = useDraft({ desk, source, keptAs })
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
function useDraft({ desk, source, keptAs }: Omit<OpenProps, 'place'>): Draft {
  const calls = useCalls()
  const { state } = useEngine()
  const { folderName, exams } = desk
  const [key] = useState(() => {
    const name = source ? keptName(source, writtenId(source.text)) : keptAs
    return keptKey(state.dataFolderId, folderName, name)
  })
  const [draft] = useState(() => {
    const [exam] = exams
    const only = exam?.domains.length === 1 && exams.length === 1 ? `${exam.id}/${exam.domains[0]?.id}` : null
    const found = readKept(key)
    // What a text was typed on doesn’t matter once it is a question of its own.
    const kept = source ? found : found && { ...found, version: null }
    const start = { source, first: firstText(dayOf(Date.now()), only), kept }
    return createDraft({ calls, folderName }, start)
  })
  useKeptDraft(draft, key)
  return draft
}
