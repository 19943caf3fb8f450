import fc from 'fast-check'
import { parse } from 'gift-pegjs'
import { describe, expect, test } from 'vitest'
import { fileOf } from './formatFixtures'
import { importGift } from './gift'

const read = (text: string) => importGift(fileOf('bank.gift', text))

function only(text: string) {
  const result = read(text)
  expect(result.unsupported).toEqual([])
  expect(result.questions).toHaveLength(1)
  return result.questions[0]
}

const optionsOf = (text: string) =>
  only(text)?.options.map((option) => [option.text, option.weight, option.isCorrect])

const codesOf = (text: string) => read(text).issues.map(({ line, code }) => [line, code])

describe('the type follows from the answers, in Moodle’s order', () => {
  test('no braces: a text to read, kept as unsupported', () => {
    const result = read('::Rules::Use a pencil.')
    expect(result.unsupported).toMatchObject([
      { kind: 'description', title: 'Rules', raw: '::Rules::Use a pencil.' },
    ])
  })

  test('empty braces: an essay', () => {
    expect(read('How are you? { }').unsupported).toMatchObject([{ kind: 'essay', title: 'How are you?' }])
  })

  test('braces that start with #: a number', () => {
    expect(only('Two and two? {#4}')).toMatchObject({
      type: 'numeric',
      numericAnswers: [{ value: 4, tolerance: 0 }],
    })
  })

  test('a tilde with an equals sign: one right option', () => {
    expect(optionsOf('Who? {~Ann ~Bob =no one}')).toEqual([
      ['Ann', 0, false],
      ['Bob', 0, false],
      ['no one', 1, true],
    ])
  })

  test('tildes without any equals sign: several right options', () => {
    const question = only('Which? {~%-100%Red ~%50%Yellow ~%50%Beige}')
    expect(question?.type).toBe('multiple')
    expect(question?.options.map(({ weight, isCorrect }) => [weight, isCorrect])).toEqual([
      [-1, false],
      [0.5, true],
      [0.5, true],
    ])
  })

  test('an equals sign and an arrow: matching; without a left side it is a spare answer', () => {
    const question = only('Match. {=Canada -> Ottawa =Italy -> Rome =Spain -> Rome = -> Oslo}')
    expect(question).toMatchObject({
      type: 'matching',
      prompts: [{ answerIndex: 0 }, { answerIndex: 1 }, { answerIndex: 1 }],
    })
    expect(question?.options.map(({ text }) => text)).toEqual(['Ottawa', 'Rome', 'Oslo'])
  })

  test.each(['T', 'TRUE', 'F', 'FALSE'])('%s alone: true or false', (word) => {
    expect(optionsOf(`Grass is green. {${word}}`)).toEqual([
      ['True', word.startsWith('T') ? 1 : 0, word.startsWith('T')],
      ['False', word.startsWith('F') ? 1 : 0, word.startsWith('F')],
    ])
    expect(only(`Grass is green. {${word}}`)?.hasFixedOrder).toBe(true)
  })

  test('everything else: words to be typed', () => {
    expect(only('Best animal? {=Frog =Toad}')?.textAnswer).toEqual({
      accepted: ['Frog', 'Toad'],
      isCaseSensitive: false,
    })
    expect(only('Best animal? {Frog}')?.textAnswer?.accepted).toEqual(['Frog'])
  })
})

