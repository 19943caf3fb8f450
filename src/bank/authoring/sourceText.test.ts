import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { NotCuttable, questionList } from './questionList'
import { adding, removing, replacing, shownSource, spliced } from './sourceText'

/** Odd, and all of it YAML that is read. */
const odd = `# Questions on eggs

-   id: "eggs-one"   # the first
    type:    single
    stem: >-
      Folded
        and deeper

      text
    options: [ {text: a, correct: yes},
      {text: b} ]
  # belongs to the first

# about the second
- # right behind the dash
  id: eggs-two
  stem: "quoted
    over lines"


-
  id: eggs-three
  stem: |2
     one more space
# at the margin
  topic: eggs
- {id: eggs-four, stem: 'it''s'}
# the end
`

const idOf = (question: unknown) => (question as { id: string }).id

/** What is before and after the range, as it stands. */
function around(text: string, index: number) {
  const { start = 0, end = 0 } = questionList(text).items[index] ?? {}
  return [text.slice(0, start), text.slice(end)]
}

/** One question as somebody might write it. */
const written = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,8}$/),
    style: fc.constantFrom('plain', 'block', 'folded', 'quoted', 'flow'),
    indent: fc.integer({ min: 1, max: 5 }),
    words: fc.array(fc.stringMatching(/^[a-zA-Z0-9:#'"{}[\]|>*&!%@, é漢-]{0,12}$/), {
      minLength: 1,
      maxLength: 4,
    }),
    comment: fc.constantFrom('', '# between', '  # within', '\n# far\n'),
    gap: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(({ id, style, indent, words, comment, gap }) => {
    const dash = `-${' '.repeat(indent)}`
    const pad = ' '.repeat(indent + 1)
    const line = words.join(' ').trim() || 'x'
    const stems = {
      plain: `${pad}stem: ${JSON.stringify(line)} # said`,
      block: `${pad}stem: |\n${words.map((word) => `${pad}   ${word.trim() || '.'}`).join('\n')}`,
      folded: `${pad}stem:   >-\n${pad}  a\n\n${pad}  b`,
      quoted: `${pad}stem: 'a\n${pad}   b'`,
      flow: `${pad}options: [ { text: a },\n${pad} { text: b }]`,
    }
    return `${dash}id: ${id}x\n${stems[style]}\n${comment}${comment ? '\n' : ''}${gap}`
  })

const file = fc
  .record({
    items: fc.array(written, { minLength: 1, maxLength: 5 }),
    head: fc.constantFrom('', '# head\n\n'),
    crlf: fc.boolean(),
  })
  .map(({ items, head, crlf }) => {
    const text = head + items.join('')
    return crlf ? text.replaceAll('\n', '\r\n') : text
  })

const edited = 'id: changed\nstem: |\n  Two\n\n  lines\noptions:\n  - text: a # why\n'

describe('a question in its file', () => {
  test('is found with its comments, whatever stands around it', () => {
    const { items } = questionList(odd)
    const shown = items.map((item) => shownSource(odd, item))
    expect(shown.map((text) => idOf(load(text)))).toEqual(['eggs-one', 'eggs-two', 'eggs-three', 'eggs-four'])
    expect(shown[0]).toMatch(/^id: "eggs-one" {3}# the first\n/)
    expect(shown[0]).toMatch(/# belongs to the first$/)
    expect(shown[1]).toMatch(/^# right behind the dash\nid: eggs-two\n/)
    expect(shown[2]).toMatch(/\n# at the margin\ntopic: eggs$/)
    expect(shown[3]).toBe("{id: eggs-four, stem: 'it''s'}")
    const all = load(odd) as unknown[]
    expect(shown.map((text) => load(text))).toEqual(all)
  })

  test('comes back byte for byte when nothing was changed', () => {
    fc.assert(
      fc.property(file, fc.nat(), (text, pick) => {
        const { items } = questionList(text)
        const item = items[pick % items.length]
        if (!item) throw new Error('no item')
        expect(spliced(text, replacing(text, item, shownSource(text, item)))).toBe(text)
      }),
    )
  })

  test('is changed without touching another byte of the file', () => {
    fc.assert(
      fc.property(file, fc.nat(), (text, pick) => {
        const { items } = questionList(text)
        const index = pick % items.length
        const item = items[index]
        if (!item) throw new Error('no item')
        const [before, after] = around(text, index)
        const next = spliced(text, replacing(text, item, edited))
        expect(next.startsWith(before ?? '')).toBe(true)
        expect(next.endsWith(after ?? '')).toBe(true)
        const [was, is] = [load(text) as unknown[], load(next) as unknown[]]
        expect(is).toEqual(was.with(index, load(edited)))
        expect(/\r/.test(text) ? /(?<!\r)\n/.test(next) : /\r/.test(next)).toBe(false)
      }),
    )
  })

  test('keeps the lines that were not changed as they are', () => {
    const { items } = questionList(odd)
    const [item] = items
    if (!item) throw new Error('no item')
    const shown = shownSource(odd, item).replace('and deeper', 'AND deeper')
    expect(spliced(odd, replacing(odd, item, shown))).toBe(odd.replace('and deeper', 'AND deeper'))
  })

  test('can be added and taken out again, which leaves the file as it was', () => {
    fc.assert(
      fc.property(file, (text) => {
        const next = spliced(text, adding(text, questionList(text), edited))
        const list = questionList(next)
        expect(load(next)).toEqual([...(load(text) as unknown[]), load(edited)])
        const back = spliced(next, removing(next, list, list.items.length - 1))
        expect(load(back)).toEqual(load(text))
      }),
    )
  })

  test('is taken out alone', () => {
    fc.assert(
      fc.property(file, fc.nat(), (text, pick) => {
        const list = questionList(text)
        const index = pick % list.items.length
        const left = load(spliced(text, removing(text, list, index)))
        expect(left).toEqual((load(text) as unknown[]).toSpliced(index, 1))
      }),
    )
  })
})

describe('lists of other shapes', () => {
  const one = '{ "id": "a" }'

  test('under a field, empty, and at the end of a file without a line end', () => {
    for (const text of [
      '',
      '# nothing yet',
      '[]',
      '# c\n[]\n',
      'questions: []\n',
      'stimuli:\n- {id: s}\nquestions:\n- id: z',
    ]) {
      const next = spliced(text, adding(text, questionList(text), 'id: a\nstem: b'))
      const data = load(next) as { id: string }[] | { questions: { id: string }[] }
      const questions = Array.isArray(data) ? data : data.questions
      expect(questions.at(-1), text).toEqual({ id: 'a', stem: 'b' })
      const list = questionList(next)
      const back = load(spliced(next, removing(next, list, list.items.length - 1)))
      expect(
        Array.isArray(back) ? back.length : (back as { questions: unknown[] }).questions.length,
        text,
      ).toBe(questions.length - 1)
    }
  })

  test('in JSON', () => {
    const text =
      '{\n  "questions": [\n    { "id": "a", "stem": "b, ]}" },\n    {\n      "id": "c"\n    }\n  ]\n}\n'
    const { items, kind } = questionList(text)
    expect(kind).toBe('json')
    expect(items.map((item) => idOf(JSON.parse(text.slice(item.start, item.end))))).toEqual(['a', 'c'])
    const [first] = items
    if (!first) throw new Error('no item')
    const next = spliced(text, replacing(text, first, one))
    expect(next).toBe(text.replace('{ "id": "a", "stem": "b, ]}" }', one))
    const more = spliced(text, adding(text, questionList(text), one))
    expect((JSON.parse(more) as { questions: unknown[] }).questions).toHaveLength(3)
    for (const index of [0, 1]) {
      const less = spliced(text, removing(text, questionList(text), index))
      expect((JSON.parse(less) as { questions: unknown[] }).questions).toHaveLength(1)
    }
    expect(JSON.parse(spliced('[]', adding('[]', questionList('[]', 'json'), one)))).toEqual([{ id: 'a' }])
  })

  test('in flow style are not cut', () => {
    expect(() => questionList('[{id: a}, {id: b}]')).toThrow(NotCuttable)
  })
})
