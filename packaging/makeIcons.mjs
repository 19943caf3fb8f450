/**
 * Draws the icons of the packages and of the window from the page's own mark. Run by hand after a change of
 * favicon.svg: `node packaging/makeIcons.mjs`. REHEARSE_BROWSER names the browser that draws, else Playwright's own.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

const root = join(import.meta.dirname, '..')
const icons = join(import.meta.dirname, 'icons')
const mark = readFileSync(join(root, 'src/renderer/public/favicon.svg'), 'utf8')

/** On macOS an icon leaves a margin of a tenth on each side. */
const macMargin = 0.1
const linuxSizes = [16, 32, 48, 64, 128, 256, 512]
const windowsSizes = [16, 24, 32, 48, 64, 128, 256]
/** Type in an icns file to pixels. */
const macTypes = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
}

const browser = await chromium.launch({ executablePath: process.env.REHEARSE_BROWSER })
const page = await browser.newPage()

/** A PNG of the mark. */
async function draw(size, margin = 0) {
  await page.setViewportSize({ width: size, height: size })
  const inner = Math.round(size * (1 - 2 * margin))
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:100vh}svg{width:${inner}px;height:${inner}px}</style>${mark}`,
  )
  return page.screenshot({ omitBackground: true })
}

/** An icns file: a head, then each picture behind its type and length. */
function icns(pictures) {
  const parts = pictures.flatMap(([type, png]) => [head(type, png.length + 8), png])
  const length = parts.reduce((sum, part) => sum + part.length, 8)
  return Buffer.concat([head('icns', length), ...parts])
}

function head(type, length) {
  const bytes = Buffer.alloc(8)
  bytes.write(type, 'ascii')
  bytes.writeUInt32BE(length, 4)
  return bytes
}

/** An ico file: a directory of all pictures, then the pictures. */
function ico(pictures) {
  const directory = Buffer.alloc(6 + 16 * pictures.length)
  directory.writeUInt16LE(1, 2)
  directory.writeUInt16LE(pictures.length, 4)
  let offset = directory.length
  pictures.forEach(([size, png], index) => {
    const at = 6 + 16 * index
    // 256 is written as 0.
    directory.writeUInt8(size % 256, at)
    directory.writeUInt8(size % 256, at + 1)
    directory.writeUInt16LE(1, at + 4)
    directory.writeUInt16LE(32, at + 6)
    directory.writeUInt32LE(png.length, at + 8)
    directory.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([directory, ...pictures.map(([, png]) => png)])
}

mkdirSync(join(icons, 'linux'), { recursive: true })
for (const size of linuxSizes) writeFileSync(join(icons, 'linux', `${size}x${size}.png`), await draw(size))
writeFileSync(join(root, 'src/renderer/public/icon.png'), await draw(256))
writeFileSync(join(root, 'src/renderer/public/icon-512.png'), await draw(512))
const forWindows = []
for (const size of windowsSizes) forWindows.push([size, await draw(size)])
writeFileSync(join(icons, 'icon.ico'), ico(forWindows))
const forMac = []
for (const [type, size] of Object.entries(macTypes)) forMac.push([type, await draw(size, macMargin)])
writeFileSync(join(icons, 'icon.icns'), icns(forMac))
await browser.close()
