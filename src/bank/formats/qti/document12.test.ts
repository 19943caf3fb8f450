import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileOf } from '../formatFixtures'
import { importQti } from '../qti'

const read = (items: string) =>
  importQti(
    fileOf(
      'quiz.xml',
      `<questestinterop>\n<assessment title="Test"><section ident="root_section">\n${items}\n</section></assessment></questestinterop>`,
    ),
  )

function only(items: string) {
  const result = read(items)
  expect(result.unsupported).toEqual([])
  expect(result.questions).toHaveLength(1)
  return result.questions[0]
}

const meta = (type: string, more = '') =>
  `<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>${type}</fieldentry></qtimetadatafield>${more}</qtimetadata></itemmetadata>`
const text = (words: string, type = 'text/html') =>
  `<material><mattext texttype="${type}">${words}</mattext></material>`
const label = (ident: string, words: string) =>
  `<response_label ident="${ident}">${text(words, 'text/plain')}</response_label>`
const lid = (ident: string, cardinality: string, labels: string, before = '') =>
  `<response_lid ident="${ident}" rcardinality="${cardinality}">${before}<render_choice>${labels}</render_choice></response_lid>`
const str = (ident: string, fibtype = 'String') =>
  `<response_str ident="${ident}"><render_fib fibtype="${fibtype}"><response_label ident="x"/></render_fib></response_str>`
const equal = (ident: string, value: string, more = '') =>
  `<varequal respident="${ident}"${more}>${value}</varequal>`
const rule = (condition: string, score: string, action = 'Set', variable = 'SCORE') =>
  `<respcondition><conditionvar>${condition}</conditionvar><setvar varname="${variable}" action="${action}">${score}</setvar></respcondition>`
const scoring = (rules: string) =>
  `<resprocessing><outcomes><decvar varname="SCORE" minvalue="0" maxvalue="100"/></outcomes>${rules}</resprocessing>`
const item = (presentation: string, rules: string, more = '', ident = 'i1') =>
  `<item ident="${ident}" title="Question">${more}<presentation>${presentation}</presentation>${rules === '' ? '' : scoring(rules)}</item>`

const abc = label('a', 'A') + label('b', 'B') + label('c', 'C')
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

describe('texts', () => {
  const stemOf = (material: string) =>
    only(item(material + lid('r', 'Single', abc), rule(equal('r', 'a'), '100')))?.stem

  test.each([
    ['HTML escaped once', text('&lt;p&gt;a &lt;b&gt;b&lt;/b&gt;&lt;/p&gt;'), 'a **b**'],
    [
      'HTML escaped twice',
      text('&amp;lt;p&amp;gt;a &amp;lt;b&amp;gt;b&amp;lt;/b&amp;gt;&amp;lt;/p&amp;gt;'),
      'a **b**',
    ],
    ['HTML as elements', text('<div>a <b>b</b></div>'), 'a **b**'],
    ['plain text', text('a &lt;b&gt; *c*', 'text/plain'), String.raw`a \<b> \*c\*`],
    [
      'Blackboard',
      '<material><mat_extension><mat_formattedtext type="HTML">&lt;b&gt;b&lt;/b&gt;</mat_formattedtext></mat_extension></material>',
      '**b**',
    ],
  ])('%s', (_name, material, markdown) => {
    expect(stemOf(material)).toBe(markdown)
  })

  test('an embedded picture becomes an asset', () => {
    const data = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1').toString('base64')
    const picture = `<material><matimage imagtype="image/png" embedded="base64">${data}</matimage></material>`
    expect(stemOf(text('See') + picture)).toBe('See![](assets/picture.png)')
  })

  test('feedback of an option, and general feedback', () => {
    const feedback = (ident: string, words: string) =>
      `<itemfeedback ident="${ident}"><flow_mat>${text(words)}</flow_mat></itemfeedback>`
    const shown = `<respcondition continue="Yes"><conditionvar>${equal('r', 'b')}</conditionvar><displayfeedback linkrefid="f7"/></respcondition>`
    const rules = shown + rule(equal('r', 'a'), '100')
    const source = item(text('Which?') + lid('r', 'Single', abc), rules).replace(
      '</item>',
      `${feedback('a_fb', 'Yes')}${feedback('f7', 'No')}${feedback('correct_fb', 'Well')}${feedback('general_fb', 'All')}</item>`,
    )
    const asked = only(source)
    expect(asked?.options.map(({ why }) => why)).toEqual(['Yes', 'No', ''])
    expect(asked?.explanation).toBe('All\n\nWell')
  })
})

