import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileOf } from '../formatFixtures'
import { importQti } from '../qti'

const namespace = 'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"'
const wrap = (inside: string, attributes = '') =>
  `<assessmentItem ${namespace} identifier="i1" title="Title" ${attributes}>\n${inside}\n</assessmentItem>`
const read = (inside: string, attributes = '') => importQti(fileOf('item.xml', wrap(inside, attributes)))

function only(inside: string) {
  const result = read(inside)
  expect(result.unsupported).toEqual([])
  expect(result.questions).toHaveLength(1)
  return result.questions[0]
}

const declare = (cardinality: string, baseType: string, inside = '') =>
  `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${baseType}">${inside}</responseDeclaration>
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>`
const correct = (...values: string[]) =>
  `<correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse>`
const mapping = (entries: [string, number, string?][], attributes = 'defaultValue="0"') =>
  `<mapping ${attributes}>${entries.map(([key, value, more = '']) => `<mapEntry mapKey="${key}" mappedValue="${value}" ${more}/>`).join('')}</mapping>`
const template = (name: string) =>
  `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}"/>`
const body = (inside: string) => `<itemBody>${inside}</itemBody>`
const choices = (names = 'ABC', attributes = '') =>
  `<choiceInteraction responseIdentifier="RESPONSE" ${attributes}><prompt>Which?</prompt>${[...names].map((name) => `<simpleChoice identifier="${name}">${name.toLowerCase()}</simpleChoice>`).join('')}</choiceInteraction>`
const entry = '<textEntryInteraction responseIdentifier="RESPONSE"/>'
const variable = '<variable identifier="RESPONSE"/>'
const base = (value: string, type = 'identifier') => `<baseValue baseType="${type}">${value}</baseValue>`
const score = (value: string) =>
  `<setOutcomeValue identifier="SCORE">${base(value, 'float')}</setOutcomeValue>`
const processing = (test: string, then = score('1'), otherwise = '') =>
  `<responseProcessing><responseCondition><responseIf>${test}${then}</responseIf>${otherwise}</responseCondition></responseProcessing>`

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

describe('typed answers', () => {
  const sentence = body(`<p>The sun of ${entry}.</p>`)

  test('words are compared letter by letter, unless the mapping says otherwise', () => {
    const exact = declare('single', 'string', correct('York')) + sentence + template('match_correct')
    expect(only(exact)).toMatchObject({
      stem: 'The sun of _____.',
      textAnswer: { accepted: ['York'], isCaseSensitive: true },
    })
    const loose = declare(
      'single',
      'string',
      mapping([
        ['York', 1, 'caseSensitive="false"'],
        ['Yorke', 1],
        ['Yark', 0.5],
      ]),
    )
    expect(only(loose + sentence + template('map_response'))).toMatchObject({
      textAnswer: { accepted: ['York', 'Yorke'], isCaseSensitive: false },
      explanation: '- Yark (50%)',
    })
  })

  test('words in the processing only', () => {
    const rules = processing(
      `<stringMatch caseSensitive="false">${variable}${base('York', 'string')}</stringMatch>`,
    )
    expect(only(declare('single', 'string') + sentence + rules)?.textAnswer).toEqual({
      accepted: ['York'],
      isCaseSensitive: false,
    })
  })

  test.each([
    ['float', '4.5'],
    ['integer', '4'],
  ])('a number of type %s', (type, value) => {
    const inside = declare('single', type, correct(value)) + sentence + template('match_correct')
    expect(only(inside)?.numericAnswers).toEqual([{ value: Number(value), tolerance: 0 }])
  })

  test.each([
    ['absolute', '0.5', 0.5],
    ['relative', '10', 2],
  ])('a tolerance that is %s', (mode, tolerance, expected) => {
    const rules = processing(
      `<equal toleranceMode="${mode}" tolerance="${tolerance} ${tolerance}">${variable}<correct identifier="RESPONSE"/></equal>`,
    )
    expect(only(declare('single', 'float', correct('20')) + sentence + rules)?.numericAnswers).toEqual([
      { value: 20, tolerance: expected },
    ])
  })

  test('a range in the processing, with or without a declared answer', () => {
    const rules = processing(
      `<and><gte>${variable}${base('1', 'float')}</gte><lte>${variable}${base('2', 'float')}</lte></and>`,
    )
    for (const declared of ['', correct('1.5')]) {
      expect(only(declare('single', 'float', declared) + sentence + rules)?.numericAnswers).toEqual([
        { value: 1.5, tolerance: 0.5 },
      ])
    }
  })
})

