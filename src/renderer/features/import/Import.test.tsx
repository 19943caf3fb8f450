// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { questionOfType } from '#core/form/fixtures'
import type { ImportPreview, SaveChoices } from '../../api/client'
import { useIncoming } from '../../actions/incomingFiles'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { Import } from './Import'

const preview: ImportPreview = {
  format: 'csv',
  title: 'Eggs',
  bankId: 'eggs',
  questionCount: 2,
  types: [{ type: 'single', count: 2 }],
  unsupportedCount: 1,
  unsupported: [],
  issueCount: 1,
  issues: [
    { severity: 'error', code: 'key-missing', line: 4, path: 'eggs.csv', message: 'No key.', raw: 'Q3,a,b,' },
  ],
  samples: [questionOfType.single],
  previewBankId: 'import~1',
  domains: [
    {
      source: 'category',
      domains: [
        { name: 'Boiled', count: 1 },
        { name: 'Fried', count: 1 },
      ],
    },
    { source: 'none', domains: [{ name: 'All questions', count: 2 }] },
  ],
  duplicateCount: 1,
  duplicates: [{ stem: 'Is it?', line: 3, path: 'eggs.csv', other: { kind: 'bank', bankTitle: 'Old eggs' } }],
  installedCount: 1,
  table: null,
  own: null,
  earlier: null,
}

/** The screen with a file on its way in; what is saved is listed. */
async function importing(found: Partial<ImportPreview> = {}) {
  const saved: SaveChoices[] = []
  const { engine } = await createTestEngine({})
  Object.assign(engine.client, {
    openImport: async () => 'i1',
    sendImportFile: async () => ({ files: 1, bytes: 1 }),
    readImport: async () => ({}),
    importState: async () => ({ status: 'ready' as const, preview: { ...preview, ...found } }),
    cancelImport: async () => ({}),
    confirmImport: async (_id: string, choices: SaveChoices) => {
      saved.push(choices)
      throw new Error('The disk is full.')
    },
  })
  useIncoming.setState({ files: [{ path: 'eggs.csv', file: new Blob(['x']) }] })
  renderAt(engine, <Import />)
  await screen.findByRole('heading', { name: 'Check what was found' })
  return saved
}

test('what was found is shown with its line, its source and what it repeats', async () => {
  await importing()
  expect(document.body.textContent).toContain(
    '2 questions from CSV: 2 single response. 1 question can’t be imported; see why below.',
  )
  const issues = screen.getByRole('region', { name: '1 thing to know about these files' })
  expect(issues.textContent).toContain('eggs.csv, line 4: No key.')
  expect(within(issues).getByText('Q3,a,b,')).toBeTruthy()
  expect(screen.getByRole('region', { name: 'Duplicates' }).textContent).toContain('in Old eggs')
})

test('what is left out is called so, whatever the reason', async () => {
  const essay = { severity: 'warning' as const, code: 'essay', line: 1, path: 'a.gift', raw: null }
  const found = [
    { ...essay, message: 'An essay.', isLeftOut: true },
    { ...essay, message: 'A guess.' },
  ]
  await importing({ issueCount: 2, issues: found })
  const items = within(screen.getByRole('region', { name: /to know about these files$/ })).getAllByRole(
    'listitem',
  )
  expect(items.map(({ textContent }) => textContent?.trim())).toEqual([
    'Left outa.gift, line 1: An essay.',
    'Checka.gift, line 1: A guess.',
  ])
})

