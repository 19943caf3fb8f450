import { describe, expect, test } from 'vitest'
import { questionYaml } from '../bankFixtures'
import { first, workbench } from './authoringFixtures'
import type { AuthoringAnswers } from './authoringTypes'

describe('what a question is told while it is written', () => {
  const good = questionYaml('new').replace(/^- /, '').replaceAll(/^ {2}/gm, '')
  const codes = ({ findings }: AuthoringAnswers['check']) => findings.map(({ code }) => code)

  test('is nothing when it is sound', async () => {
    const { ask } = await workbench()
    const checked = await ask('check', {
      place: null,
      format: 'yaml',
      text: good.replace('Which is right', 'What boils'),
    })
    expect(checked.findings).toEqual([])
    expect(checked.question).toMatchObject({ id: 'new', stem: 'What boils?' })
  })

  test('is what is wrong, with its line and a remedy where only one can be meant', async () => {
    const { ask } = await workbench()
    const text = good
      .replace('type: single', 'type: multiple')
      .replace('id: new', 'id: q-good')
      .replace('objectives', 'objektives')
    const checked = await ask('check', { place: null, format: 'yaml', text })
    expect(codes(checked).toSorted()).toEqual([
      'choose-count',
      'duplicate-id',
      'near-duplicate',
      'no-objective',
      'unknown-field',
    ])
    const fixes = new Map(checked.findings.map(({ code, fix }) => [code, fix?.edits]))
    expect(fixes.get('choose-count')).toEqual([{ path: ['stem'], value: 'Which is right? (Choose one.)' }])
    expect(fixes.get('duplicate-id')).toEqual([{ path: ['id'], value: 'q-good-2' }])
    expect(fixes.get('unknown-field')).toEqual([
      { path: ['objectives'], value: ['e-1/1.1'] },
      { path: ['objektives'], value: null },
    ])
    expect(checked.findings.find(({ code }) => code === 'duplicate-id')?.line).toBe(1)
  })

  test('is no fault of its own earlier text', async () => {
    const { ask } = await workbench()
    const { text } = await ask('source', { place: first })
    expect((await ask('check', { place: first, format: 'yaml', text })).findings).toEqual([])
  })

  test('is where the text cannot be read', async () => {
    const { ask } = await workbench()
    const checked = await ask('check', { place: null, format: 'yaml', text: 'id: a\nstem: [' })
    expect(checked).toMatchObject({ question: null, findings: [{ code: 'yaml-syntax', severity: 'error' }] })
  })

  test('is the remedy for a word, an exam, and two keys', async () => {
    const { ask } = await workbench()
    const check = async (text: string) => (await ask('check', { place: null, format: 'yaml', text })).findings
    const fixIn = async (text: string) => (await check(text)).flatMap(({ fix }) => fix?.edits ?? [])
    expect(await fixIn(good.replace('single', 'singel'))).toEqual([{ path: ['type'], value: 'single' }])
    expect(await fixIn(good.replace('e-1/1.1', 'e1/1.1').replace('Which is', 'What was'))).toEqual([
      { path: ['objectives', 0], value: 'e-1/1.1' },
    ])
    expect(await fixIn(good.replace('why: It is not.', 'correct: true'))).toEqual([
      { path: ['type'], value: 'multiple' },
    ])
  })
})
