/** The page's own way from Markdown to elements, in this process. */
import { register } from 'node:module'
import * as React from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** Style sheets say nothing here. */
const hooks = `export async function load(url, context, next) {
  const isStyle = url.split('?')[0].endsWith('.css')
  return isStyle ? { format: 'module', source: 'export default {}', shortCircuit: true } : next(url, context)
}`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)

type ShownText = { text: string; bankId: null; marked: string[] }

/** Shows a text as a question or a note does. */
export async function openPage(): Promise<(text: string) => string> {
  // What runs this program turns elements into calls of this name.
  Object.assign(globalThis, { React })
  // By a name the type checker does not follow: this program knows no style sheets.
  const body: string = '../../src/renderer/parts/markdown/MarkdownBody'
  const { MarkdownBody } = (await import(body)) as { MarkdownBody: React.FunctionComponent<ShownText> }
  return (text) =>
    renderToStaticMarkup(React.createElement(MarkdownBody, { text, bankId: null, marked: ['word'] }))
}
