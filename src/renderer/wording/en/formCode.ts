import { spoken } from '../language'

export const formCodeWords = spoken('formCode', {
  copy: 'Copy',
  copied: 'Copied.',
  copyByKeys: 'Press Ctrl+C or Cmd+C to copy it.',
})
