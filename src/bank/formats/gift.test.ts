import { describe, expect, test } from 'vitest'
import { read, only, codesOf } from './giftFixtures'

const optionsOf = (text: string) =>
  only(text)?.options.map((option) => [option.text, option.weight, option.isCorrect])

describe('the type follows from the answers, in Moodle’s order', () => {
  test('no braces: a text to read, kept as unsupported', () => {
    const result = read('::Rules::Use a pencil.')
    expect(result.unsupported).toMatchObject([
      { kind: 'description', title: 'Rules', raw: '::Rules::Use a pencil.' },
    ])
  })

  test('an essay is left out, and its issue says so', () => {
    expect(read('How are you? { }').issues).toMatchObject([{ code: 'essay', isLeftOut: true }])
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
