import { useEffect, useMemo, useRef, type ReactElement, type ReactNode } from 'react'
import toElements, { type Components, type Options } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { splitCorrections } from '#core/notes/corrections'
import type { BankId } from '#core/bank/ids'
import { useBankLanguage } from '../../actions/banks'
import { assetAddress } from '../../api/client'
import { markdownWords as words } from '../../wording/en/markdown'
import { language } from '../../wording/language'
import { Correction } from './Correction'
import { Exhibit } from './Exhibit'
import { ExternalLink } from './ExternalLink'
import { keptLast } from './keptLast'
import styles from './Markdown.module.css'
import { markHits } from './markHits'
import { markRange, type SourceRange } from './markRange'
import { MathText } from './MathText'
import { remarkBank } from './remarkBank'

/** Everything a bank's text may become. No HTML, no frames, no forms; what is not here is shown as its text. */
const allowedElements = [
  ...['p', 'br', 'strong', 'em', 'del', 'mark', 'code', 'pre', 'blockquote', 'hr', 'a', 'img'],
  ...['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]

const isWebAddress = (url: string) => /^https?:\/\//i.test(url)

/** A picture's path inside the bank as its file is named, or null. Markdown hands addresses over percent-encoded. */
function assetPath(url: string): string | null {
  try {
    const path = decodeURIComponent(url)
    return /^[\p{L}\p{N}_][^\\:?#\p{Cc}]*$/u.test(path) && !path.split('/').includes('..') ? path : null
  } catch {
    return null
  }
}

/** Web addresses for links, paths inside the bank for images, nothing else. */
function allowUrl(url: string, key: string): string {
  if (key === 'src') return assetPath(url) ?? ''
  return isWebAddress(url) ? url : ''
}

function componentsFor(bankId: BankId | null, topHeading: 2 | 3): Components {
  const [Top, Below] = topHeading === 2 ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const)
  return {
    // Headings of a bank's text stand below the headings of the screen.
    h1: ({ children }) => <Top>{children}</Top>,
    h2: ({ children }) => <Top>{children}</Top>,
    h3: ({ children }) => <Below>{children}</Below>,
    a: ({ href, children }) =>
      href ? <ExternalLink address={href}>{children}</ExternalLink> : <span>{children}</span>,
    img: ({ src, alt }) =>
      bankId && typeof src === 'string' && src ? (
        <Exhibit
          address={assetAddress(bankId, src.replace(/^assets\//, ''))}
          name={assetPath(src) ?? src}
          description={alt ?? ''}
        />
      ) : (
        <span className={styles.missing} lang={language}>
          {words.pictureNotShown(alt ?? '')}
        </span>
      ),
    mark: ({ node, children }) => (
      <mark>
        {node?.properties['dataFirst'] === '' && <Said>{words.changed} </Said>}
        {children}
        {node?.properties['dataLast'] === '' && <Said> {words.endOfChange}</Said>}
      </mark>
    ),
    code: ({ className, children }) => {
      if (!className?.includes('language-math')) return <code>{children}</code>
      return (
        <MathText
          tex={typeof children === 'string' ? children : ''}
          isBlock={className.includes('math-display')}
        />
      )
    },
    table: ({ children }) => <Table bankId={bankId}>{children}</Table>,
  }
}

/** Words of the page within a text, for those who cannot see what they say. */
function Said({ children }: { children: ReactNode }) {
  return (
    <span className="visually-hidden" lang={language}>
      {children}
    </span>
  )
}

function Table({ bankId, children }: { bankId: BankId | null; children: ReactNode }) {
  const lang = useBankLanguage(bankId)
  return (
    // Focusable so that a wide table can be scrolled from the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.tableFrame} role="group" lang={language} aria-label={words.table} tabIndex={0}>
      <table lang={lang}>{children}</table>
    </div>
  )
}

type ParsedProps = {
  text: string
  bankId: BankId | null
  marked?: readonly string[] | undefined
  changed?: SourceRange | undefined
  topHeading?: 2 | 3 | undefined
  isInline?: boolean | undefined
}
/** `lang`: that of the text, where it is known. */
type MarkdownBodyProps = ParsedProps & { lang?: string | undefined; onReady?: (() => void) | undefined }

/** The parser behind `Markdown`, loaded on first use. */
export function MarkdownBody({ lang, onReady, ...shown }: MarkdownBodyProps) {
  const { text, bankId, marked, changed } = shown
  const ready = useRef(onReady)
  useEffect(() => {
    ready.current?.()
  }, [])
  const pieces = useMemo(() => splitCorrections(text), [text])
  const parsed = (part: string) => <Parsed text={part} bankId={bankId} marked={marked} />
  // The range counts in the text as a whole.
  if (changed) {
    return (
      <div className={styles.text} lang={lang} dir="auto">
        <Parsed {...shown} />
      </div>
    )
  }
  return (
    <div className={styles.text} lang={lang} dir="auto">
      {pieces.map((piece, index) =>
        piece.kind === 'text' ? (
          // A text is cut anew as a whole: its pieces have no other identity than their place.
          <Parsed
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            {...shown}
            text={piece.text}
          />
        ) : (
          <Correction
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            {...piece}
            lang={lang}
            taught={parsed(piece.taught)}
            today={parsed(piece.today)}
          />
        ),
      )}
    </div>
  )
}

function Parsed({ text, bankId, marked, changed, topHeading = 3, isInline = false }: ParsedProps) {
  const plugins = useMemo(
    () => [...(marked?.length ? [markHits(marked)] : []), ...(changed ? [markRange(changed)] : [])],
    [marked, changed],
  )
  return useMemo(() => {
    const plain = { text, bankId, topHeading, isInline }
    return plugins.length > 0 ? elementsOf(plain, plugins) : plainElements(plain)
  }, [text, bankId, topHeading, isInline, plugins])
}

/** A text without marks, and how it is shown. */
export type PlainText = { text: string; bankId: BankId | null; topHeading?: 2 | 3; isInline?: boolean }

const componentsByPlace = new Map<string, Components>()

/** Parses a text. The same components for the same bank: others would put the text on the page anew. */
function elementsOf(
  { text, bankId, topHeading = 3, isInline = false }: PlainText,
  rehypePlugins: NonNullable<Options['rehypePlugins']>,
): ReactElement {
  const place = `${topHeading} ${bankId ?? ''}`
  const components = componentsByPlace.get(place) ?? componentsFor(bankId, topHeading)
  componentsByPlace.set(place, components)
  return toElements({
    remarkPlugins: [remarkGfm, [remarkBank, { isInline }]],
    rehypePlugins,
    allowedElements,
    unwrapDisallowed: true,
    urlTransform: allowUrl,
    components,
    children: text,
  })
}

/** A question and its neighbors have a dozen texts or two. */
const parsedLast = keptLast<ReactElement>(120)

/** The elements of a text without marks. */
function plainElements(plain: PlainText): ReactElement {
  const { text, bankId, topHeading = 3, isInline = false } = plain
  return parsedLast(JSON.stringify([text, bankId, topHeading, isInline]), () => elementsOf(plain, []))
}

/** Parses a text that is about to be shown. */
export function prepare(plain: PlainText): void {
  for (const piece of splitCorrections(plain.text))
    if (piece.kind === 'text') plainElements({ ...plain, text: piece.text })
}
