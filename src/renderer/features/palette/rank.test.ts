import { expect, test } from 'vitest'
import { mostResults, prepare, rank, type PaletteItem, type PaletteKind } from './rank'

const item = (kind: PaletteKind, label: string, hint?: string): PaletteItem => ({
  id: `${kind}:${label}`,
  kind,
  label,
  run: () => undefined,
  ...(hint ? { hint } : {}),
})

const items = prepare([
  item('question', 'Which stream keeps records longer? Notes do not say.'),
  item('note', 'Kinesis Data Streams', 'AWS machine learning'),
  item('note', 'XGBoost'),
  item('note', 'Study notes on streams'),
  item('bank', 'AWS machine learning'),
  item('exam', 'Set up MLS-C01', 'AWS Certified Machine Learning'),
  item('screen', 'Notes'),
  item('action', 'Use the dark theme'),
])

const labels = (query: string, recent: string[] = []) => rank(items, query, recent).map(({ label }) => label)

test('the beginning of a label comes before that of a word, and that before the middle of one', () => {
  expect(labels('notes')).toEqual(['Notes', 'Study notes on streams', items[0]?.item.label])
  expect(labels('oost')).toEqual(['XGBoost'])
})

test('every word has to be found', () => {
  expect(labels('streams kinesis')).toEqual(['Kinesis Data Streams'])
  expect(labels('kinesis nowhere')).toEqual([])
})

test('initials and letters in order find, but never a question', () => {
  expect(labels('kds')).toEqual(['Kinesis Data Streams'])
  expect(labels('xgbst')).toEqual(['XGBoost'])
  expect(labels('wskr')).toEqual([])
})

test('a question comes after what has the word in any other way', () => {
  const stem = item('question', 'KDS keeps which records?')
  expect(rank(prepare([stem, item('note', 'Kinesis Data Streams')]), 'kds', [])[1]).toBe(stem)
})

test('what it belongs to finds it too, after its own name', () => {
  expect(labels('machine')).toEqual(['AWS machine learning', 'Set up MLS-C01', 'Kinesis Data Streams'])
})

test('without a query: the recent ones, newest first, then places, and neither notes nor questions', () => {
  const recent = ['note:XGBoost', 'bank:AWS machine learning', 'note:gone']
  expect(labels('', recent)).toEqual([
    'XGBoost',
    'AWS machine learning',
    'Notes',
    'Use the dark theme',
    'Set up MLS-C01',
  ])
})

test('among equals the recent one comes first', () => {
  const twins = prepare([item('note', 'Sampling one'), item('note', 'Sampling two')])
  expect(rank(twins, 'sampling', ['note:Sampling two'])[0]?.label).toBe('Sampling two')
})

test('the list has an end', () => {
  const many = prepare(Array.from({ length: 100 }, (_, n) => item('note', `Note ${n}`)))
  expect(rank(many, 'note', [])).toHaveLength(mostResults)
})
