import type { MenuItemConstructorOptions } from 'electron'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { electron } from '../doubles/electronFake'
import { freshMachine, onSystem, started } from '../doubles/electronFixtures'
import { appMenu } from './electronMenu'

beforeEach(freshMachine)

/** Every item below, submenus included. */
function itemsIn(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsIn(item.submenu) : [])])
}

function labelsIn(menu: MenuItemConstructorOptions[]): string[] {
  const items = itemsIn(menu).filter(({ type }) => type !== 'separator')
  // On macOS the first menu has the program's name, whatever it is given.
  return items
    .filter(({ role }) => role !== 'appMenu')
    .map(({ label, role }) => label ?? `no word for ${role}`)
}

const editFlags = {
  canUndo: true,
  canRedo: true,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canSelectAll: true,
}

describe('on a German system', () => {
  beforeEach(() => {
    electron.languages = ['de-DE', 'en-US']
  })

  test.each(['darwin', 'linux', 'win32'] as const)(
    'every item of the menu is German on %s',
    async (system) => {
      await started()
      onSystem(system)
      // The stand-in builds a menu of what it is given.
      const menu = appMenu('/data') as unknown as MenuItemConstructorOptions[]
      const labels = labelsIn(menu)
      expect(labels).toEqual(expect.arrayContaining(['Bearbeiten', 'Alles auswählen', 'Ansicht', 'Zurück']))
      expect(labels.filter((label) => label.startsWith('no word'))).toEqual([])
      // None that Electron would fill with words of its own.
      expect(menu.filter(({ submenu }) => submenu === undefined)).toEqual([])
    },
  )

  test('so is the menu over a text, and what is asked', async () => {
    const { contents } = await started()
    contents.emit('context-menu', {}, { isEditable: true, selectionText: '', editFlags })
    expect(electron.popups[0]?.flatMap(({ label }) => label ?? [])).toEqual([
      'Rückgängig',
      'Wiederholen',
      'Ausschneiden',
      'Kopieren',
      'Einfügen',
      'Alles auswählen',
    ])
    contents.emit('render-process-gone', {}, { reason: 'crashed' })
    await vi.waitFor(() => expect(electron.boxes[0]?.buttons).toEqual(['Neu laden', 'Beenden']))
  })
})
