import { describe, expect, test } from 'vitest'
import { read, only, meta, text, label, lid, equal, rule, item, abc } from './document12Fixtures'

const str = (ident: string, fibtype = 'String') =>
  `<response_str ident="${ident}"><render_fib fibtype="${fibtype}"><response_label ident="x"/></render_fib></response_str>`

describe('typed answers', () => {
  test('words: values of one response are alternatives', () => {
    const rules = rule(equal('r', 'Illinois') + equal('r', 'IL'), '100')
    expect(only(item(text('Where?') + str('r'), rules))?.textAnswer).toEqual({
      accepted: ['Illinois', 'IL'],
      isCaseSensitive: false,
    })
    const exact = rule(equal('r', 'York', ' case="Yes"'), '100')
    expect(only(item(text('Who?') + str('r'), exact))?.textAnswer?.isCaseSensitive).toBe(true)
  })

  const between = (from: string, to: string) =>
    `<vargte respident="r">${from}</vargte><varlte respident="r">${to}</varlte>`

  test.each([
    ['an exact number', equal('r', '12'), { value: 12, tolerance: 0 }],
    ['a range', between('0.1', '0.3'), { value: 0.2, tolerance: 0.1 }],
    [
      'a number and its range',
      `<or>${equal('r', '77')}<and>${between('70', '84')}</and></or>`,
      { value: 77, tolerance: 7 },
    ],
  ])('numbers: %s', (_name, condition, answer) => {
    const numeric = item(
      text('How much?') + str('r', 'Decimal'),
      rule(condition, '100'),
      meta('numerical_question'),
    )
    expect(only(numeric)).toMatchObject({ type: 'numeric', numericAnswers: [answer] })
  })

  test('numbers: a rule that shows the feedback for a right answer and sets no points', () => {
    const rules = `<respcondition><conditionvar>${between('1', '3')}</conditionvar><displayfeedback linkrefid="correct"/></respcondition>`
    const numeric = item(text('How much?') + str('r', 'Decimal'), rules, meta('Numeric'))
    expect(only(numeric)?.numericAnswers).toEqual([{ value: 2, tolerance: 1 }])
  })

  test('numbers: several', () => {
    const rules = rule(`<or>${equal('r', '1')}${equal('r', '2')}</or>`, '100')
    const numeric = item(text('How much?') + '<response_num ident="r"><render_fib/></response_num>', rules)
    expect(only(numeric)?.numericAnswers.map(({ value }) => value)).toEqual([1, 2])
  })

  test('a range without an end is no answer', () => {
    const numeric = item(
      text('How much?') + str('r', 'Decimal'),
      rule('<vargte respident="r">3</vargte>', '100'),
      meta('numerical_question'),
    )
    expect(read(numeric).issues).toMatchObject([{ code: 'key-missing' }])
  })

  test('a field with right answers is no essay, whatever it looks like; one without is', () => {
    const field = '<response_str ident="r"><render_fib rows="20" columns="80"/></response_str>'
    expect(only(item(text('Where?') + field, rule(equal('r', 'Rome'), '100')))?.type).toBe('text')
    expect(read(item(text('Discuss.') + field, '')).unsupported).toMatchObject([{ kind: 'essay' }])
  })

  test('a blank in a sentence', () => {
    const blank = item(text('Roses are ') + str('r') + text('.'), rule(equal('r', 'red'), '100'))
    expect(only(blank)?.stem).toBe('Roses are _____.')
  })

  test('three blanks: each is matched with its word', () => {
    const names = ['x', 'y', 'z']
    const rules = rule(
      names.map((name, index) => equal(name, ['Winter', 'Summer', 'York'][index] ?? '')).join(''),
      '3',
      'Add',
    )
    const blanks = read(item(names.map((name) => text('and ') + str(name)).join(''), rules))
    const [asked] = blanks.questions
    expect(asked?.stem).toBe('and (1) _____and (2) _____and (3) _____')
    expect(
      asked?.prompts.map(({ text: prompt, answerIndex }) => [prompt, asked.options[answerIndex]?.text]),
    ).toEqual([
      ['(1)', 'Winter'],
      ['(2)', 'Summer'],
      ['(3)', 'York'],
    ])
    expect(blanks.issues).toMatchObject([{ code: 'blanks-as-matching' }])
  })
})

