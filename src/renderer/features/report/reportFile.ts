/**
 * The report as one file of its own: what would be printed, with its styles and pictures inside. Invariant: the file runs
 * no script and asks nothing of any network, and says so to whatever opens it.
 */
import { reportWords as words } from '../../wording/en/report'
import { language } from '../../wording/language'

/** What a reader of the file cannot use. */
const idle = 'button, input, textarea, select, script, link, dialog, [hidden], .no-print'

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

type ReportFile = { title: string; css: string; savedAt: string }

/** The file of a report that lies open. `loadPicture` gives a picture as a data address, or null when it is not there. */
export async function reportFile(
  report: Element,
  { title, css, savedAt }: ReportFile,
  loadPicture: (address: string) => Promise<string | null>,
): Promise<string> {
  const page = document.implementation.createHTMLDocument(title)
  const body = page.importNode(report, true)
  for (const link of body.querySelectorAll<HTMLElement>('button[data-address]')) linkOut(link)
  keepTyped(report, body)
  for (const element of body.querySelectorAll(idle)) element.remove()
  for (const link of body.querySelectorAll('a')) if (!isOutside(link)) link.replaceWith(...link.childNodes)
  for (const details of body.querySelectorAll('details')) {
    if (isEmpty(details)) details.remove()
    else details.open = true
  }
  await Promise.all([...body.querySelectorAll('img')].map((picture) => keepPicture(picture, loadPicture)))
  const saved = page.createElement('p')
  saved.textContent = words.savedOn(savedAt)
  const main = page.createElement('main')
  main.append(body, saved)
  page.body.append(main)
  return `<!doctype html>\n<html lang="${language}">${headOf(page, title, css)}${page.body.outerHTML}</html>\n`
}

/** As text: the page's own policy refuses an element with styles, even in a document that is never shown. */
function headOf(page: Document, title: string, css: string): string {
  const name = page.createElement('title')
  name.textContent = title
  return `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">${name.outerHTML}<style>${css.replaceAll('</', '<\\/')}</style></head>`
}

/** An address that the app asks about before it opens is a plain link here. */
function linkOut(button: HTMLElement): void {
  const link = button.ownerDocument.createElement('a')
  link.href = button.dataset.address ?? ''
  link.rel = 'noopener noreferrer'
  link.append(...button.childNodes)
  button.replaceWith(link)
}

/** What was typed is read there like any other text. */
function keepTyped(report: Element, body: Element): void {
  const fields = [...body.querySelectorAll('textarea')]
  for (const [index, { value }] of [...report.querySelectorAll('textarea')].entries()) {
    const text = body.ownerDocument.createElement('p')
    text.style.whiteSpace = 'pre-wrap'
    text.textContent = value
    if (value.trim() !== '') fields[index]?.replaceWith(text)
  }
}

/** A row that was not opened holds nothing but its line. */
function isEmpty(details: HTMLDetailsElement): boolean {
  return [...details.childNodes].every(
    ({ nodeName, textContent }) => nodeName === 'SUMMARY' || (nodeName === '#text' && !textContent?.trim()),
  )
}

function isOutside(link: HTMLAnchorElement): boolean {
  return /^https?:/i.test(link.getAttribute('href') ?? '')
}

async function keepPicture(
  picture: HTMLImageElement,
  loadPicture: (address: string) => Promise<string | null>,
): Promise<void> {
  const address = await loadPicture(picture.getAttribute('src') ?? '')
  if (address !== null) picture.setAttribute('src', address)
  else picture.replaceWith(words.picture(picture.alt))
}

/** A frame for what stands alone; everything else is as in the app. */
const frame = `main { display: grid; gap: 2rem; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
details > summary { list-style: none; }`

/** All styles of the page but its fonts, which would weigh more than the report. */
export function pageStyles(sheets: Iterable<CSSStyleSheet>): string {
  const rules = [...sheets].flatMap((sheet) => [...sheet.cssRules])
  const kept = rules.filter(({ cssText }) => !cssText.startsWith('@font-face'))
  return `${kept.map(({ cssText }) => cssText).join('\n')}\n${frame}`
}

/** A picture of the page's own origin as a data address; null when it cannot be read. */
export async function pictureData(address: string): Promise<string | null> {
  try {
    const reply = await fetch(address)
    if (!reply.ok) return null
    const picture = await reply.blob()
    return await new Promise((resolve) => {
      const reader = new FileReader()
      reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : null))
      reader.addEventListener('error', () => resolve(null))
      reader.readAsDataURL(picture)
    })
  } catch {
    return null
  }
}
