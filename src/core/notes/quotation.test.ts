import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotationOf, withoutQuotation, withQuotation } from './quotation'

test('a selection becomes a quotation, its lines and paragraphs kept', () => {
  expect(quotationOf('  Use a batch   transform job.\r\nIt ends.\n\n\n\nNothing idles. ')).toBe(
    '> Use a batch transform job.\n> It ends.\n>\n> Nothing idles.',
  )
  expect(quotationOf(' \n\t ')).toBe('')
})

test('a quotation stands apart from what the note says', () => {
  expect(withQuotation('', '> a')).toBe('> a')
  expect(withQuotation('Mine.', '> a')).toBe('Mine.\n\n> a')
})

test('what was written after a quotation stays when it is taken out', () => {
  expect(withoutQuotation('Mine.\n\n> a\n\nMore.', '> a')).toBe('Mine.\n\nMore.')
  expect(withoutQuotation('Mine.', '> a')).toBe('Mine.')
})

test('putting a quotation in and taking it out leaves the note as it was', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (note, selected) => {
      const quotation = quotationOf(selected)
      fc.pre(quotation !== '' && note.trim() !== '')
      expect(withoutQuotation(withQuotation(note, quotation), quotation)).toBe(note)
    }),
  )
})
