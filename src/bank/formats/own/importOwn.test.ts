import { describe, expect, test } from 'vitest'
import { bankYaml, examYaml, questionYaml, smallBank } from '../../bankFixtures'
import { fileOf } from '../formatFixtures'
import { importSource } from '../importSource'

const files = (all: Record<string, string | Uint8Array>, top = '') =>
  Object.entries(all).map(([path, content]) => fileOf(top + path, String(content)))

describe('a bank of ours', () => {
  test('in a folder: its questions, and its other files as they are', async () => {
    const bank = smallBank({
      'notes/t.md': '---\ntitle: T\n---\nText\n',
      'assets/a.svg': '<svg/>',
      'README.txt': 'x',
    })
    const result = await importSource(files(bank, 'small/'))
    expect([result.format, result.title]).toEqual(['rehearse-bank', 'A small bank'])
    expect(result.questions).toMatchObject([
      { sourceId: 'q-good', type: 'single', line: 1, path: 'questions/one.yaml' },
    ])
    expect([...(result.ownFiles?.keys() ?? [])]).toEqual(['bank.yaml', 'exams/e-1.yaml', 'notes/t.md'])
    expect([...result.media.keys()]).toEqual(['a.svg'])
  })

  test('in one file: the folder that says the same', async () => {
    const exam = examYaml.replaceAll(/^/gm, '  ').replace('  id', '- id').trimEnd()
    const text = `${bankYaml}exams:\n${exam}\nquestions:\n${questionYaml('q1')}notes:\n- { topic: t, title: T, text: Words }\n`
    const result = await importSource([fileOf('bank.yaml', text)])
    expect([result.format, result.questions.length]).toEqual(['rehearse-bank', 1])
    expect([...(result.ownFiles?.keys() ?? [])]).toEqual(['bank.yaml', 'exams/e-1.yaml', 'notes/t.md'])
  })

  test.each([
    ['YAML', questionYaml('q1')],
    ['JSON', JSON.stringify([{ id: 'q1', type: 'text', stem: 'Which?', answer: { accepted: ['a'] } }])],
    [
      'YAML with a case study',
      `stimuli:\n- { id: c, title: T, text: Story }\nquestions:\n${questionYaml('q1', '  stimulus: c\n')}`,
    ],
  ])('questions alone, as %s', async (_, text) => {
    const result = await importSource([fileOf('some.txt', text)])
    expect([result.format, result.questions[0]?.sourceId]).toEqual(['rehearse-questions', 'q1'])
    expect(result.issues).toEqual([])
  })

  test('a question that cannot be used keeps its source and says why, and its neighbors stay', async () => {
    const bad = questionYaml('q2').replace('correct: true, ', '')
    const { questions, unsupported } = await importSource([
      fileOf('q.yaml', questionYaml('q1') + bad + questionYaml('q3')),
    ])
    expect(questions.map(({ sourceId }) => sourceId)).toEqual(['q1', 'q3'])
    expect(unsupported).toMatchObject([{ kind: 'key-count', line: 8, title: 'Which is right?' }])
    expect(unsupported[0]?.raw).toContain('q2')
  })

  test('YAML with an alias bomb or a syntax error is an issue with its line', async () => {
    for (const text of ['- &a [x]\n- *a\n- type: single\n  stem: x\n', '- type: single\n  stem: [\n']) {
      const { questions, issues } = await importSource([fileOf('q.yaml', text)])
      expect(questions).toEqual([])
      expect(issues[0]).toMatchObject({
        severity: 'error',
        code: expect.stringMatching(/^yaml/),
        line: expect.any(Number),
      })
    }
  })
})
