// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { BankDesk, QuestionRow } from '../../api/authoringCalls'
import { createTestEngine, renderAt } from '../../actions/engineFixture'
import { Desk } from './Desk'
import { keepText, keptKey, readKept } from '../../actions/keptTexts'
import { NewBank } from './NewBank'
import { QuestionScreen } from './QuestionScreen'
import { rememberRemoved } from './removedQuestions'

const file = 'questions/eggs.yaml'
const rowOf = (id: string, index: number): QuestionRow => ({
  ...{ file, index, id, line: index * 5 + 1, type: 'single', stem: `The stem of ${id}?`, words: '' },
  ...{ objectives: [], topic: '', difficulty: 2, isSound: true },
})
const asked = [] as { path: string; body: unknown }[]

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  asked.length = 0
})

/** The workbench over a bank with these questions; what it asks to be written is in `asked`. */
async function openDesk(
  ids: string[],
  undo: BankDesk['undo'] = null,
  shown = <Desk folderName="kitchen" />,
  address = '/write/kitchen',
) {
  const { engine } = await createTestEngine({})
  const desk: BankDesk = {
    ...{ folderName: 'kitchen', pictures: '', bankId: 'kitchen', title: 'Kitchen', licence: '', exams: [] },
    ...{ topics: [], facts: [], files: [file], settings: [], rows: ids.map(rowOf), problems: [], undo },
    ...{ copiedFrom: null, isImported: false },
  }
  const client = { ...engine.client, page: 'p' }
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (path.endsWith('/findings')) return Response.json({ problems: [], exams: [] })
    if (init?.method === 'POST') {
      asked.push({ path, body: JSON.parse(init.body as string) as unknown })
      desk.rows = [...desk.rows, rowOf('gone', desk.rows.length)]
    }
    return Response.json(desk)
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  const state = { ...engine.state, dataFolderId: 'data', dataFolder: 'folder' }
  return renderAt({ ...engine, client, state }, shown, address)
}

const keyOf = (name: string) => keptKey('data', 'kitchen', name)

test('unsaved text of a question that left its file can be opened as a new one, or discarded', async () => {
  keepText(keyOf(`${file}#gone`), { text: 'id: gone\nstem: Mine', version: 'v' })
  keepText(keyOf(`${file}#3`), { text: 'stem: Whose **words**?', version: 'v' })
  keepText(keyOf(`${file}#here`), { text: 'id: here\nstem: Mine', version: 'v' })
  keepText(keptKey('data', 'cellar', `${file}#other`), { text: 'id: other', version: 'v' })
  const { addresses } = await openDesk(['here'])
  const list = await screen.findByRole('list', { name: 'Unsaved texts' })
  expect([...list.children].map((item) => item.querySelector('span')?.textContent)).toEqual([
    'Unsaved text of a question that is no longer in its file: Whose words?',
    'Unsaved text of a question that is no longer in its file: gone',
  ])
  fireEvent.click(screen.getByRole('button', { name: 'Discard: Whose words?' }))
  await waitFor(() => expect(list.children).toHaveLength(1))
  expect(readKept(keyOf(`${file}#3`))).toBe(null)
  fireEvent.click(screen.getByRole('button', { name: 'Open: gone' }))
  expect(addresses.at(-1)).toBe(`/write/kitchen/new?kept=${encodeURIComponent(`${file}#gone`)}`)
})

test('a question with unsaved text is marked in the list', async () => {
  keepText(keyOf(`${file}#here`), { text: 'id: here\nstem: Mine', version: 'v' })
  await openDesk(['here', 'there'])
  const marked = await screen.findAllByText('Unsaved')
  expect(marked.map((mark) => mark.closest('li')?.querySelector('a')?.textContent)).toEqual([
    'The stem of here?',
  ])
})

test('a kept text that is opened is a new question, and stays kept until it is saved', async () => {
  const key = keyOf(`${file}#gone`)
  keepText(key, { text: 'id: gone\nstem: Mine', version: 'v' })
  const address = `/write/kitchen/new?kept=${encodeURIComponent(`${file}#gone`)}`
  await openDesk(['here'], null, <QuestionScreen folderName="kitchen" place={null} />, address)
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Stem' })).value).toBe('Mine')
  expect(screen.queryByRole('alert')).toBe(null)
  cleanup()
  expect(readKept(key)).toEqual({ text: 'id: gone\nstem: Mine', version: null })
})

test('unsaved text is listed when the bank has no question any more', async () => {
  keepText(keyOf(`${file}#gone`), { text: 'id: gone', version: 'v' })
  await openDesk([])
  expect(await screen.findByRole('button', { name: 'Open: gone' })).toBeTruthy()
})

test('a deleted question comes back after the file was changed by hand or another one saved', async () => {
  const text = 'id: gone\nstem: What?'
  for (const undo of [null, { act: 'save' as const, id: 'here' }]) {
    asked.length = 0
    rememberRemoved('data', 'kitchen', { file, index: 0, format: 'yaml', version: 'v', text })
    await openDesk(['here'], undo)
    fireEvent.click(await screen.findByRole('button', { name: 'Bring back: gone' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Bring back: gone' })).toBe(null))
    expect(asked).toEqual([{ path: '/api/desk/kitchen/add', body: { page: 'p', file, text } }])
    cleanup()
  }
})

test('a question deleted last goes back to where it stood; one that is in its file again is not offered', async () => {
  const source = { file, index: 0, format: 'yaml' as const, version: 'v' }
  rememberRemoved('data', 'kitchen', { ...source, text: 'id: here' })
  rememberRemoved('data', 'kitchen', { ...source, text: 'id: gone' })
  await openDesk(['here'], { act: 'remove', id: 'gone' })
  const buttons = await screen.findAllByRole('button', { name: /^Bring back/ })
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['Bring back: gone'])
  fireEvent.click(buttons[0]!)
  await waitFor(() => expect(asked).toEqual([{ path: '/api/desk/kitchen/undo', body: { page: 'p' } }]))
})

test('the form of a new bank still has what was typed after it was left', async () => {
  const { engine } = await createTestEngine({})
  renderAt(engine, <NewBank />, '/write')
  fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: 'Eggs' } })
  cleanup()
  renderAt(engine, <NewBank />, '/write')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' }).value).toBe('Eggs')
})
