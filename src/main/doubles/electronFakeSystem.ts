/** Electron's dialogs, menus, and what it asks of the system, as the tests see them. */
import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { mustBeReady, record } from './electronFakeRecord'

/** A dialog's window stands before what it asks, and may be missing. */
function noteParent(args: unknown[]): void {
  record.parents.push(args[0] instanceof EventEmitter ? args[0] : null)
}

export const dialog = {
  /** As Electron: on Linux there is no box before the app is ready, only a line on the terminal. */
  showErrorBox(_title: string, content: string) {
    const isPrinted = process.platform === 'linux' && !record.isReady
    ;(isPrinted ? record.printed : record.errors).push(content)
  },
  showMessageBox(...args: unknown[]) {
    mustBeReady('dialog.showMessageBox')
    noteParent(args)
    record.boxes.push(args.at(-1) as Electron.MessageBoxOptions)
    return Promise.resolve({ response: record.answer, checkboxChecked: false })
  },
  showMessageBoxSync(...args: unknown[]) {
    mustBeReady('dialog.showMessageBoxSync')
    noteParent(args)
    record.boxes.push(args.at(-1) as Electron.MessageBoxOptions)
    return record.answer
  },
  showOpenDialog(...args: unknown[]) {
    mustBeReady('dialog.showOpenDialog')
    noteParent(args)
    const filePaths = record.chosenFolders
    return Promise.resolve({ canceled: filePaths.length === 0, filePaths })
  },
} satisfies Partial<Electron.Dialog>

export const shell = {
  openExternal(address: string) {
    record.opened.push(address)
    return Promise.resolve()
  },
  openPath(path: string) {
    record.revealed.push(path)
    return Promise.resolve(path === '/missing' ? 'There is no such folder.' : '')
  },
} satisfies Partial<Electron.Shell>

export const screen = {
  getAllDisplays() {
    mustBeReady('screen')
    return [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } } as Electron.Display]
  },
} satisfies Partial<Electron.Screen>

export const nativeTheme = { shouldUseDarkColors: false }

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) =>
    Object.assign(template, { popup: () => void record.popups.push(template) }),
  setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]) => void record.menus.push(menu),
}
