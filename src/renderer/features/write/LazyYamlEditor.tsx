import { lazy, Suspense, type ComponentProps } from 'react'
import { writeEditorWords as words } from '../../wording/en/writeEditor'

/** Not before it is wanted: it is larger than all the rest of the workbench. */
const YamlEditor = lazy(async () => ({ default: (await import('./YamlEditor')).YamlEditor }))

/** The editor of a text, loaded when it is first shown. */
export function LazyYamlEditor(props: ComponentProps<typeof YamlEditor>) {
  return (
    <Suspense fallback={<div role="status" aria-busy="true" aria-label={words.openingEditor} />}>
      <YamlEditor {...props} />
    </Suspense>
  )
}