describe('weights', () => {
  test.each([
    ['%50%', 0.5],
    ['%33.33333%', 0.3333333],
    ['%-25%', -0.25],
    ['%100%', 1],
    ['%33,5%', 0.335],
  ])('%s before an option', (written, weight) => {
    expect(only(`Which? {~${written}a =b}`)?.options[0]?.weight).toBeCloseTo(weight)
  })

  test('a part of the credit does not make an option right', () => {
    expect(optionsOf('Which? {~no ~%50%half =full}')).toEqual([
      ['no', 0, false],
      ['half', 0.5, false],
      ['full', 1, true],
    ])
  })

  test('several full options of a single choice: any of them counts', () => {
    const question = only('Name a season. {=spring =summer ~Easter}')
    expect(question?.type).toBe('single')
    expect(question?.options.filter(({ isCorrect }) => isCorrect)).toHaveLength(2)
  })

  test('words with part of the credit are told in the explanation, not accepted', () => {
    const question = only('Where? {=Nazareth#Yes! =%75%Nazereth#Misspelled.}')
    expect(question?.textAnswer?.accepted).toEqual(['Nazareth'])
    expect(question?.explanation).toBe('- Nazareth: Yes!\n- Nazereth (75%): Misspelled.')
  })

  test('an answer with * for any letters cannot be compared', () => {
    expect(only('Animal? {=Frog =%0%*#Wrong}')?.explanation).toBe('- Anything else: Wrong')
    expect(codesOf('Animal? {=*frog*}')).toEqual([[1, 'wildcard-answer']])
  })
})

describe('numbers', () => {
  test.each([
    ['#2.6182:0.0005', 2.6182, 0.0005],
    ['#2.618..2.619', 2.6185, 0.0005],
    ['#-1', -1, 0],
    ['#-2..-1', -1.5, 0.5],
    ['#=1822:0 =%50%1822:2', 1822, 0],
    ['#=%50%-3:0.5', -3, 0.5],
    ['#3:2~#Completely wrong', 3, 2],
  ])('{%s}', (answers, value, tolerance) => {
    expect(only(`How much? {${answers}}`)?.numericAnswers).toEqual([{ value, tolerance }])
  })

  test('several numbers with full credit are all accepted', () => {
    expect(only('A root of 4? {#=2 =-2}')?.numericAnswers).toEqual([
      { value: 2, tolerance: 0 },
      { value: -2, tolerance: 0 },
    ])
  })

  test('what is no number is refused with its line', () => {
    expect(codesOf('\nHow much? {#many}')).toEqual([[2, 'not-a-number']])
  })
})

describe('escapes', () => {
  test('control characters after a backslash mean themselves', () => {
    expect(
      optionsOf(String.raw`Which is it\: a\{b\}? { ~ \~ x = \= y ~ \# z }`)?.map(([text]) => text),
    ).toEqual([String.raw`\~ x`, String.raw`\= y`, String.raw`\# z`])
    expect(only(String.raw`Is it\: a\{b\}? {T}`)?.stem).toBe('Is it: a{b}?')
  })

  test('a double backslash is one, also before what would be an escape', () => {
    expect(only(String.raw`Where? {=C\:\\new}`)?.textAnswer?.accepted).toEqual([String.raw`C:\new`])
  })

  test('a backslash before anything else stays', () => {
    expect(only(String.raw`Pattern? {=\d+}`)?.textAnswer?.accepted).toEqual([String.raw`\d+`])
  })

  test('\\n is a line end', () => {
    expect(only(String.raw`[markdown]One\n\nTwo {T}`)?.stem).toBe('One\n\nTwo')
  })

  test('formulas keep their braces, equals signs and commands', () => {
    expect(only(String.raw`What is $\frac{v}{\omega}$ if $\nu = 1$? {=r ~s}`)?.stem).toBe(
      String.raw`What is $\frac{v}{\omega}$ if $\nu = 1$?`,
    )
    expect(optionsOf(String.raw`Which? {=$x^{2}=4$ ~$\sqrt{x}$}`)?.map(([text]) => text)).toEqual([
      '$x^{2}=4$',
      String.raw`$\sqrt{x}$`,
    ])
  })

  test('dollars of money do not hide the answers', () => {
    expect(only('It costs $5. {=$6_ ~$7}')?.options).toHaveLength(2)
  })
})