describe('texts around it', () => {
  const good = (inside: string, after = '') =>
    declare('single', 'identifier', correct('A')) + body(inside) + template('match_correct') + after

  test('a rubric for the candidate is part of the text, another is left out and said', () => {
    const rubrics =
      '<rubricBlock view="candidate"><p>Read this.</p></rubricBlock><rubricBlock view="scorer"><p>Be kind.</p></rubricBlock>'
    const result = read(good(rubrics + choices()))
    expect(result.questions[0]?.stem).toBe('Read this.\n\nWhich?')
    expect(result.issues).toMatchObject([{ code: 'rubric-left-out', severity: 'info' }])
  })

  test('feedback goes to its choice or into the explanation', () => {
    const modal = (identifier: string, words: string, showHide = 'show') =>
      `<modalFeedback outcomeIdentifier="FEEDBACK" identifier="${identifier}" showHide="${showHide}">${words}</modalFeedback>`
    const inline = choices().replace(
      '>b<',
      '>b<feedbackInline outcomeIdentifier="FEEDBACK" identifier="B" showHide="show">No</feedbackInline><',
    )
    const asked = only(
      good(inline, modal('A', 'Yes') + modal('A', 'It is a.', 'hide') + modal('done', 'Well done.')),
    )
    expect(asked?.options.map(({ text, why }) => [text, why])).toEqual([
      ['a', 'Yes'],
      ['b', 'No'],
      ['c', ''],
    ])
    expect(asked?.explanation).toBe('It is a.\n\nWell done.')
  })

  test('MathML is read', () => {
    const math =
      '<p><m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mfrac><m:mi>a</m:mi><m:mn>2</m:mn></m:mfrac></m:math></p>'
    expect(only(good(math + choices()))?.stem).toContain(String.raw`\frac{a}{2}`)
  })
})

describe('what cannot be asked', () => {
  const essay = body('<extendedTextInteraction responseIdentifier="RESPONSE"/>')

  test.each([
    ['adaptive', declare('single', 'identifier', correct('A')) + body(choices()), 'adaptive="true"'],
    [
      'template',
      `${declare('single', 'identifier', correct('A'))}<templateDeclaration identifier="N"/>${body(choices())}`,
      '',
    ],
    ['composite', declare('single', 'identifier', correct('A')) + body(choices() + entry), ''],
    ['extended-text', declare('single', 'string') + essay, ''],
    ['no-interaction', declare('single', 'string') + body('<p>Read.</p>'), ''],
    ['custom', declare('single', 'string') + body('<customInteraction responseIdentifier="RESPONSE"/>'), ''],
    [
      'portable-custom',
      declare('single', 'string') + body('<portableCustomInteraction responseIdentifier="RESPONSE"/>'),
      '',
    ],
    [
      'hotspot',
      declare('single', 'identifier') + body('<hotspotInteraction responseIdentifier="RESPONSE"/>'),
      '',
    ],
  ])('%s, with its source and a reason', (kind, inside, attributes) => {
    const result = read(inside, attributes)
    expect(result.questions).toEqual([])
    expect(result.unsupported).toMatchObject([
      { kind, title: 'Title', line: 1, raw: wrap(inside, attributes) },
    ])
    expect(result.unsupported[0]?.reason).toMatch(/\.$/)
  })
})

describe('QTI 3', () => {
  const item = `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="q3" title="Three" adaptive="false">
  <qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="identifier">
    <qti-mapping default-value="0"><qti-map-entry map-key="A" mapped-value="1"/><qti-map-entry map-key="C" mapped-value="1"/></qti-mapping>
  </qti-response-declaration>
  <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
  <qti-item-body><p>Look.</p><qti-choice-interaction response-identifier="RESPONSE" max-choices="0" shuffle="false"><qti-prompt>Which?</qti-prompt>
    <qti-simple-choice identifier="A">a</qti-simple-choice><qti-simple-choice identifier="B">b</qti-simple-choice><qti-simple-choice identifier="C">c</qti-simple-choice>
  </qti-choice-interaction></qti-item-body>
  <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml"/>
  <qti-modal-feedback outcome-identifier="FEEDBACK" identifier="B" show-hide="show"><qti-content-body><p>No.</p></qti-content-body></qti-modal-feedback>
</qti-assessment-item>`

  test('has other names for the same things', () => {
    const result = importQti(fileOf('q3.xml', item))
    expect(result).toMatchObject({ format: 'qti-3.0', issues: [], unsupported: [] })
    expect(result.questions).toMatchObject([
      {
        type: 'multiple',
        sourceId: 'q3',
        stem: 'Look.\n\nWhich?',
        hasFixedOrder: true,
        options: [
          { text: 'a', weight: 0.5, isCorrect: true },
          { text: 'b', weight: 0, isCorrect: false, why: 'No.' },
          { text: 'c', weight: 0.5, isCorrect: true },
        ],
      },
    ])
  })

  test('whatever is done to an item, nothing is thrown, and it is asked or refused', () => {
    const edit = fc.record({
      at: fc.nat(item.length),
      drop: fc.nat(20),
      put: fc.constantFrom('', '<', '>', '&', '</', '<qti-and>', '<![CDATA[', '"', 'x', '-1', '<math>'),
    })
    fc.assert(
      fc.property(edit, ({ at, drop, put }) => {
        const result = importQti(fileOf('q3.xml', item.slice(0, at) + put + item.slice(at + drop)))
        expect(result.questions.length + result.unsupported.length + result.issues.length).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })
})
