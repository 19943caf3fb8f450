import { describe, expect, test } from 'vitest'
import { questionIds } from './questionIds'
import { question } from './toBankFixtures'

describe('ids', () => {
  const stems = ['Which is a bird?', 'Which is a fish of the sea?', 'How many legs does a spider have?']
  const all = stems.map((stem) => question({ stem }))
  const earlier = () =>
    questionIds(all).map((id, index) => ({ ...question({ stem: stems[index] ?? '' }), id }))

  test('come from the source, else from the content, never from the place', () => {
    expect(questionIds([question({ sourceId: 'Q-1' }), question({ sourceId: '7', stem: 'b?' })])).toEqual([
      'Q-1',
      'q-7',
    ])
    const ids = questionIds(all)
    expect(questionIds(all.toReversed())).toEqual(ids.toReversed())
    expect(new Set(ids).size).toBe(3)
  })

  test('do not change with the key, the order of options, or what is said about them', () => {
    const changed = question({
      explanation: 'New.',
      options: question()
        .options.toReversed()
        .map((option) => ({ ...option, isCorrect: !option.isCorrect })),
    })
    expect(questionIds([changed])).toEqual(questionIds([question()]))
  })

  test('are unique, also where the source uses one twice or in another letter case', () => {
    const ids = questionIds([
      question({ sourceId: 'a' }),
      question({ sourceId: 'A', stem: 'b?' }),
      question(),
      question(),
    ])
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(4)
  })

  test('stay with a question that was moved and reworded', () => {
    const now = [
      question({ stem: 'How many legs does a grown spider have?' }),
      question({ stem: 'A new one about mosses and ferns?', options: [] }),
      question({ stem: 'Which of these is a bird?' }),
      question({ stem: 'Which is a fish of the sea' }),
    ]
    const [bird, fish, spider] = questionIds(all)
    expect(questionIds(now, earlier())).toEqual([spider, expect.stringMatching(/^q-/), bird, fish])
  })

  test('go to the likest question, whichever stands first', () => {
    const stem = 'Which bird of the northern woods sings longest in the early spring?'
    const before = [{ ...question({ stem }), id: 'bird' }]
    const near = question({ stem: stem.replace('longest', 'louder') })
    const nearest = question({ stem: stem.replace('?', ', then?') })
    expect(questionIds([near, nearest], before)).toEqual([expect.stringMatching(/^q-/), 'bird'])
  })

  test('do not follow a question that asks of another number', () => {
    const before = [{ ...question({ stem: 'How many legs do 12 spiders of the garden have?' }), id: 'legs' }]
    const now = question({ stem: 'How many legs do 13 spiders of the garden have?' })
    expect(questionIds([now], before)).toEqual([expect.stringMatching(/^q-/)])
  })

  test('do not follow a question by options that many have', () => {
    const [option] = question().options
    const options = ['True', 'False'].flatMap((text) => (option ? [{ ...option, text }] : []))
    const before = [{ ...question({ stem: 'A trout is a bird of the sea', options }), id: 'trout' }]
    const now = question({ stem: 'A tern is a bird of the coast', options })
    expect(questionIds([now], before)).toEqual([expect.stringMatching(/^q-/)])
  })

  test('a source id goes on also when everything else changed', () => {
    const before = [{ ...question(), id: 'Q-1' }]
    expect(questionIds([question({ sourceId: 'Q-1', stem: 'Quite another text here' })], before)).toEqual([
      'Q-1',
    ])
  })

  test('thousands of questions are compared in time', () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      question({ stem: `Which of the ${index} animals in list ${index * 7} is a bird?` }),
    )
    const before = questionIds(many).map((id, index) => ({
      ...question({ stem: `${many[index]?.stem} Say.` }),
      id,
    }))
    const ids = questionIds(many.toReversed(), before)
    expect(ids.filter((id, index) => id === before[2999 - index]?.id).length).toBeGreaterThan(2900)
  })
})
