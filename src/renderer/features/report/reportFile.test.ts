// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { pageStyles, reportFile } from './reportFile'

const about = { title: 'E-1 · mock', css: 'p { color: red; }', savedAt: 'Nov 30, 2026' }

async function fileOf(
  html: string,
  loadPicture: (address: string) => Promise<string | null> = async () => null,
) {
  const report = document.createElement('div')
  report.innerHTML = html
  return reportFile(report, about, loadPicture)
}

test('the file holds what is read, its styles, and who saved it, and lets nothing run or load', async () => {
  const file = await fileOf('<h1>Around the pass mark</h1><p>49 of 65</p>')
  expect(file).toMatch(/^<!doctype html>\n<html lang="en">/)
  for (const part of [
    '<title>E-1 · mock</title>',
    '49 of 65',
    'p { color: red; }',
    'Saved from Rehearse on Nov 30, 2026.',
  ])
    expect(file).toContain(part)
  expect(file).toContain("default-src 'none'")
})

test('buttons, fields, scripts, and what is not for paper stay behind', async () => {
  const file = await fileOf(
    '<p>Read<button>Retry</button></p><script>alert(1)</script><input value="x"><div class="no-print">Gone</div><span hidden>Hidden</span>',
  )
  expect(file).toContain('<p>Read</p>')
  for (const part of ['Retry', 'alert', '<input', 'Gone', 'Hidden']) expect(file).not.toContain(part)
})

test('what only the app can do stays behind: a way into it, and a row with nothing in it', async () => {
  const file = await fileOf(
    '<p>Updated. <a class="no-print" href="/past-results">See what changed</a></p><details><summary>Study note</summary></details>',
  )
  expect(file).toContain('Updated.')
  for (const part of ['See what changed', 'Study note']) expect(file).not.toContain(part)
})

test('a note of one’s own is read as text', async () => {
  const file = await fileOf('<details><label>Your notes</label><textarea>Mind\nthe gap</textarea></details>')
  expect(file).toMatch(/<p[^>]*>Mind\nthe gap<\/p>/)
  expect(file).not.toContain('<textarea')
})

test('links into the app become text, addresses of the web become links, rows stand open', async () => {
  const file = await fileOf(
    '<a href="/notes/b/pca">The note</a><button data-address="https://example.org/a">example.org</button><details><summary>Row</summary>Why</details>',
  )
  expect(file).not.toContain('/notes/')
  expect(file).toContain('The note')
  expect(file).toMatch(/<a href="https:\/\/example\.org\/a"[^>]*>example\.org<\/a>/)
  expect(file).toMatch(/<details open/)
})

test('pictures are inside, and one that cannot be read says what it showed', async () => {
  const load = async (address: string) => (address === '/a.svg' ? 'data:image/svg+xml;base64,AA==' : null)
  const file = await fileOf('<img src="/a.svg" alt="A"><img src="/b.svg" alt="Recall curve">', load)
  expect(file).toContain('src="data:image/svg+xml;base64,AA=="')
  expect(file).toContain('[Picture: Recall curve]')
  expect(file).not.toContain('/b.svg')
})

test('fonts stay out of the styles', () => {
  const sheet = { cssRules: [{ cssText: '@font-face { src: url(x) }' }, { cssText: 'h1 { margin: 0 }' }] }
  const css = pageStyles([sheet as unknown as CSSStyleSheet])
  expect(css).toContain('h1 { margin: 0 }')
  expect(css).not.toContain('font-face')
})
