import { describe, expect, test } from 'vitest'
import { read, only, meta, text, label, lid, equal, rule, item, abc } from './document12Fixtures'

const optionsOf = (items: string) =>
  only(items)?.options.map((option) => [option.text, option.weight, option.isCorrect])

describe('the key is computed from the scoring rules', () => {
  test('one option that sets the score', () => {
    const single = item(text('Which?') + lid('r', 'Single', abc), rule(equal('r', 'b'), '100'))
    expect(only(single)).toMatchObject({
      type: 'single',
      stem: 'Which?',
      sourceId: 'i1',
      category: ['Test'],
      line: 3,
    })
    expect(optionsOf(single)).toEqual([
      ['A', 0, false],
      ['B', 1, true],
      ['C', 0, false],
    ])
  })

  test('options of different worth', () => {
    const rules = rule(equal('r', 'a'), '10') + rule(equal('r', 'b'), '5')
    expect(optionsOf(item(text('Which?') + lid('r', 'Single', abc), rules))).toEqual([
      ['A', 1, true],
      ['B', 0.5, false],
      ['C', 0, false],
    ])
  })

  test('several options by and, and not', () => {
    const rules = rule(`<and>${equal('r', 'a')}<not>${equal('r', 'b')}</not>${equal('r', 'c')}</and>`, '100')
    const multi = item(text('Which?') + lid('r', 'Multiple', abc), rules)
    expect(only(multi)?.type).toBe('multiple')
    expect(optionsOf(multi)).toEqual([
      ['A', null, true],
      ['B', null, false],
      ['C', null, true],
    ])
  })

  test('points added and taken away for each option', () => {
    const rules = [
      ['a', '50'],
      ['b', '-10'],
      ['c', '50'],
    ]
      .map(([ident = '', points = '']) => rule(equal('r', ident), points, 'Add', 'que_score'))
      .join('')
    expect(optionsOf(item(text('Which?') + lid('r', 'Multiple', abc), rules))).toEqual([
      ['A', 0.5, true],
      ['B', -0.1, false],
      ['C', 0.5, true],
    ])
  })

  test('more options than can be tried in all sets', () => {
    const idents = Array.from({ length: 16 }, (_, index) => `o${index}`)
    const labels = idents.map((ident) => label(ident, ident)).join('')
    const wanted = ['o2', 'o3', 'o11']
    const conditions = idents.map((ident) =>
      wanted.includes(ident) ? equal('r', ident) : `<not>${equal('r', ident)}</not>`,
    )
    const multi = only(
      item(text('Which?') + lid('r', 'Multiple', labels), rule(`<and>${conditions.join('')}</and>`, '100')),
    )
    expect(multi?.options.filter(({ isCorrect }) => isCorrect).map((option) => option.text)).toEqual(wanted)
  })

  test('SCORE.max, and a rule for everything else', () => {
    const other =
      '<respcondition><conditionvar><other/></conditionvar><setvar variablename="SCORE" action="Set">0</setvar></respcondition>'
    const max = `<respcondition title="correct"><conditionvar>${equal('r', 'b')}</conditionvar><setvar variablename="SCORE" action="Set">SCORE.max</setvar></respcondition>`
    expect(optionsOf(item(text('Which?') + lid('r', 'Single', abc), max + other))?.[1]).toEqual([
      'B',
      1,
      true,
    ])
  })

  test('a rule that stops the others', () => {
    const stop = `<respcondition continue="No"><conditionvar>${equal('r', 'a')}</conditionvar><setvar varname="SCORE" action="Set">100</setvar></respcondition>`
    const rules = stop + rule(`<or>${equal('r', 'a')}${equal('r', 'b')}</or>`, '20')
    expect(optionsOf(item(text('Which?') + lid('r', 'Single', abc), rules))).toEqual([
      ['A', 1, true],
      ['B', 0.2, false],
      ['C', 0, false],
    ])
  })

  test('without points the feedback for a right answer tells', () => {
    const rules = `<respcondition><conditionvar>${equal('r', 'c')}</conditionvar><displayfeedback linkrefid="correct"/></respcondition>`
    expect(optionsOf(item(text('Which?') + lid('r', 'Single', abc), rules))?.[2]).toEqual(['C', 1, true])
  })

  test('rows that were left empty are no options', () => {
    const labels = label('e', '') + abc
    const rules = rule(
      `<and><not>${equal('r', 'e')}</not>${equal('r', 'a')}${equal('r', 'b')}<not>${equal('r', 'c')}</not></and>`,
      '100',
    )
    const result = read(item(text('Which?') + lid('r', 'Multiple', labels), rules))
    expect(result.questions[0]?.options.map((option) => [option.text, option.isCorrect])).toEqual([
      ['A', true],
      ['B', true],
      ['C', false],
    ])
    expect(result.issues).toMatchObject([{ code: 'option-empty', severity: 'warning' }])
  })

  test('several options by the type alone', () => {
    const single = lid('r', 'Single', abc)
    const multi = item(text('Which?') + single, rule(equal('r', 'b'), '1'), meta('multiple_answers_question'))
    expect(only(multi)?.type).toBe('multiple')
  })

  test('Blackboard’s rules about an option without a value give its feedback and no points', () => {
    const about = `<respcondition><conditionvar><varequal respident="b"/></conditionvar><setvar variablename="SCORE" action="Set">0</setvar><displayfeedback linkrefid="b"/></respcondition>`
    const source = item(text('Which?') + lid('r', 'Single', abc), rule(equal('r', 'b'), '1') + about)
    const asked = only(
      source.replace(
        '</item>',
        `<itemfeedback ident="b"><flow_mat>${text('Right')}</flow_mat></itemfeedback></item>`,
      ),
    )
    expect(asked?.options[1]).toMatchObject({ isCorrect: true, why: 'Right' })
    expect(asked?.explanation).toBe('')
  })

  test.each([
    ['a name in other letters', equal('r', 'B')],
    ['the text of the option', equal('r', 'B').replace('>B<', '>  b <')],
    ['a response of another name', equal('response9', 'b')],
  ])('%s is understood, and said', (_name, condition) => {
    const labels = label('a', 'A') + label('b', 'B')
    const result = read(item(text('Which?') + lid('r', 'Single', labels), rule(condition, '100')))
    expect(result.questions[0]?.options[1]?.isCorrect).toBe(true)
    expect(result.issues.map(({ code }) => code).filter((code) => code !== 'names-differ')).toEqual([])
  })

  test.each([
    ['a key that is no option', rule(equal('r', 'z'), '100'), 'key-out-of-range'],
    ['no rules', '', 'key-missing'],
    ['nothing earned', rule(equal('r', 'a'), '0'), 'key-missing'],
  ])('%s is named with its line', (_name, rules, code) => {
    const result = read(item(text('Which?') + lid('r', 'Single', abc), rules))
    expect(result.questions).toEqual([])
    expect(result.issues).toMatchObject([{ code, line: 3, severity: 'error' }])
  })
})
