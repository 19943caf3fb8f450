/*
 * The theme and the language, before anything is painted: the app itself comes too late for that, and a light page would flash in the
 * dark. What was chosen is kept by `useAppearance`; the settings themselves come from the log a moment later.
 */
;(() => {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches
  const kept = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      // A browser that keeps nothing follows the system.
      return null
    }
  }
  const chosen = kept('rehearse-appearance')
  const isTheme = ['light', 'dark', 'contrast'].includes(chosen)
  document.documentElement.dataset.theme = isTheme ? chosen : isDark ? 'dark' : 'light'

  const tags = [kept('rehearse-language') ?? '', ...navigator.languages]
  const spoken = tags
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((name) => ['en', 'de'].includes(name))
  document.documentElement.lang = spoken ?? 'en'
})()