describe('texts', () => {
  test('a name between colons, a format in brackets', () => {
    expect(only('::Q 1:: [markdown]Is **this** bold? {T}')).toMatchObject({
      title: 'Q 1',
      stem: 'Is **this** bold?',
    })
    expect(only('[html]<p>Is <b>this</b> bold?</p> {T}')?.stem).toBe('Is **this** bold?')
    expect(only('[plain]Is <b>this</b> *bold*? {T}')?.stem).toBe(String.raw`Is \<b>this\</b> \*bold\*?`)
  })

  test('options have the format of the question unless they say another', () => {
    expect(optionsOf('[html]Which? {=<i>a</i> ~[plain]<i>b</i>}')?.map(([text]) => text)).toEqual([
      '_a_',
      String.raw`\<i>b\</i>`,
    ])
  })

  test('words after the answers make them a blank', () => {
    expect(only('Grant is {~buried =entombed ~living} in a tomb.')?.stem).toBe('Grant is _____ in a tomb.')
    expect(only('{=Asia} is large.')?.stem).toBe('_____ is large.')
  })

  test('stray quotes after the answers are no part of the text', () => {
    expect(only('A number from 1 to 5? {#3:2}";')?.stem).toBe('A number from 1 to 5?')
  })

  test('feedback of options, and general feedback last', () => {
    const question = only('Which? {=a # right ~b # wrong\n####Because.}')
    expect(question?.options.map(({ why }) => why)).toEqual(['right', 'wrong'])
    expect(question?.explanation).toBe('Because.')
  })

  test('true/false: feedback for a wrong answer first, then for a right one', () => {
    expect(only('It is. {FALSE#no#yes####all}')).toMatchObject({
      options: [{ why: 'no' }, { why: 'yes' }],
      explanation: 'all',
    })
  })

  test('an unescaped equals sign in the text is text', () => {
    expect(only('If a = b, then? {=c ~d}')?.stem).toBe('If a = b, then?')
  })

  test('braces of code in the text are not the answers', () => {
    const text = 'What does f() { return 1 } give? {=1 ~2}'
    expect(only(text)?.stem).toBe('What does f() { return 1 } give?')
    expect(codesOf(text)).toEqual([[1, 'braces-in-stem']])
  })

  test('answers end at the first closing brace, unless braces open inside them', () => {
    expect(only('Which? {=a ~b} or } so')?.options).toHaveLength(2)
    expect(optionsOf('Which? {=f{1} ~f{2}}')?.map(([text]) => text)).toEqual(['f{1}', 'f{2}'])
  })
})

describe('the file', () => {
  test('$CATEGORY holds for what follows, also without a blank line', () => {
    const result = read(
      '$CATEGORY: $course$/top/Unit 1/A//B\nQ1 {T}\n\nQ2 {F}\n\n$CATEGORY: Unit 2\n\nQ3 {T}',
    )
    expect(result.questions.map(({ category, line }) => [category, line])).toEqual([
      [['Unit 1', 'A/B'], 2],
      [['Unit 1', 'A/B'], 4],
      [['Unit 2'], 8],
    ])
  })

  test('comments are left out, and carry ids and tags', () => {
    const question = only('// [id:q\\]7] [tag:easy]\n// [tag:two words]\nIs it? {\n// not an option\nT}')
    expect(question).toMatchObject({ sourceId: 'q]7', tags: ['easy', 'two words'], stem: 'Is it?', line: 3 })
  })

  test('answers with blank lines among them are one question', () => {
    expect(only('Which? {\n=a\n\n~b\n}')?.options).toHaveLength(2)
    expect(codesOf('Which? {\n=a\n\n~b\n}')).toEqual([[1, 'blank-lines']])
  })

  test('a question without a blank line before it is one of its own', () => {
    const result = read('::1::One? {=a ~b}\n::2::Two? {=c ~d}')
    expect(result.questions.map(({ title, line }) => [title, line])).toEqual([
      ['1', 1],
      ['2', 2],
    ])
    expect(result.issues).toMatchObject([{ code: 'no-blank-line', line: 2 }])
  })

  test('a broken question leaves its neighbors', () => {
    const result = read(
      'One? {T}\n\nTwo? {=a ~b\n\nThree? {F}\n\nFour? {~a}\n\nFive? {=a->b}\n\nSix? {~a ~b}',
    )
    expect(result.questions.map(({ stem }) => stem)).toEqual(['One?', 'Three?'])
    expect(result.unsupported.map(({ kind, line }) => [kind, line])).toEqual([
      ['braces', 3],
      ['one-option', 7],
      ['matching-pairs', 9],
      ['key-missing', 11],
    ])
  })

  test('Windows-1252 is read, and said', () => {
    const result = importGift({ path: 'a.gift', bytes: Buffer.from('Caf\xe9? {T}', 'latin1') })
    expect(result.questions[0]?.stem).toBe('Café?')
    expect(result.issues).toMatchObject([{ code: 'encoding-guessed' }])
  })

  test('nothing in it is said', () => {
    expect(read('// only a comment\n').issues).toMatchObject([{ code: 'no-questions', severity: 'error' }])
  })
})

