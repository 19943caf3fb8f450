import { describe, expect, test } from 'vitest'
import { fileOf } from './formatFixtures'
import { importSource } from './importSource'
import type { SourceFile } from './imported'
import { importQtiPackage } from './qti'

const png = (last = 0): Uint8Array => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, last])
const picture = (path: string, last = 0): SourceFile => ({ path, bytes: png(last) })
const manifest = fileOf('imsmanifest.xml', '<manifest/>')

const item12 = (ident: string, stem = 'Which?') =>
  `<item ident="${ident}"><presentation><material><mattext texttype="text/html">${stem.replaceAll('<', '&lt;')}</mattext></material>
  <response_lid ident="r"><render_choice><response_label ident="a"><material><mattext>A</mattext></material></response_label>
  <response_label ident="b"><material><mattext>B</mattext></material></response_label></render_choice></response_lid></presentation>
  <resprocessing><respcondition><conditionvar><varequal respident="r">a</varequal></conditionvar><setvar>1</setvar></respcondition></resprocessing></item>`
const quiz = (path: string, title: string, items: string) =>
  fileOf(
    path,
    `<questestinterop><assessment title="${title}"><section>${items}</section></assessment></questestinterop>`,
  )

describe('packages of QTI 1.2', () => {
  test('a quiz in a thin and a full form counts once, in the full one', () => {
    const result = importQtiPackage([
      manifest,
      quiz('x1/assessment_qti.xml', 'Thin', item12('1')),
      quiz('x2/assessment_qti.xml', 'Only thin', item12('2')),
      quiz('non_cc_assessments/x1.xml.qti', 'Full', item12('1') + item12('3')),
    ])
    expect(result?.questions.map(({ sourceId, category }) => [sourceId, category])).toEqual([
      ['2', ['Only thin']],
      ['1', ['Full']],
      ['3', ['Full']],
    ])
  })

  test('the same question in several banks is kept once, one that differs twice', () => {
    const result = importQtiPackage([
      manifest,
      quiz('a.xml', 'A', item12('1') + item12('2')),
      quiz('b.xml', 'B', item12('1') + item12('2', 'Which now?')),
    ])
    expect(result?.questions.map(({ sourceId, stem }) => [sourceId, stem])).toEqual([
      ['1', 'Which?'],
      ['2', 'Which?'],
      ['2', 'Which now?'],
    ])
    expect(result?.issues).toMatchObject([{ code: 'repeated-question', severity: 'info' }])
  })

  test.each([
    ['$IMS-CC-FILEBASE$/Pictures/A%20B.png?canvas_download=1', 'web_resources/Pictures/A B.png'],
    ['%24IMS-CC-FILEBASE%24/a.png', 'web_resources/a.png'],
    ['A&amp;B.png?canvas_download=1', 'A&B.png'],
    ['../img/a.png', 'img/a.png'],
    ['elsewhere/a.png', 'far/away/a.png'],
    ['@X@EmbeddedFile.requestUrlStub@X@bbcswebdav/xid-123_1', 'csfiles/home_dir/pic__xid-123_1.png'],
    ['@X@EmbeddedFile.location@X@map.png', 'res00001/map.png'],
  ])('the link %s finds %s', (link, path) => {
    const source = quiz(
      'q/quiz.xml',
      'Q',
      item12('1', `<p>See <img src="${link}" alt="x"></p>`).replaceAll('&amp;', '&amp;amp;'),
    )
    const result = importQtiPackage([manifest, source, picture(path)])
    expect(result?.media.size).toBe(1)
    expect(result?.questions[0]?.stem).toMatch(/^See !\[x\]\(assets\/[^)]+\.png\)$/)
    expect(result?.issues).toEqual([])
  })

  test('a link out of the package finds nothing, a remote picture is not fetched, and both are said', () => {
    const source = quiz(
      'quiz.xml',
      'Q',
      item12('1', '<img src="../../etc/passwd"><img src="https://example.org/a.png">'),
    )
    const result = importQtiPackage([manifest, source, picture('a.png')])
    expect(result?.media.size).toBe(0)
    expect(result?.issues.map(({ code }) => code)).toEqual(['text-conversion', 'text-conversion'])
  })

  test('a damaged file leaves the others', () => {
    const result = importQtiPackage([
      manifest,
      fileOf('bad.xml', '<questestinterop><item ident="9"><presentation></b></item>'),
      quiz('b.xml', 'B', item12('1')),
    ])
    expect(result?.questions).toHaveLength(1)
    expect(result?.unsupported).toMatchObject([{ kind: 'not-well-formed', path: 'bad.xml' }])
  })
})

