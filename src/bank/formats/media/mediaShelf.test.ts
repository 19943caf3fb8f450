import { expect, test } from 'vitest'
import { createMediaShelf } from './mediaShelf'

const png = (last = 0) => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, last])
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')

test('names become plain, keep their ending and are given once', () => {
  const shelf = createMediaShelf()
  expect(shelf.add('../Bild (1).png', png(1))).toBe('assets/Bild-1.png')
  expect(shelf.add('bild 1.PNG', png(2))).toBe('assets/bild-1-2.png')
  expect(shelf.add('гриф.png', png(3))).toBe('assets/picture.png')
  expect(shelf.add('A&B.jpg?canvas_download=1', png(4))).toBe('assets/A-B-jpg-canvas_download-1.png')
  expect([...shelf.files.keys()]).toEqual([
    'Bild-1.png',
    'bild-1-2.png',
    'picture.png',
    'A-B-jpg-canvas_download-1.png',
  ])
})

test('the same bytes are kept once', () => {
  const shelf = createMediaShelf()
  expect(shelf.add('a.png', png())).toBe(shelf.add('b.png', png()))
  expect(shelf.files.size).toBe(1)
})

test('a picture is told by its bytes, whatever its name says; what is none is refused with the reason', () => {
  const shelf = createMediaShelf()
  expect(shelf.add('photo.jpg', png())).toBe('assets/photo.png')
  expect(shelf.add('drawing.svg', svg)).toBe('assets/drawing.svg')
  expect(shelf.add('word.mp3', Uint8Array.from([1, 2, 3]))).toBe('assets/word.mp3')
  expect(shelf.add('page.png', Buffer.from('<html><script>'))).toBeNull()
  expect(shelf.add('empty.mp3', new Uint8Array())).toBeNull()
  expect(Object.fromEntries(shelf.refused)).toEqual({
    'page.png': 'it is no picture or sound of a kind that can be shown.',
    'empty.mp3': 'it is empty.',
  })
})

test('an address that holds its picture is read; one that is too large is refused', () => {
  const shelf = createMediaShelf()
  expect(shelf.addDataAddress(`data:image/png;base64,${Buffer.from(png()).toString('base64')}`)).toBe(
    'assets/picture.png',
  )
  expect(shelf.addDataAddress(`data:image/svg+xml,${encodeURIComponent(svg.toString())}`)).toBe(
    'assets/picture.svg',
  )
  expect(shelf.addDataAddress('data:text/html;base64,AAAA')).toBeNull()
  expect(shelf.addDataAddress('https://example.org/a.png')).toBeNull()
  const large = Buffer.concat([png(), Buffer.alloc(17 * 1024 * 1024)]).toString('base64')
  expect(shelf.addDataAddress(`data:image/png;base64,${large}`)).toBeNull()
  expect([...shelf.refused.values()]).toEqual(['it is larger than 16 MB.'])
})
