/** The menus: what every desktop program has, and nothing of the page's. */
import { app, BrowserWindow, Menu, shell, type MenuItemConstructorOptions, type WebContents } from 'electron'
import { pageAddress } from './electronProtocol'

/** The application menu; developer tools are in it only when the program runs unpackaged. */
export function appMenu(dataFolder: string): Menu {
  const isMac = process.platform === 'darwin'
  return Menu.buildFromTemplate([
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    // On macOS this is Close, elsewhere Quit.
    { role: 'fileMenu' },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { label: 'Back', accelerator: isMac ? 'Cmd+[' : 'Alt+Left', click: goBack },
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const }]),
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        { label: 'Keyboard Shortcuts', click: () => goTo('settings') },
        { label: 'Open Data Folder', click: () => void shell.openPath(dataFolder) },
        ...(isMac ? [] : [{ label: 'About Rehearse', click: () => app.showAboutPanel() }]),
      ],
    },
  ])
}

function goBack(): void {
  const history = BrowserWindow.getFocusedWindow()?.webContents.navigationHistory
  if (history?.canGoBack()) history.goBack()
}

/** The page's own addresses lie behind the #, so this loads nothing. */
function goTo(screen: string): void {
  void BrowserWindow.getFocusedWindow()?.webContents.loadURL(`${pageAddress}#/${screen}`)
}

/** A click with the second button offers what can be done with the text there; Electron shows no menu by itself. */
export function offerEditing(contents: WebContents): void {
  contents.on('context-menu', (_, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText.trim() === '') return
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'undo', enabled: editFlags.canUndo },
          { role: 'redo', enabled: editFlags.canRedo },
          { type: 'separator' },
          { role: 'cut', enabled: editFlags.canCut },
          { role: 'copy', enabled: editFlags.canCopy },
          { role: 'paste', enabled: editFlags.canPaste },
          { type: 'separator' },
          { role: 'selectAll', enabled: editFlags.canSelectAll },
        ]
      : [{ role: 'copy', enabled: editFlags.canCopy }]
    Menu.buildFromTemplate(items).popup({ window: BrowserWindow.fromWebContents(contents) ?? undefined })
  })
}
