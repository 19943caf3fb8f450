import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writtenBank } from './bankFixtures'
import { coverageOf } from './lint/coverage'
import { lintBank, openForLint } from './lint/lintBank'

const guide = readFileSync(new URL('../../questions/README.md', import.meta.url), 'utf8')

/** The files of the example: a name alone on a line, and the block after it. */
function exampleFiles(): Record<string, string> {
  const blocks = guide.matchAll(/^`([^`\n]+)`\n\n```\w+\n([\s\S]*?)^```$/gm)
  return Object.fromEntries([...blocks].map(([, name = '', text = '']) => [name, text]))
}

test('the example of the authors’ guide is a bank without a single problem', async () => {
  const files = exampleFiles()
  expect(Object.keys(files)).toEqual([
    'bank.yaml',
    'exams/kit-01.yaml',
    'questions/eggs.yaml',
    'notes/eggs.md',
  ])
  const bank = await openForLint(await writtenBank(files))
  expect(await lintBank(bank)).toEqual([])
  expect(bank.content.questions.map(({ question }) => question.type)).toEqual([
    'single',
    'multiple',
    'ordering',
    'matching',
    'numeric',
    'text',
  ])
  expect(coverageOf(bank.content).exams[0]?.forms).toHaveLength(2)
})

test('its flip and its families fit into the same bank', async () => {
  const [flip = '', families = ''] = [
    ...guide.matchAll(/^```yaml\n((?:flip:|- id: eggs-per)[\s\S]*?)^```$/gm),
  ].map(([, text = '']) => text)
  const files = exampleFiles()
  const eggs = files['questions/eggs.yaml'] ?? ''
  const indented = flip.replaceAll(/^(?=.)/gm, '  ')
  const firstOptions = eggs.indexOf('  explanation: Boiling water')
  files['questions/eggs.yaml'] = eggs.slice(0, firstOptions) + indented + eggs.slice(firstOptions)
  files['questions/families.yaml'] = families
  const bank = await openForLint(await writtenBank(files))
  expect(await lintBank(bank)).toEqual([])
  const { flipCount, familyCount } = coverageOf(bank.content)
  expect([flipCount, familyCount]).toEqual([1, 2])
})
