/**
 * Anki's card templates: which fields of a note stand on the front of a card, and which on its back.
 * Invariant: a template only puts fields together; it runs nothing, and it ends however often it names a field.
 */

/** What a template is filled with. `show` gives a field's HTML; null where it is to be left out on this side. */
export type TemplateFields = {
  names: readonly string[]
  isFilled: (name: string) => boolean
  show: (name: string, filters: readonly string[]) => string | null
}

const mostInsertions = 300
const mark = /\{\{([^{}]{1,300})\}\}/g

/** The template's HTML. Names of fields that are not there are left out, as are Anki's own, such as `Deck`. */
export function renderTemplate(template: string, fields: TemplateFields): string {
  const out: string[] = []
  const sections: { name: string; isShown: boolean }[] = []
  const isShown = () => sections.every((section) => section.isShown)
  let at = 0
  let insertions = 0
  for (const hit of template.matchAll(mark)) {
    if (isShown()) out.push(template.slice(at, hit.index))
    at = hit.index + hit[0].length
    const word = (hit[1] ?? '').trim()
    const sign = word[0] ?? ''
    if (sign === '#' || sign === '^') {
      const name = word.slice(1).trim()
      sections.push({ name, isShown: fields.isFilled(name) === (sign === '#') })
    } else if (sign === '/') sections.pop()
    else if (isShown() && insertions < mostInsertions) {
      insertions += 1
      out.push(fieldHtml(word, fields))
    }
  }
  if (isShown()) out.push(template.slice(at))
  return out.join('')
}

function fieldHtml(word: string, fields: TemplateFields): string {
  const parts = word.split(':')
  const name = (parts.pop() ?? '').trim()
  const filters = parts.map((part) => part.trim().split(/\s/)[0]?.toLowerCase() ?? '')
  return fields.names.includes(name) ? (fields.show(name, filters) ?? '') : ''
}

/** Names of the fields a template shows, in order, each once. */
export function fieldsShown(template: string, names: readonly string[]): string[] {
  const words = Array.from(template.matchAll(mark), ([, word = '']) => word.trim())
  const shown = words
    .filter((word) => !/^[#^/]/.test(word))
    .map((word) => word.slice(word.lastIndexOf(':') + 1).trim())
  return [...new Set(shown)].filter((name) => names.includes(name))
}

/** The part of a back after its `<hr id=answer>`; null when it has none. */
export function afterAnswerLine(back: string): string | null {
  const line = /<hr[^<>]{0,100}\bid\s?=\s?["']?answer\b[^<>]{0,100}>/i.exec(back)
  return line ? back.slice(line.index + line[0].length) : null
}

/** A template without its scripts and styles, which say nothing on paper. */
export function withoutCode(template: string): string {
  return template
    .split(/<\/(?:script|style)\s{0,5}>/i)
    .map((part) => part.replace(/<(?:script|style)\b[\s\S]*$/i, ''))
    .join('')
}