test('what is decided is what is saved, and a failure leaves everything as it was decided', async () => {
  const saved = await importing()
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'My eggs' } })
  fireEvent.change(screen.getByLabelText('Name of the domain Fried'), { target: { value: 'Boiled' } })
  fireEvent.click(screen.getByRole('radio', { name: /^Licensed/ }))
  fireEvent.change(screen.getByLabelText('License'), { target: { value: 'CC-BY-4.0' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save the bank' }))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('The disk is full.')
  expect(alert.closest('form'), 'beside the button').toBe(
    screen.getByRole('button', { name: 'Save the bank' }).closest('form'),
  )
  expect(saved).toEqual([
    {
      mode: 'new',
      title: 'My eggs',
      bankId: 'eggs',
      licence: 'CC-BY-4.0',
      provenance: 'licensed',
      domainSource: 'category',
      domainTitles: [{ name: 'Fried', title: 'Boiled' }],
      leavesOutRepeats: false,
    },
  ])
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('My eggs')
})

test('a source that was imported before asks what to do with its bank', async () => {
  const earlier = {
    ...{ bankId: 'old-eggs', bankTitle: 'Old eggs', isSameSource: false, isSameName: true },
    ...{ known: 2, changed: 1, added: 0, gone: 3 },
  }
  const saved = await importing({ earlier })
  expect(document.body.textContent).toContain(
    '2 questions are there already, 1 of them changed, 0 new, 3 not in these files anymore.',
  )
  // What would take something away is never chosen beforehand.
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Add what is new/ }).checked).toBe(true)
  fireEvent.click(screen.getByRole('radio', { name: /^Replace/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Replace' }))
  await screen.findByRole('alert')
  expect(saved).toMatchObject([{ mode: 'replace', bankId: 'old-eggs' }])
  fireEvent.click(screen.getByRole('radio', { name: /^Keep both/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Save the bank' }))
  await expect.poll(() => saved.length).toBe(2)
  expect(saved[1]).toMatchObject({ mode: 'new', bankId: 'eggs' })
})

test('where nothing is new, that is said, and no second bank is suggested', async () => {
  const earlier = {
    ...{ bankId: 'old-eggs', bankTitle: 'Old eggs', isSameSource: false, isSameName: false },
    ...{ known: 2, changed: 0, added: 0, gone: 0 },
  }
  await importing({ earlier })
  expect(document.body.textContent).toContain('Nothing in these files is new.')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Keep both/ }).checked).toBe(false)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add what is new' }).disabled).toBe(true)
  fireEvent.click(screen.getByRole('radio', { name: /^Keep both/ }))
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save the bank' }).disabled).toBe(false)
})

test('a bank of our own keeps what it says of itself, and says when its id is taken', async () => {
  const own = {
    ...{ bankId: 'eggs', title: 'Eggs', licence: 'CC-BY-4.0', sources: ['original' as const] },
    domains: [{ name: 'Boiling', count: 2 }],
  }
  const saved = await importing({ own, bankId: 'eggs-2' })
  const facts = screen.getByRole('region', { name: 'Kept as the bank has it' })
  expect(facts.textContent).toMatch(/CC-BY-4\.0.*Original.*Boiling \(2 questions\)/)
  expect(screen.queryByRole('group', { name: 'Domains' })).toBeNull()
  expect(screen.queryByRole('radio', { name: /^Unknown/ })).toBeNull()
  expect(document.body.textContent).toContain('The bank’s own id, eggs, is taken by a bank you have')
  fireEvent.click(screen.getByRole('button', { name: 'Save the bank' }))
  await screen.findByRole('alert')
  expect(saved).toMatchObject([{ mode: 'new', bankId: 'eggs-2', licence: 'CC-BY-4.0' }])
})

test('JSON is no table: only how its answers are written can be corrected', async () => {
  const mapping = {
    ...{ sheet: null, encoding: 'utf-8' as const, delimiter: null, basis: 'json', rowsAbove: 0 },
    ...{ hasHeader: false, columns: [], keyReading: null },
  }
  const open = [{ field: 'keyReading' as const, choices: ['from-0' as const, 'from-1' as const] }]
  await importing({ table: { mapping, sample: [], rowCount: 2, sheets: [], open } })
  const section = screen.getByRole('region', { name: 'How the answers are read' })
  expect(within(section).getByLabelText('Correct answers are written as')).toBeTruthy()
  expect(within(section).queryByRole('table')).toBeNull()
  expect(within(section).queryByRole('checkbox')).toBeNull()
  expect(section.textContent).not.toContain('below the header')
})
