// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => localStorage.clear())

/** The form as a page that was just opened shows it: nothing of an earlier page is in memory. */
async function openPage() {
  cleanup()
  vi.resetModules()
  const { createTestEngine, renderAt } = await import('../../actions/engineFixture')
  const { NewBank } = await import('./NewBank')
  const { engine } = await createTestEngine({})
  return renderAt({ ...engine, state: { ...engine.state, dataFolderId: 'data' } }, <NewBank />, '/write')
}

const titleField = () => screen.getByLabelText<HTMLInputElement>('Title')

test('what is typed of a new bank is there again after a reload', async () => {
  await openPage()
  fireEvent.change(titleField(), { target: { value: 'Birds' } })
  fireEvent.change(screen.getByLabelText('Minutes'), { target: { value: '45' } })
  await openPage()
  expect(titleField().value).toBe('Birds')
  expect(screen.getByLabelText<HTMLInputElement>('Minutes').value).toBe('45')
})

test('a weight with a decimal comma is that weight, and what is no number is said', async () => {
  await openPage()
  const weight = screen.getByLabelText<HTMLInputElement>('Weight of domain 1 in percent')
  fireEvent.change(weight, { target: { value: '99,5' } })
  expect(weight.value).toBe('99,5')
  expect(screen.getByText(/99.5%/)).toBeTruthy()
  fireEvent.change(weight, { target: { value: 'all' } })
  expect(weight.value).toBe('all')
  expect(screen.getByRole('alert').textContent).toContain('This is not a number.')
})

test('once the bank is there, the form is empty again', async () => {
  const { addresses } = await openPage()
  fireEvent.change(titleField(), { target: { value: 'Birds' } })
  vi.stubGlobal('fetch', async () => Response.json({ folderName: 'birds' }))
  fireEvent.submit(screen.getByRole('form', { name: 'New bank' }))
  await vi.waitFor(() => expect(addresses.at(-1)).toContain('birds'))
  await openPage()
  expect(titleField().value).toBe('')
})
