import { describe, expect, test } from 'vitest'
import {
  read,
  only,
  declare,
  correct,
  mapping,
  template,
  body,
  choices,
  variable,
  base,
  score,
  processing,
} from './documents2Fixtures'

const optionsOf = (inside: string) =>
  only(inside)?.options.map((option) => [option.text, option.weight, option.isCorrect])

describe('choices', () => {
  test('match_correct: the declared answer', () => {
    const inside = declare('single', 'identifier', correct('B')) + body(choices()) + template('match_correct')
    expect(only(inside)).toMatchObject({ type: 'single', sourceId: 'i1', title: 'Title', stem: 'Which?' })
    expect(optionsOf(inside)).toEqual([
      ['a', 0, false],
      ['b', 1, true],
      ['c', 0, false],
    ])
  })

  test('map_response: each choice has its points, also below nothing', () => {
    const map = mapping([
      ['A', 2],
      ['B', 2],
      ['C', -1],
    ])
    const inside =
      declare('multiple', 'identifier', correct('A', 'B') + map) + body(choices()) + template('map_response')
    expect(only(inside)?.type).toBe('multiple')
    expect(optionsOf(inside)).toEqual([
      ['a', 0.5, true],
      ['b', 0.5, true],
      ['c', -0.25, false],
    ])
  })

  test('bounds of a mapping hold', () => {
    const map = mapping(
      [
        ['A', 1],
        ['B', 1],
      ],
      'defaultValue="-1" upperBound="1" lowerBound="0"',
    )
    const inside = declare('multiple', 'identifier', map) + body(choices()) + template('map_response')
    expect(optionsOf(inside)?.map(([, , isCorrect]) => isCorrect)).toEqual([true, false, false])
  })

  test('an answer that stands in the response processing only', () => {
    const list = `<match>${variable}<multiple>${base('A')}${base('C')}</multiple></match>`
    const inside = declare('multiple', 'identifier') + body(choices()) + processing(list)
    expect(optionsOf(inside)?.map(([, , isCorrect]) => isCorrect)).toEqual([true, false, true])
    const one =
      declare('single', 'identifier') + body(choices()) + processing(`<match>${variable}${base('C')}</match>`)
    expect(optionsOf(one)?.[2]).toEqual(['c', 1, true])
  })

  test('parts of the credit in else-if', () => {
    const otherwise = `<responseElseIf><match>${variable}${base('B')}</match>${score('1')}</responseElseIf><responseElse>${score('0')}</responseElse>`
    const inside =
      declare('single', 'identifier', correct('A')) +
      body(choices()) +
      processing(`<match>${variable}<correct identifier="RESPONSE"/></match>`, score('4'), otherwise)
    expect(optionsOf(inside)?.map(([, weight]) => weight)).toEqual([1, 0.25, 0])
  })

  test('a score that adds up', () => {
    const add = (name: string, points: string) =>
      `<responseCondition><responseIf><member>${base(name)}${variable}</member><setOutcomeValue identifier="SCORE"><sum><variable identifier="SCORE"/>${base(points, 'float')}</sum></setOutcomeValue></responseIf></responseCondition>`
    const rules = `<responseProcessing>${add('A', '1')}${add('B', '-1')}${add('C', '1')}</responseProcessing>`
    expect(optionsOf(declare('multiple', 'identifier') + body(choices()) + rules)).toEqual([
      ['a', 0.5, true],
      ['b', -0.5, false],
      ['c', 0.5, true],
    ])
  })

  test('rules nobody understands leave the declared answer', () => {
    const inside =
      declare('single', 'identifier', correct('A')) +
      body(choices()) +
      processing(`<customOperator>${variable}</customOperator>`)
    expect(optionsOf(inside)).toEqual([
      ['a', null, true],
      ['b', null, false],
      ['c', null, false],
    ])
  })

  test('a declared answer that earns less than another is said', () => {
    const inside =
      declare('single', 'identifier', correct('A')) +
      body(choices()) +
      processing(`<match>${variable}${base('B')}</match>`)
    const result = read(inside)
    expect(result.questions[0]?.options.map(({ isCorrect }) => isCorrect)).toEqual([false, true, false])
    expect(result.issues).toMatchObject([{ code: 'key-disputed', line: 1 }])
  })

  test.each([
    ['shuffle="false"', true],
    ['shuffle="true"', false],
    ['', false],
  ])('%j', (attributes, hasFixedOrder) => {
    const inside =
      declare('single', 'identifier', correct('A')) +
      body(choices('AB', attributes)) +
      template('match_correct')
    expect(only(inside)?.hasFixedOrder).toBe(hasFixedOrder)
  })

  test('one fixed choice keeps the order', () => {
    const inside =
      declare('single', 'identifier', correct('A')) +
      body(choices().replace('identifier="C"', 'identifier="C" fixed="true"'))
    expect(only(inside + template('match_correct'))?.hasFixedOrder).toBe(true)
  })

  test('a choice in a sentence is a blank', () => {
    const inline = `<p>The sun of <inlineChoiceInteraction responseIdentifier="RESPONSE"><inlineChoice identifier="A">York</inlineChoice><inlineChoice identifier="B">Kent</inlineChoice></inlineChoiceInteraction>.</p>`
    const inside = declare('single', 'identifier', correct('A')) + body(inline) + template('match_correct')
    expect(only(inside)).toMatchObject({
      stem: 'The sun of _____.',
      options: [{ text: 'York', isCorrect: true }, { text: 'Kent' }],
    })
  })

  test.each([
    ['no answer anywhere', '', 'key-missing'],
    ['an answer that is no choice', correct('Z'), 'key-out-of-range'],
  ])('%s is named with its line', (_name, inside, code) => {
    const result = read(declare('single', 'identifier', inside) + body(choices()) + template('match_correct'))
    expect(result.questions).toEqual([])
    expect(result.issues).toMatchObject([{ code, line: 1, severity: 'error' }])
  })
})

