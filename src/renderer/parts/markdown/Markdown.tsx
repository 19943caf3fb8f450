import { lazy, memo, Suspense, useEffect } from 'react'
import type { BankId } from '#core/bank/ids'
import { markdownExcess } from '#core/markdown/complexity'
import { useBankLanguage } from '../../actions/banks'
import { afterOthers } from '../../db/slices'
import type { PlainText } from './MarkdownBody'
import type { SourceRange } from './markRange'

/** Loaded when a text is first shown: the parser is half as large as the rest of the page. */
const MarkdownBody = lazy(async () => ({ default: (await import('./MarkdownBody')).MarkdownBody }))

type MarkdownProps = {
  text: string
  /** Bank whose language the text is in and whose assets its images name; without it no image is shown. */
  bankId: BankId | null
  /** Words to mark wherever they stand. */
  marked?: readonly string[]
  /** A part of `text` to mark as changed, told to those who cannot see it, too. */
  changed?: SourceRange
  /** Level of the text's first headings: one below the heading it stands under. */
  topHeading?: 2 | 3
  /** One line of an option: no lists and headings; names such as `__init__` stay as written. */
  isInline?: boolean
  /** Called once the text is on the page in full, not as its plain stand-in. */
  onReady?: () => void
}

/**
 * A bank's Markdown as React elements by allowlist. Until the parser is there, the plain text stands in its place. With
 * the same text it stays as it is, whatever else is shown anew.
 */
export const Markdown = memo(function Markdown({ text, ...shown }: MarkdownProps) {
  const lang = useBankLanguage(shown.bankId)
  if (markdownExcess(text) !== null) return <AsWritten text={text} lang={lang} onReady={shown.onReady} />
  return (
    <Suspense fallback={<AsWritten text={text} lang={lang} />}>
      <MarkdownBody text={text} lang={lang} {...shown} />
    </Suspense>
  )
})

/** Parses texts that are about to be shown, one at a time, whenever the page has nothing else to do. */
export async function prepareMarkdown(texts: readonly PlainText[], signal: AbortSignal): Promise<void> {
  const { prepare } = await import('./MarkdownBody')
  for (const plain of texts) {
    await afterOthers()
    if (signal.aborted) return
    if (markdownExcess(plain.text) === null) prepare(plain)
  }
}

type AsWrittenProps = Pick<MarkdownProps, 'text' | 'onReady'> & { lang: string | undefined }

/** A text with its marks, while the parser is not there or where it would take too long; lint names the latter. */
function AsWritten({ text, lang, onReady }: AsWrittenProps) {
  useEffect(() => {
    onReady?.()
    // Once, as the parser does: what is done then is not done again at each render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <span lang={lang} dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {text}
    </span>
  )
}
