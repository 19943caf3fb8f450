import { writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { bankYaml, examYaml, smallBank } from '../bankFixtures'
import { workbench } from './authoringFixtures'

describe('the bank’s own file and its exams', () => {
  const file = 'exams/e-1.yaml'

  test('are saved whole, in the line ends they have, and taken back', async () => {
    const crlf = examYaml.replaceAll('\n', '\r\n')
    const { ask, text } = await workbench(smallBank({ [file]: crlf }))
    const { version, text: shown } = await ask('file', { file })
    expect(shown).toBe(crlf)
    const next = shown.replaceAll('\r\n', '\n').replace('minutes: 10', 'minutes: 20 # more')
    const saved = await ask('saveFile', { file, version, text: next })
    expect(await text(file)).toBe(crlf.replace('minutes: 10', 'minutes: 20 # more'))
    expect(saved.version).not.toBe(version)
    expect((await ask('desk', {})).settings).toEqual(['bank.yaml', file])
    expect(await ask('undo', {})).toEqual({ act: 'save', id: file })
    expect(await text(file)).toBe(crlf)
  })

  test('are not saved over a change that was made elsewhere, nor as what cannot be read', async () => {
    const { ask, text, path } = await workbench()
    const { version } = await ask('file', { file })
    await expect(ask('saveFile', { file, version, text: 'id: [' })).rejects.toMatchObject({
      code: 'badRequest',
    })
    const elsewhere = `${examYaml}# mine\n`
    await writeFile(path(file), elsewhere)
    await expect(ask('saveFile', { file, version, text: examYaml })).rejects.toMatchObject({
      code: 'fileChanged',
    })
    expect(await text(file)).toBe(elsewhere)
    await expect(ask('file', { file: 'questions/one.yaml' })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('are told what is wrong with them, and in other files because of them', async () => {
    const { ask } = await workbench()
    expect(await ask('checkFile', { file, text: examYaml })).toEqual([])
    const [fault, ...others] = await ask('checkFile', {
      file,
      text: examYaml.replace('minutes: 10', 'minutes: ten'),
    })
    expect(fault).toMatchObject({ code: 'wrong-kind', line: 7, severity: 'error' })
    expect(others).toEqual([])
    const elsewhere = await ask('checkFile', { file, text: examYaml.replace('"1.1"', '"1.2"') })
    expect(elsewhere).toMatchObject([
      {
        code: 'unknown-objective',
        line: null,
        message: expect.stringMatching(/^questions\/one.yaml, q-good: /),
      },
    ])
    const renamed = await ask('checkFile', {
      file: 'bank.yaml',
      text: bankYaml.replace('id: small', 'id: big'),
    })
    expect(renamed).toMatchObject([{ code: 'id-changed', severity: 'warning' }])
  })
})
