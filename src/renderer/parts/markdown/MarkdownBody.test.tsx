// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { MarkdownBody } from './MarkdownBody'

afterEach(cleanup)

const note = (source: string) =>
  `Before\n\n> [!CORRECTION] 2026-11-24 · ${source}\n> **Often taught:** Old \`way\`.\n> **Today:** New way.\n\nAfter`

test('a correction is set apart, with its date and source', () => {
  render(<MarkdownBody text={note('https://docs.example.com/page')} bankId={null} />)
  const box = screen.getByRole('note', { name: 'Correction' })
  expect(box.textContent).toMatch(/Often taughtOld way\.TodayNew way\.Checked .*2026/)
  expect(within(box).getByRole('button', { name: 'docs.example.com' })).toBeTruthy()
  expect(screen.getByText('Before')).toBeTruthy()
  expect(screen.getByText('After')).toBeTruthy()
})

test('an address that is no web address makes no box and no link', () => {
  render(<MarkdownBody text={note('javascript:alert(1)')} bankId={null} />)
  expect(screen.queryByRole('note')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
  expect(document.body.textContent).toContain('[!CORRECTION]')
})

test('found words are marked in text and code, and nothing else changes', () => {
  const text = 'The **mode** of `regular_mode`, <mark>not</mark> $mode$ in maths.'
  render(<MarkdownBody text={text} bankId={null} marked={['mode']} />)
  const marks = [...document.querySelectorAll('mark')].map((mark) => mark.textContent)
  expect(marks).toEqual(['mode', 'mode'])
  expect(document.body.textContent).toContain('The mode of regular_mode')
})