describe('several responses', () => {
  const pairOf = (asked: ReturnType<typeof only>) =>
    asked?.prompts.map(({ text: prompt, answerIndex }) => [prompt, asked.options[answerIndex]?.text])

  test('matching: one response for each left side', () => {
    const rights = label('1', 'cell') + label('2', 'atom') + label('3', 'spare')
    const presentation =
      text('Match.') +
      lid('x', 'Single', rights, text('light')) +
      lid('y', 'Single', rights, text('electron'))
    const rules = rule(equal('x', '1'), '50', 'Add') + rule(equal('y', '2'), '50', 'Add')
    const asked = only(item(presentation, rules, meta('matching_question')))
    expect(pairOf(asked)).toEqual([
      ['light', 'cell'],
      ['electron', 'atom'],
    ])
    expect(asked?.options).toHaveLength(3)
  })

  test('matching: rows that were left empty are left out, and that is said', () => {
    const rights = label('1', 'cell') + label('2', 'atom') + label('0', '')
    const sides = [
      ['x', 'light'],
      ['y', 'electron'],
      ['z', ''],
    ]
    const presentation =
      text('Match.') +
      sides.map(([ident = '', side = '']) => lid(ident, 'Single', rights, text(side))).join('')
    const rules =
      rule(equal('x', '1'), '30', 'Add') +
      rule(equal('y', '2'), '30', 'Add') +
      rule(equal('z', '0'), '30', 'Add')
    const result = read(item(presentation, rules, meta('matching_question')))
    expect(result.questions[0]).toMatchObject({
      prompts: [{ text: 'light' }, { text: 'electron' }],
      options: [{ text: 'cell' }, { text: 'atom' }],
    })
    expect(result.issues).toMatchObject([{ code: 'pair-empty', severity: 'warning' }])
  })

  test('matching that counts only as a whole', () => {
    const rights = label('1', 'cell') + label('2', 'atom')
    const presentation =
      text('Match.') +
      lid('x', 'Single', rights, text('light')) +
      lid('y', 'Single', rights, text('electron'))
    const rules = rule(`<and>${equal('x', '2')}${equal('y', '1')}</and>`, '100')
    expect(pairOf(only(item(presentation, rules)))).toEqual([
      ['light', 'atom'],
      ['electron', 'cell'],
    ])
  })

  test('Blackboard: right sides stand apart, pairs are told by their feedback', () => {
    const flow = (name: string, inside: string) => `<flow class="${name}">${inside}</flow>`
    const empty = (ident: string) => `<response_label ident="${ident}"/>`
    const presentation =
      flow('QUESTION_BLOCK', text('Classify.')) +
      flow(
        'RESPONSE_BLOCK',
        flow('Block', text('cat') + lid('x', 'Single', empty('x1') + empty('x2'))) +
          flow('Block', text('newt') + lid('y', 'Single', empty('y1') + empty('y2'))),
      ) +
      flow('RIGHT_MATCH_BLOCK', flow('Block', text('amphibian')) + flow('Block', text('mammal')))
    const right = (ident: string, value: string) =>
      `<respcondition><conditionvar>${equal(ident, value)}</conditionvar><displayfeedback linkrefid="correct"/></respcondition>`
    expect(pairOf(only(item(presentation, right('x', 'x2') + right('y', 'y1'))))).toEqual([
      ['cat', 'mammal'],
      ['newt', 'amphibian'],
    ])
  })

  test('a list for each blank', () => {
    const presentation =
      text('Roses are [one], violets are [two].') +
      lid('response_one', 'Single', label('1', 'red') + label('2', 'plaid'), text('one')) +
      lid('response_two', 'Single', label('3', 'green') + label('4', 'blue'), text('two'))
    const rules =
      rule(equal('response_one', '1'), '50', 'Add') + rule(equal('response_two', '4'), '50', 'Add')
    const asked = only(item(presentation, rules, meta('multiple_dropdowns_question')))
    expect(asked?.stem).toBe('Roses are (1) _____, violets are (2) _____.')
    expect(pairOf(asked)).toEqual([
      ['(1)', 'red'],
      ['(2)', 'blue'],
    ])
  })

  test('things to sort into groups', () => {
    const things = label('1', 'ant') + label('2', 'owl')
    const presentation =
      text('Sort.') +
      lid('x', 'Multiple', things, text('Birds')) +
      lid('y', 'Multiple', things, text('Insects'))
    const rules = rule(equal('x', '2'), '50', 'Add') + rule(equal('y', '1'), '50', 'Add')
    expect(pairOf(only(item(presentation, rules, meta('categorization_question'))))).toEqual([
      ['owl', 'Birds'],
      ['ant', 'Insects'],
    ])
  })

  test('ordering by the sequence of values', () => {
    const rules = rule(equal('r', 'b') + equal('r', 'a') + equal('r', 'c'), '100')
    const asked = only(item(text('Order.') + lid('r', 'Ordered', abc), rules))
    expect(asked?.options.map((option) => option.position)).toEqual([2, 1, 3])
  })

  test('one part without a right answer makes the whole unsupported', () => {
    const presentation = text('Match.') + lid('x', 'Single', abc) + lid('y', 'Single', abc)
    expect(read(item(presentation, rule(equal('x', 'a'), '50', 'Add'))).unsupported).toMatchObject([
      { kind: 'key-missing' },
    ])
  })
})
