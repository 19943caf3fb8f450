import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { damaged, fileOf } from '../formatFixtures'
import { importQti } from '../qti'
import { read, only, meta, text, lid, equal, rule, item, abc } from './document12Fixtures'

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
    const edited = damaged(middle, ['<item ', '</item>', '-100'])
    fc.assert(
      fc.property(edited, (broken) => {
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
