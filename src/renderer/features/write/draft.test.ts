import { describe, expect, test } from 'vitest'
import { ServiceError } from '../../api/client'
import type { QuestionSource } from '../../api/authoringCalls'
import { createDraft, isUnsaved, type DraftStart } from './draft'

const sourceOf = (text: string, version = text): QuestionSource => ({
  ...{ file: 'questions/a.yaml', index: 0, format: 'yaml' },
  ...{ text, version },
})

/** A draft over a file of one question, which `file.text` stands for. */
function draftOver(text: string | null, start: Partial<DraftStart> = {}) {
  const file = { text: text ?? '' }
  /** What was asked of the service about the file, in order. */
  const asked: string[] = []
  const calls = {
    source: async () => {
      asked.push('source')
      return sourceOf(file.text)
    },
    remove: async () => {
      asked.push('remove')
      if (file.text === 'locked') throw new ServiceError('fileChanged', 'Changed.')
    },
    save: async (_: string, source: QuestionSource, next: string) => {
      if (source.version !== file.text) throw new ServiceError('fileChanged', 'Changed.')
      file.text = next
      return sourceOf(next)
    },
    add: async (_folder: string, _file: string | null, next: string) => {
      file.text = next
      return sourceOf(next)
    },
  }
  const source = text === null ? null : sourceOf(text)
  const draft = createDraft(
    { calls, folderName: 'small' },
    { source, first: 'type: single', kept: null, ...start },
  )
  const state = () => draft.store.getState()
  return { draft, file, state, asked, save: () => draft.save((written) => written) }
}

describe('steps', () => {
  test('go back and forth; changes in one field in a row are one', () => {
    const { draft, state } = draftOver('id: a')
    draft.edit('id: b', 'id')
    draft.edit('id: bc', 'id')
    draft.edit('id: bc\nstem: x', 'stem')
    draft.settle()
    draft.edit('id: bc\nstem: xy', 'stem')
    const texts = []
    for (let step = 0; step < 4; step += 1) {
      draft.undo()
      texts.push(state().text)
    }
    expect(texts).toEqual(['id: bc\nstem: x', 'id: bc', 'id: a', 'id: a'])
    for (let step = 0; step < 4; step += 1) draft.redo()
    expect(state().text).toBe('id: bc\nstem: xy')
    draft.undo()
    draft.edit('id: other', 'id')
    expect(state().future).toEqual([])
  })
})

describe('saving', () => {
  test('is done when the file has the text, and can still be undone on the screen', async () => {
    const { draft, file, state, save } = draftOver('id: a')
    draft.edit('id: b', 'id')
    expect(isUnsaved(state())).toBe(true)
    expect(await save()).toMatchObject({ text: 'id: b' })
    expect(file.text).toBe('id: b')
    expect(isUnsaved(state())).toBe(false)
    draft.undo()
    expect(isUnsaved(state())).toBe(true)
  })

  test('of a text that is typed on meanwhile leaves that unsaved', async () => {
    const { draft, file, state, save } = draftOver('id: a')
    draft.edit('id: b', 'id')
    const saving = save()
    draft.edit('id: bc', 'id')
    await saving
    expect([file.text, state().text, isUnsaved(state())]).toEqual(['id: b', 'id: bc', true])
  })

  test('never goes over a text of the file that was not seen', async () => {
    const { draft, file, state, save } = draftOver('id: a\nstem: old')
    draft.edit('id: a\nstem: mine', 'stem')
    file.text = 'id: a\nstem: theirs'
    expect(await save()).toBe(null)
    expect(file.text).toBe('id: a\nstem: theirs')
    expect(state().conflict?.theirs?.text).toBe('id: a\nstem: theirs')
    expect(await save()).toBe(null)
    draft.keepMine()
    expect(await save()).toMatchObject({ text: 'id: a\nstem: mine' })
  })

  test('after a conflict can go on from the file’s text, and what was typed is a step back', async () => {
    const { draft, file, state, save } = draftOver('id: a\nstem: old')
    draft.edit('id: a\nstem: mine', 'stem')
    file.text = 'id: a\nstem: theirs'
    await save()
    draft.takeTheirs()
    expect([state().text, isUnsaved(state())]).toEqual(['id: a\nstem: theirs', false])
    draft.undo()
    expect(state().text).toBe('id: a\nstem: mine')
  })

  test('of a question that is gone from its file adds it again when its author says so', async () => {
    const { draft, file, state, save } = draftOver('id: a')
    draft.edit('id: a\nstem: mine', 'stem')
    file.text = 'id: other'
    await save()
    expect(state().conflict).toEqual({ theirs: null })
    draft.keepMine()
    await save()
    expect(file.text).toBe('id: a\nstem: mine')
  })
})

describe('a file that changes while its question is open', () => {
  test('is followed when nothing was typed', async () => {
    const { draft, file, state } = draftOver('id: a')
    file.text = 'id: a\nstem: new'
    await draft.lookAgain()
    expect(state()).toMatchObject({ text: 'id: a\nstem: new', conflict: null })
  })

  test('is said when something was', async () => {
    const { draft, file, state } = draftOver('id: a')
    draft.edit('id: a\nstem: mine', 'stem')
    file.text = 'id: a\nstem: new'
    await draft.lookAgain()
    expect(state()).toMatchObject({
      text: 'id: a\nstem: mine',
      conflict: { theirs: { text: 'id: a\nstem: new' } },
    })
  })
})

describe('a question that is deleted', () => {
  test('is not looked for in its file again, by a look that has begun or a later one', async () => {
    const { draft, state, asked } = draftOver('id: a')
    draft.edit('id: a\nstem: mine', 'stem')
    const looking = draft.lookAgain()
    const removing = draft.remove()
    await Promise.all([draft.lookAgain(), looking, removing])
    await draft.lookAgain()
    expect(asked).toEqual(['source', 'remove'])
    expect(isUnsaved(state())).toBe(false)
  })

  test('stays as it was when that is refused', async () => {
    const { draft, state, asked } = draftOver('locked')
    draft.edit('id: a\nstem: mine', 'stem')
    await expect(draft.remove()).rejects.toThrow('Changed.')
    expect([isUnsaved(state()), state().isSaving]).toEqual([true, false])
    await draft.lookAgain()
    expect(asked).toEqual(['remove', 'source'])
  })
})

describe('a text that was kept', () => {
  test('comes back as it was typed', () => {
    const { state, draft } = draftOver('id: a', { kept: { text: 'id: kept', version: 'id: a' } })
    expect(state()).toMatchObject({ text: 'id: kept', conflict: null })
    draft.undo()
    expect(state().text).toBe('id: a')
  })

  test('of another version of the file is a conflict', () => {
    const { state } = draftOver('id: a', { kept: { text: 'id: kept', version: 'older' } })
    expect(state()).toMatchObject({ text: 'id: kept', conflict: { theirs: { text: 'id: a' } } })
  })

  test('of a new question is unsaved until it is in the file', async () => {
    const { state, save, file } = draftOver(null, { kept: { text: 'type: text', version: null } })
    expect([state().conflict, isUnsaved(state())]).toEqual([null, true])
    await save()
    expect([file.text, isUnsaved(state())]).toEqual(['type: text', false])
  })
})
