// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BankSummary } from '#core/bank/bank'
import type { BankId } from '#core/bank/ids'
import { bankId } from '#core/log/logFixtures'
import { fixtureBank } from '../../actions/engineFixture'
import { useBanks } from '../../actions/banks'
import { Markdown } from './Markdown'

const haveBanks = (...banks: BankSummary[]) => act(() => useBanks.setState({ banks }))
const french = (): BankSummary => ({ ...fixtureBank, language: 'fr' })
const langOf = async (text: string) => (await screen.findByText(text)).closest('[lang]')?.getAttribute('lang')

beforeEach(() => haveBanks(french()))
afterEach(() => {
  cleanup()
  useBanks.setState({ banks: [] })
})

test('a text says the language of its bank, in full and as its plain stand-in', async () => {
  render(<Markdown text="Un **mot** simple" bankId={bankId} />)
  expect(await langOf('mot')).toBe('fr')
  const tooDeep = '>'.repeat(500)
  render(<Markdown text={tooDeep} bankId={bankId} />)
  expect(await langOf(tooDeep)).toBe('fr')
})

test('a text of no bank, or of one that is not here, is not said to be in any language', async () => {
  render(<Markdown text="of none" bankId={null} />)
  expect(await langOf('of none')).toBeUndefined()
  render(<Markdown text="of another" bankId={'gone' as BankId} />)
  expect(await langOf('of another')).toBeUndefined()
  haveBanks({ ...fixtureBank, language: '' })
  render(<Markdown text="of a bank without one" bankId={bankId} />)
  expect(await langOf('of a bank without one')).toBeUndefined()
})

test('what the page says within a text is in the language of the page', async () => {
  const correction =
    '> [!CORRECTION] 2026-11-24 · https://docs.example.com\n> **Often taught:** Avant.\n> **Today:** Maintenant.'
  render(<Markdown text={`${correction}\n\n| Colonne |\n|---|\n| Case |`} bankId={bankId} />)
  expect(await langOf('Common misconception')).toBe('en')
  expect(await langOf('Avant.')).toBe('fr')
  expect((await screen.findByRole('group', { name: 'Table' })).lang).toBe('en')
  expect(await langOf('Case')).toBe('fr')
})

test('news of banks that say nothing new of the language show no text anew', async () => {
  const shown = vi.fn<() => void>()
  render(
    <Profiler id="text" onRender={shown}>
      <Markdown text="Un mot" bankId={bankId} />
    </Profiler>,
  )
  const element = await screen.findByText('Un mot')
  shown.mockClear()
  haveBanks(french(), { ...fixtureBank, id: 'other' as BankId })
  expect(shown).not.toHaveBeenCalled()
  haveBanks({ ...french(), language: 'fr-CA' })
  expect(await langOf('Un mot')).toBe('fr-CA')
  expect(await screen.findByText('Un mot')).toBe(element)
})
