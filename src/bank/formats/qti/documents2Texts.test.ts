import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileOf } from '../formatFixtures'
import { importQti } from '../qti'
import {
  wrap,
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
  processing,
} from './documents2Fixtures'

const entry = '<textEntryInteraction responseIdentifier="RESPONSE"/>'

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
