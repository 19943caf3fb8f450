/** What can wait until a change is on the screen, waits for that: paint first, save after. */

/** A page that makes no pictures, for being covered or moved, is not waited for longer. */
const longestMs = 100

/** Resolves once the next picture was made; at once where the page is hidden. */
export function afterPaint(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestMs)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      // The first task after the frame's own callbacks comes when the frame was handed over.
      setTimeout(resolve)
    })
  })
}