describe('what cannot be asked', () => {
  test.each([
    ['essay_question', 'essay'],
    ['text_only_question', 'description'],
    ['file_upload_question', 'file-upload'],
    ['calculated_question', 'calculated'],
    ['Error', 'error'],
  ])('%s', (type, kind) => {
    const source = item(text('Text'), '', meta(type))
    expect(read(source).unsupported).toMatchObject([{ kind, raw: source, line: 3 }])
  })

  test('a place in a picture', () => {
    expect(read(item(text('Where?') + '<response_xy ident="r"/>', '')).unsupported).toMatchObject([
      { kind: 'hotspot' },
    ])
  })
})

describe('the document', () => {
  const good = (ident: string) =>
    item(text(ident) + lid('r', 'Single', abc), rule(equal('r', 'a'), '100'), '', ident)

  test('a DOCTYPE is stepped over', () => {
    const source = `<?xml version="1.0"?><!DOCTYPE questestinterop SYSTEM "x.dtd" [<!ELEMENT a (b)>]><questestinterop>${good('one')}</questestinterop>`
    expect(importQti(fileOf('q.xml', source)).questions).toHaveLength(1)
  })

  test('a passage that several items name is their shared text', () => {
    const parent =
      '<qtimetadatafield><fieldlabel>parent_stimulus_item_ident</fieldlabel><fieldentry>p</fieldentry></qtimetadatafield>'
    const passage = `<item ident="p" title="The text">${meta('text_only_question')}<presentation>${text('Read me.')}</presentation></item>`
    const child = good('one').replace(
      '<presentation>',
      `${meta('multiple_choice_question', parent)}<presentation>`,
    )
    expect(only(passage + child)?.stimulus).toEqual({ id: 'p', title: 'The text', text: 'Read me.' })
  })

  test('titles of sections are categories', () => {
    const result = importQti(
      fileOf(
        'q.xml',
        `<questestinterop><assessment title="Test"><section title="Unit 1">${good('one')}</section></assessment></questestinterop>`,
      ),
    )
    expect(result.title).toBe('Test')
    expect(result.questions[0]?.category).toEqual(['Test', 'Unit 1'])
  })

  test('a bank that is elsewhere is named', () => {
    const result = read('<bankentry_item sourcebank_ref="bank9"/>')
    expect(result.issues.map(({ code, line }) => [code, line])).toEqual([
      ['bank-named', 3],
      ['no-questions', null],
    ])
  })

  test('an end tag that is missing inside an item is mended, and said', () => {
    const result = read(`${good('one')}\n${good('two').replace('</resprocessing>', '')}\n${good('three')}`)
    expect(result.questions.map(({ sourceId, line }) => [sourceId, line])).toEqual([
      ['one', 3],
      ['two', 4],
      ['three', 5],
    ])
    expect(result.issues.map(({ code, line, severity }) => [code, line, severity])).toEqual([
      ['not-well-formed', 4, 'error'],
      ['end-tag-missing', 4, 'warning'],
    ])
  })

  test('whatever is done to an item, nothing is thrown and its neighbors come through', () => {
    const middle = good('middle')
    const edit = fc.record({
      at: fc.nat(middle.length),
      drop: fc.nat(12),
      put: fc.constantFrom(
        '',
        '<',
        '>',
        '&',
        '</',
        '<item ',
        '</item>',
        '<![CDATA[',
        '<!--',
        '"',
        'x',
        '-100',
      ),
    })
    fc.assert(
      fc.property(edit, ({ at, drop, put }) => {
        const broken = middle.slice(0, at) + put + middle.slice(at + drop)
        const idents = read(`${good('first')}\n${broken}\n${good('last')}`).questions.map(
          ({ sourceId }) => sourceId,
        )
        expect(idents[0]).toBe('first')
        expect(idents).toContain('last')
      }),
      { numRuns: 100 },
    )
  })
})
