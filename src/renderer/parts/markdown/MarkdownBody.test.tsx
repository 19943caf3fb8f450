// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { BankId } from '#core/bank/ids'
import { MarkdownBody, prepare } from './MarkdownBody'

afterEach(cleanup)

const note = (source: string) =>
  `Before\n\n> [!CORRECTION] 2026-11-24 · ${source}\n> **Often taught:** Old \`way\`.\n> **Today:** New way.\n\nAfter`

test('a correction is set apart, with its date and source', () => {
  render(<MarkdownBody text={note('https://docs.example.com/page')} bankId={null} />)
  const box = screen.getByRole('note', { name: 'Correction' })
  expect(box.textContent).toMatch(/Common misconceptionOld way\.TodayNew way\.Checked .*2026/)
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

test('a text made ready before is shown as it would be without, marked or not', () => {
  const text = 'An **option** with `code`'
  const { container: unprepared } = render(<MarkdownBody text={text} bankId={null} topHeading={2} />)
  prepare({ text, bankId: null })
  const { container } = render(<MarkdownBody text={text} bankId={null} />)
  expect(container.innerHTML).toBe(unprepared.innerHTML)
  render(<MarkdownBody text={text} bankId={null} marked={['option']} />)
  expect(document.querySelector('mark')?.textContent).toBe('option')
})

test('found words are marked in text and code, and nothing else changes', () => {
  const text = 'The **mode** of `regular_mode`, <mark>not</mark> $mode$ in maths.'
  render(<MarkdownBody text={text} bankId={null} marked={['mode']} />)
  const marks = [...document.querySelectorAll('mark')].map((mark) => mark.textContent)
  expect(marks).toEqual(['mode', 'mode'])
  expect(document.body.textContent).toContain('The mode of regular_mode')
})

describe('a change is marked where its source stands', () => {
  const marksOf = (before: string, now: string, after: string) => {
    const changed = { start: before.length, end: before.length + now.length }
    render(<MarkdownBody text={before + now + after} bankId={null} changed={changed} />)
    return [...document.querySelectorAll('mark')].map((mark) => mark.textContent)
  }

  test('in plain text, with words for those who cannot see it', () => {
    expect(marksOf('Read ', 'every hour', ' by a team.')).toEqual(['Changed: every hour (end of the change)'])
    expect(document.body.textContent).toBe('Read Changed: every hour (end of the change) by a team.')
  })

  test('over emphasis and code, beginning and end told once', () => {
    expect(marksOf('Read ', 'by **ten** and `x`', ' teams.')).toEqual([
      'Changed: by ',
      'ten',
      ' and ',
      'x (end of the change)',
    ])
  })

  test('over paragraphs, tables and formulas', () => {
    expect(marksOf('One ', 'two\n\nthree', ' four')).toEqual(['Changed: two', 'three (end of the change)'])
    cleanup()
    expect(marksOf('| a | b |\n|---|---|\n| 1 | ', '20', ' |')).toEqual(['Changed: 20 (end of the change)'])
    cleanup()
    expect(marksOf('With $', 'n=3', '$ trees')).toHaveLength(1)
  })
})

/** What stands on the page, and the formulas among it as they were written. */
function shown(text: string, isInline = false): { text: string; formulas: string[] } {
  const { container } = render(<MarkdownBody text={text} bankId={'b' as BankId} isInline={isInline} />)
  const formulas = [...container.querySelectorAll('[data-formula]')].map((formula) => formula.textContent)
  return { text: container.textContent, formulas }
}

test.each([
  ['costs $5 and $10 for it, or $0.25 per hour', []],
  ['the sum of $x_1$ and $x_2$ costs $5', ['$x_1$', '$x_2$']],
  ['$20,000 and $30,000', []],
  ['$ x$ or $x $', []],
  ['a cost of 5$ or 6$', []],
  ['$x$5', []],
  [String.raw`\$x$ and $\$5$`, [String.raw`$\$5$`]],
  ['`$x$` in code and $y$', ['$y$']],
  ['$a\nb$', ['$a\nb$']],
  ['so $$x$$ is', ['$x$']],
])('money is not mathematics: %s', (text, formulas) => {
  expect(shown(text).formulas).toEqual(formulas)
})

test('money stays as it was written', () => {
  expect(shown('costs $5 and $10 for it, or $0.25 per hour').text).toBe(
    'costs $5 and $10 for it, or $0.25 per hour',
  )
})

test.each(['__init__', '- dash', '1. first', '#1', '# one', '> more', '***', 'snake_case_name', '    four'])(
  'an option says %s as it was written',
  (text) => expect(shown(text, true).text).toBe(text.trim()),
)

test('an option keeps code, emphasis by asterisks, and formulas', () => {
  const { container } = render(<MarkdownBody text="*a* `b` **c** $d$" bankId={null} isInline />)
  expect(container.querySelectorAll('em, code, strong, [data-formula]')).toHaveLength(4)
})

test.each(['<assets/my pic.png>', 'assets/my%20pic.png', 'assets/größe.png', 'assets/plain.png'])(
  'the picture %s is shown',
  (address) => {
    render(<MarkdownBody text={`![What it shows](${address})`} bankId={'b' as BankId} />)
    const path = decodeURIComponent(address.replaceAll(/[<>]|assets\//g, ''))
    expect(screen.getByRole('img', { name: 'What it shows' }).getAttribute('src')).toBe(
      `/api/banks/b/assets/${encodeURIComponent(path)}`,
    )
  },
)

test.each([
  '../secret.png',
  'assets/%2e%2e/x.png',
  'https://example.org/x.png',
  '//example.org/x.png',
  'data:x',
  '%E0%A4%A',
])('the picture %s is not shown', (address) => {
  render(<MarkdownBody text={`![None](${address})`} bankId={'b' as BankId} />)
  expect(screen.queryByRole('img')).toBeNull()
  expect(document.body.textContent).toContain('None')
})

test('a text that says it is ready hands nothing to React to clean up', () => {
  const ready = vi.fn<() => void>(() => 'scrolled')
  const { unmount } = render(<MarkdownBody text="Text" bankId={null} onReady={ready} />)
  expect(ready).toHaveBeenCalledOnce()
  expect(() => unmount()).not.toThrow()
})

test('a picture that is not there is named as the bank names it, with its description', () => {
  render(<MarkdownBody text={'![](assets/two%20graphs.svg)\n\n![A map](map.png)'} bankId={'b' as BankId} />)
  for (const picture of document.querySelectorAll('img')) fireEvent.error(picture)
  expect(document.body.textContent).toContain('[Picture not found: assets/two graphs.svg]')
  expect(document.body.textContent).toContain('[Picture not found: map.png (A map)]')
  expect(document.body.textContent).not.toContain('/api/')
})

test('a text runs in the direction of its own words', () => {
  render(<MarkdownBody text="ما هو النموذج؟" bankId={null} />)
  expect(screen.getByText('ما هو النموذج؟').closest('[dir]')?.getAttribute('dir')).toBe('auto')
})