const item2 = (identifier: string, inside = '<p>Which?</p>', refs = '') =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="${identifier}" title="${identifier}">
  <responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
  ${refs}<itemBody>${inside}<choiceInteraction responseIdentifier="R"><simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice></choiceInteraction></itemBody>
  <responseProcessing template="match_correct"/></assessmentItem>`

describe('packages of QTI 2 and 3', () => {
  const long =
    'This text is long enough to be read as one that several questions share, which is more than an instruction would be. '.repeat(
      2,
    )
  const testFile = fileOf(
    'tests/test.xml',
    `<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" title="The test"><testPart><rubricBlock view="candidate"><p>Good luck.</p></rubricBlock>
    <assessmentSection title="Unit 2"><assessmentItemRef href="../items/two%202.xml"/></assessmentSection>
    <assessmentSection identifier="s1" title="Unit 1"><rubricBlock view="candidate"><p>${long}</p></rubricBlock><rubricBlock view="scorer"><p>Secret</p></rubricBlock>
    <assessmentItemRef href="../items/one.xml"/><assessmentItemRef href="../items/gone.xml"/></assessmentSection></testPart></assessmentTest>`,
  )

  test('order, titles and texts come from the test; what it does not name comes last', () => {
    const result = importQtiPackage([
      manifest,
      fileOf('items/extra.xml', item2('extra')),
      fileOf('items/one.xml', item2('one')),
      fileOf('items/two 2.xml', item2('two')),
      testFile,
    ])
    expect(result).toMatchObject({ format: 'qti-2.2', title: 'The test' })
    expect(result?.questions).toMatchObject([
      { sourceId: 'two', category: ['Unit 2'], stem: 'Good luck.\n\nWhich?', stimulus: null },
      {
        sourceId: 'one',
        category: ['Unit 1'],
        stem: 'Good luck.\n\nWhich?',
        stimulus: { id: 's1', title: 'Unit 1', text: long.trim() },
      },
      { sourceId: 'extra', category: [], stem: 'Which?', stimulus: null },
    ])
    expect(result?.issues).toMatchObject([{ code: 'item-missing', path: 'tests/test.xml' }])
  })

  test('a stimulus shared by reference', () => {
    const stimulus =
      '<qti-assessment-stimulus xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="st" title="Passage"><qti-stimulus-body><p>Once <img src="p.png" alt=""/></p></qti-stimulus-body></qti-assessment-stimulus>'
    const reference = '<assessmentStimulusRef identifier="st" href="shared/st.xml"/>'
    const result = importQtiPackage([
      manifest,
      fileOf('one.xml', item2('one', '<p>Which?</p>', reference)),
      fileOf('two.xml', item2('two', '<p>Which?</p>', reference)),
      fileOf('shared/st.xml', stimulus),
      picture('shared/p.png'),
    ])
    const shared = { id: 'st', title: 'Passage', text: 'Once ![](assets/p.png)' }
    expect(result?.questions.map((question) => question.stimulus)).toEqual([shared, shared])
    expect(result?.issues).toEqual([])
  })

  test('pictures and pages of the package, relative to the item', () => {
    const inside =
      '<p>See <object data="../img/a.png" type="image/png">the map</object></p><object data="page.html" type="text/html"/>'
    const result = importQtiPackage([
      manifest,
      fileOf('items/one.xml', item2('one', inside)),
      fileOf('items/page.html', '<html><body class="x"><p>The page.</p></body></html>'),
      picture('img/a.png'),
      picture('other/a.png', 1),
    ])
    expect(result?.questions[0]?.stem).toBe('See ![the map](assets/a.png)\n\nThe page.')
    expect(result?.media.get('a.png')).toEqual(png())
  })
})

describe('what is a package', () => {
  test('a folder of QTI files alone is one; QTI beside other banks is not', () => {
    const files = [fileOf('one.xml', item2('one')), fileOf('two.xml', item2('two'))]
    expect(importQtiPackage(files)?.questions).toHaveLength(2)
    expect(importQtiPackage([...files, fileOf('a.csv', 'question,answer\n')])).toBeNull()
    expect(importQtiPackage([manifest, fileOf('page.html', '<p>x</p>')])).toBeNull()
  })

  test('files and packages are found by their content', async () => {
    const single = await importSource([fileOf('anything.txt', item2('one'))])
    expect(single).toMatchObject({ format: 'qti-2.2', questions: [{ sourceId: 'one' }] })
    const folder = await importSource([
      manifest,
      quiz('a.xml', 'A', item12('1')),
      quiz('b.xml', 'B', item12('2')),
    ])
    expect(folder).toMatchObject({
      format: 'qti-1.2',
      title: null,
      questions: [{ sourceId: '1' }, { sourceId: '2' }],
    })
  })
})