describe('order and pairs', () => {
  const order = choices().replaceAll('choiceInteraction', 'orderInteraction')

  test('an order', () => {
    const inside =
      declare('ordered', 'identifier', correct('C', 'A', 'B')) + body(order) + template('match_correct')
    expect(only(inside)?.options.map(({ text, position }) => [text, position])).toEqual([
      ['a', 2],
      ['b', 3],
      ['c', 1],
    ])
  })

  test('an order in the processing only: the list that earns most', () => {
    const list = (...names: string[]) =>
      `<match>${variable}<ordered>${names.map((name) => base(name)).join('')}</ordered></match>`
    const otherwise = `<responseElseIf>${list('B', 'C', 'A')}${score('3')}</responseElseIf>`
    const inside =
      declare('ordered', 'identifier') + body(order) + processing(list('C', 'A', 'B'), score('1'), otherwise)
    expect(only(inside)?.options.map(({ position }) => position)).toEqual([3, 1, 2])
  })

  const set = (names: string) =>
    `<simpleMatchSet>${[...names].map((name) => `<simpleAssociableChoice identifier="${name}">${name.toLowerCase()}</simpleAssociableChoice>`).join('')}</simpleMatchSet>`
  const match = (left: string, right: string) =>
    body(
      `<matchInteraction responseIdentifier="RESPONSE"><prompt>Match.</prompt>${set(left)}${set(right)}</matchInteraction>`,
    )
  const pairs = (inside: string) => {
    const asked = only(inside)
    return asked?.prompts.map(({ text, answerIndex }) => [text, asked.options[answerIndex]?.text])
  }

  test('pairs: a target may be used again or not at all', () => {
    const inside = declare('multiple', 'directedPair', correct('C R', 'D M', 'L M')) + match('CDL', 'MRT')
    expect(pairs(inside + template('match_correct'))).toEqual([
      ['c', 'r'],
      ['d', 'm'],
      ['l', 'm'],
    ])
  })

  test('pairs the other way round: the side with one partner each is asked', () => {
    const inside = declare('multiple', 'directedPair', correct('X A', 'X B', 'Y C')) + match('XY', 'ABC')
    expect(pairs(inside + template('match_correct'))).toEqual([
      ['a', 'x'],
      ['b', 'x'],
      ['c', 'y'],
    ])
  })

  test('pairs of several with several are unsupported', () => {
    const inside = declare('multiple', 'directedPair', correct('X A', 'X B', 'Y A')) + match('XY', 'AB')
    expect(read(inside).unsupported).toMatchObject([{ kind: 'matching-many' }])
  })

  test('gaps in a text', () => {
    const gaps = `<gapMatchInteraction responseIdentifier="RESPONSE"><gapText identifier="W">winter</gapText><gapText identifier="S">summer</gapText><p>Now is the <gap identifier="G1"/>, then <gap identifier="G2"/>.</p></gapMatchInteraction>`
    const inside =
      declare('multiple', 'directedPair', correct('W G1', 'S G2')) + body(gaps) + template('match_correct')
    expect(only(inside)?.stem).toBe('Now is the (1) _____, then (2) _____.')
    expect(pairs(inside)).toEqual([
      ['(1)', 'winter'],
      ['(2)', 'summer'],
    ])
  })
})
