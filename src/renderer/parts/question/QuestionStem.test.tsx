// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { questionOfType } from '#core/form/fixtures'
import { bankId } from '#core/log/logFixtures'
import { useBanks } from '../../actions/banks'
import { fixtureBank } from '../../actions/engineFixture'
import { QuestionStem } from './QuestionStem'

afterEach(() => {
  cleanup()
  useBanks.setState({ banks: [] })
})

test('the title of a case study is in the language of the bank, the words before it are not', () => {
  useBanks.setState({ banks: [{ ...fixtureBank, language: 'fr' }] })
  const stimulus = { id: 's', title: 'Le dépôt', text: 'Un texte' }
  render(<QuestionStem question={{ ...questionOfType.single, stimulus }} bankId={bankId} />)
  expect(screen.getByText('Le dépôt').lang).toBe('fr')
  expect(screen.getByText('Case study:', { exact: false }).closest('[lang]')).toBeNull()
})
