import { describe, expect, test } from 'vitest'
import { read, html, question, answer, only } from './moodleXmlFixtures'

describe('question types', () => {
  test('multichoice with one answer: the key is the full fraction, weights stay', () => {
    const inside = `<single>true</single>${answer('100', 'a', html('feedback', 'Yes.'))}${answer('50.0', 'b')}${answer('-33.33333', 'c')}`
    const single = only(question('multichoice', inside))
    expect(single).toMatchObject({ type: 'single', title: 'Q', stem: 'Which?' })
    expect(single?.options.map(({ text, weight, isCorrect, why }) => [text, weight, isCorrect, why])).toEqual(
      [
        ['a', 1, true, 'Yes.'],
        ['b', 0.5, false, ''],
        ['c', -0.3333333, false, ''],
      ],
    )
  })

  test.each([
    ['<single>1</single>', 'single'],
    ['<single>false</single>', 'multiple'],
    ['<single>0</single>', 'multiple'],
    ['', 'single'],
  ])('%j says how many may be chosen', (single, type) => {
    expect(only(question('multichoice', `${single}${answer('100', 'a')}${answer('0', 'b')}`))?.type).toBe(
      type,
    )
  })

  test('a single choice whose answers share the credit is a multiple one, and that is said', () => {
    const result = read(
      question(
        'multichoice',
        `<single>true</single>${answer('50', 'a')}${answer('50', 'b')}${answer('0', 'c')}`,
      ),
    )
    expect(result.questions[0]?.type).toBe('multiple')
    expect(result.issues).toMatchObject([{ code: 'type-and-key', line: 3 }])
  })

  test('oumultiresponse: each marked answer is part of the key', () => {
    const multi = only(
      question('oumultiresponse', `${answer('100', 'a')}${answer('100', 'b')}${answer('0', 'c')}`),
    )
    expect(multi?.type).toBe('multiple')
    expect(multi?.options.map(({ isCorrect }) => isCorrect)).toEqual([true, true, false])
  })

  test('truefalse in the order of the file, never shuffled', () => {
    const inside = `${answer('0', 'true')}${answer('100', 'false')}`
    expect(only(question('truefalse', inside))).toMatchObject({
      type: 'single',
      hasFixedOrder: true,
      options: [
        { text: 'True', isCorrect: false },
        { text: 'False', isCorrect: true },
      ],
    })
  })

  test.each([
    ['0', false],
    ['1', true],
  ])('shortanswer with usecase %s', (usecase, isCaseSensitive) => {
    const inside = `<usecase>${usecase}</usecase>${answer('100', 'x*y')}${answer('100', 'C:\\new')}${answer('100', 'a \\* b')}`
    const text = only(question('shortanswer', inside))
    expect(text?.textAnswer).toEqual({ accepted: ['C:\\new', 'a * b'], isCaseSensitive })
  })

  test('numerical with tolerance, unit, several answers and a decimal comma', () => {
    const inside = `
      ${answer('100', '4', '<tolerance>0.5</tolerance>')}${answer('100', '-7,5')}${answer('50', '5')}${answer('0', '*', html('feedback', 'No.'))}
      <units><unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit>
      <unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>`
    const numeric = only(question('numerical', inside))
    expect(numeric?.numericAnswers).toEqual([
      { value: 4, tolerance: 0.5, unit: 'm' },
      { value: -7.5, tolerance: 0, unit: 'm' },
    ])
    expect(numeric?.explanation).toBe('- 5 (50%)\n- Anything else: No.')
  })

  test('matching: without a text a subquestion is a spare answer', () => {
    const pair = (left: string, right: string) =>
      `<subquestion format="html"><text>${left}</text><answer><text>${right}</text></answer></subquestion>`
    const matching = only(
      question('matching', pair('one', '1') + pair('uno', '1') + pair('two', '2') + pair('', '3')),
    )
    expect(matching?.options.map(({ text }) => text)).toEqual(['1', '2', '3'])
    expect(matching?.prompts.map(({ text, answerIndex }) => [text, answerIndex])).toEqual([
      ['one', 0],
      ['uno', 0],
      ['two', 1],
    ])
  })

  test('ordering: the fraction is the place', () => {
    const ordering = only(
      question('ordering', `${answer('2.0000000', 'b')}${answer('1', 'a')}${answer('3', 'c')}`),
    )
    expect(ordering?.options.map(({ text, position }) => [text, position])).toEqual([
      ['b', 2],
      ['a', 1],
      ['c', 3],
    ])
  })

  test.each([
    ['gapselect', 'selectoption'],
    ['ddwtos', 'dragbox'],
  ])('%s: each gap is a prompt', (type, box) => {
    const boxes = ['up', 'down', 'left']
      .map((word) => `<${box}><text>${word}</text><group>1</group></${box}>`)
      .join('')
    const gaps = only(question(type, boxes, '<p>Go [[2]], then [[1]], then [[2]].</p>'))
    expect(gaps?.stem).toBe('Go (1) _____, then (2) _____, then (3) _____.')
    expect(gaps?.prompts.map(({ answerIndex }) => gaps.options[answerIndex]?.text)).toEqual([
      'down',
      'up',
      'down',
    ])
    expect(gaps?.options).toHaveLength(3)
  })

  test.each(['description', 'essay', 'cloze', 'calculated', 'random', 'ddmarker', 'stack'])(
    '%s is unsupported, with its source and a reason',
    (type) => {
      const result = read(question(type, ''))
      expect(result.questions).toEqual([])
      expect(result.unsupported).toMatchObject([{ kind: type, title: 'Q', line: 3, raw: question(type, '') }])
      expect(result.unsupported[0]?.reason).toMatch(/\.$/)
    },
  )
})
