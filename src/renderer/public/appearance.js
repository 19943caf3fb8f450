/*
 * The theme, before anything is painted: the app itself comes too late for that, and a light page would flash in the
 * dark. What was chosen is kept by `useAppearance`; the settings themselves come from the log a moment later.
 */
;(() => {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches
  let chosen = null
  try {
    chosen = localStorage.getItem('rehearse-appearance')
  } catch {
    // A browser that keeps nothing follows the system.
  }
  const isTheme = ['light', 'dark', 'contrast'].includes(chosen)
  document.documentElement.dataset.theme = isTheme ? chosen : isDark ? 'dark' : 'light'
})()
