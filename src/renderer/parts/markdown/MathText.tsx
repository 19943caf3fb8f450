import { useEffect, useRef } from 'react'

/**
 * A formula as MathML. KaTeX builds DOM nodes here instead of a string of HTML, which the page's Trusted Types refuse;
 * it is loaded with the first formula. A formula it cannot read stays as it was written.
 */
export function MathText({ tex, isBlock }: { tex: string; isBlock: boolean }) {
  const element = useRef<HTMLSpanElement>(null)
  const written = isBlock ? `$$${tex}$$` : `$${tex}$`
  useEffect(() => {
    let isCurrent = true
    void import('katex').then(({ default: katex }) => {
      if (!isCurrent || !element.current) return
      try {
        katex.render(tex, element.current, {
          output: 'mathml',
          displayMode: isBlock,
          trust: false,
          strict: 'ignore',
          maxExpand: 200,
          maxSize: 20,
        })
      } catch {
        // What KaTeX would show instead has a style in it, which the page's policy refuses.
        element.current.textContent = written
      }
    })
    return () => {
      isCurrent = false
    }
  }, [tex, written, isBlock])
  return (
    <span ref={element} data-formula="">
      {written}
    </span>
  )
}
