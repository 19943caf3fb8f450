/** The menus: what every desktop program has, and nothing of the page's. */
import { app, BrowserWindow, Menu, shell, type MenuItemConstructorOptions, type WebContents } from 'electron'
import { pageAddress } from './electronProtocol'
import { words } from '../shared/words'

type Item = MenuItemConstructorOptions
type Role = NonNullable<Item['role']>

const line: Item = { type: 'separator' }

/** The application menu; developer tools are in it only when the program runs unpackaged. */
export function appMenu(dataFolder: string): Menu {
  const isMac = process.platform === 'darwin'
  return Menu.buildFromTemplate([
    ...(isMac ? [own('appMenu', appItems())] : []),
    own('fileMenu', [own(isMac ? 'close' : 'quit')]),
    own('editMenu', editItems(isMac)),
    {
      label: words.view,
      submenu: [
        { label: words.back, accelerator: isMac ? 'Cmd+[' : 'Alt+Left', click: goBack },
        line,
        ...owns('resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'),
        ...(app.isPackaged ? [] : [own('toggleDevTools')]),
      ],
    },
    own('windowMenu', [...owns('minimize', 'zoom'), ...(isMac ? [line, own('front')] : [own('close')])]),
    own('help', [
      { label: words.keyboardShortcuts, click: () => goTo('settings') },
      { label: words.openDataFolder, click: () => void shell.openPath(dataFolder) },
      ...(isMac ? [] : [{ label: words.about, click: () => app.showAboutPanel() }]),
    ]),
  ])
}

/** An item that Electron knows. It names it in English; in other languages that is ours to do, in every submenu. */
function own(role: Role, submenu?: Item[]): Item {
  const label = words.items[role]
  return { role, ...(label !== undefined && { label }), ...(submenu && { submenu }) }
}

function owns(...roles: Role[]): Item[] {
  return roles.map((role) => own(role))
}

function appItems(): Item[] {
  return [
    ...[own('about'), line, own('services'), line],
    ...[...owns('hide', 'hideOthers', 'unhide'), line, own('quit')],
  ]
}

function editItems(isMac: boolean): Item[] {
  const usual = [...owns('undo', 'redo'), line, ...owns('cut', 'copy', 'paste')]
  if (!isMac) return [...usual, own('delete'), line, own('selectAll')]
  const substitutions = owns('toggleSmartQuotes', 'toggleSmartDashes', 'toggleTextReplacement')
  return [
    ...[...usual, ...owns('pasteAndMatchStyle', 'delete', 'selectAll'), line],
    { label: words.substitutions, submenu: [own('showSubstitutions'), line, ...substitutions] },
    { label: words.speech, submenu: owns('startSpeaking', 'stopSpeaking') },
  ]
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
    const items: Item[] = isEditable
      ? [
          { ...own('undo'), enabled: editFlags.canUndo },
          { ...own('redo'), enabled: editFlags.canRedo },
          line,
          { ...own('cut'), enabled: editFlags.canCut },
          { ...own('copy'), enabled: editFlags.canCopy },
          { ...own('paste'), enabled: editFlags.canPaste },
          line,
          { ...own('selectAll'), enabled: editFlags.canSelectAll },
        ]
      : [{ ...own('copy'), enabled: editFlags.canCopy }]
    Menu.buildFromTemplate(items).popup({ window: BrowserWindow.fromWebContents(contents) ?? undefined })
  })
}