const samples = [
  '::T1::One plus one? {=two ~three#no}',
  'Two is even. {TRUE#wrong#right}',
  'Which are even? {~%50%2 ~%50%4 ~%-100%5}',
  'Match. {=a -> 1 =b -> 2 =c -> 3}',
  'How much? {#=4:1 =%50%5:0}',
  'The capital of France is {=Paris =paris}.',
  String.raw`[html]<b>Escapes\:</b> \{ \} \~ {=a\=b ~c\#d}`,
]

/** What gift-pegjs calls it, and how many options of a single choice it holds for right. */
function theirReading(sample: string) {
  const [first] = parse(sample) as unknown as { type: string; choices?: { isCorrect: boolean }[] }[]
  const rightCount = first?.type === 'MC' ? first.choices?.filter(({ isCorrect }) => isCorrect).length : null
  return [first?.type, rightCount]
}

const theirNames: Record<string, string> = {
  single: 'MC',
  multiple: 'MC',
  text: 'Short',
  numeric: 'Numerical',
  matching: 'Matching',
}

function ourReading(sample: string) {
  const asked = only(sample)
  if (asked?.hasFixedOrder) return ['TF', null]
  const name = theirNames[asked?.type ?? '']
  // An option with a weight is not marked as right there.
  return [name, name === 'MC' ? asked?.options.filter(({ weight }) => weight === 1).length : null]
}

test.each(samples)('agrees with gift-pegjs on %s', (sample) => {
  expect(ourReading(sample)).toEqual(theirReading(sample))
})

test('whatever is done to a question, it ends, does not throw, and leaves its neighbors', () => {
  const edit = fc.record({
    sample: fc.constantFrom(...samples),
    at: fc.nat(60),
    drop: fc.nat(3),
    put: fc.string({
      unit: fc.constantFrom('{', '}', '~', '=', '#', '%', ':', '\\', '->', '$', ' ', 'x', '1'),
      maxLength: 6,
    }),
  })
  fc.assert(
    fc.property(edit, ({ sample, at, drop, put }) => {
      const broken = sample.slice(0, at) + put + sample.slice(at + drop)
      const result = read(`First? {T}\n\n${broken}\n\nLast? {F}`)
      expect(result.questions[0]).toMatchObject({ stem: 'First?', line: 1 })
      expect(result.questions.at(-1)).toMatchObject({ stem: 'Last?', line: 5 })
    }),
  )
})

test('long runs of control characters take no more than their share of time', () => {
  for (const piece of ['{', '}', '{=', '$\\(', '%1', '\\', '<a b="', 'a {=b} c\n', '[', '::']) {
    expect(read(piece.repeat(10_000)).format).toBe('gift')
  }
})
