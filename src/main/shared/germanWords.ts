import type { ShellWords } from './englishWords'

const endOrMove =
  'Beende es, oder setze REHEARSE_PORT auf eine andere Zahl, und starte Rehearse dann noch einmal.'

export const german: ShellWords = {
  // By Electron's names for its items; those it has no German for.
  items: {
    fileMenu: 'Datei',
    editMenu: 'Bearbeiten',
    windowMenu: 'Fenster',
    help: 'Hilfe',
    about: 'Über Rehearse',
    services: 'Dienste',
    hide: 'Rehearse ausblenden',
    hideOthers: 'Andere ausblenden',
    unhide: 'Alle einblenden',
    quit: 'Rehearse beenden',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    pasteAndMatchStyle: 'Einfügen und Stil anpassen',
    delete: 'Löschen',
    selectAll: 'Alles auswählen',
    showSubstitutions: 'Ersetzungen einblenden',
    toggleSmartQuotes: 'Intelligente Anführungszeichen',
    toggleSmartDashes: 'Intelligente Bindestriche',
    toggleTextReplacement: 'Text ersetzen',
    startSpeaking: 'Sprachausgabe starten',
    stopSpeaking: 'Sprachausgabe stoppen',
    resetZoom: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    togglefullscreen: 'Vollbild ein/aus',
    toggleDevTools: 'Entwicklerwerkzeuge ein/aus',
    minimize: 'Minimieren',
    zoom: 'Zoomen',
    front: 'Alle nach vorne bringen',
    close: 'Fenster schließen',
  },
  view: 'Ansicht',
  back: 'Zurück',
  substitutions: 'Ersetzungen',
  speech: 'Sprachausgabe',
  keyboardShortcuts: 'Tastenkürzel',
  openDataFolder: 'Datenordner öffnen',
  about: 'Über Rehearse',

  unsaved: 'Deine letzten Änderungen sind nicht gespeichert.',
  unsavedDetail:
    'Es gibt sie nur in diesem Fenster. Speichere erst eine Kopie in einer Datei, oder warte, bis das Speichern wieder funktioniert.',
  stay: 'Bleiben',
  closeAnyway: 'Trotzdem schließen',
  pageStopped: 'Die Seite funktioniert nicht mehr.',
  pageStoppedDetail:
    'Deine Antworten bis zur letzten, die als gespeichert angezeigt wurde, sind sicher. Lade die Seite neu, um weiterzumachen, wo du warst.',
  reload: 'Neu laden',
  quit: 'Beenden',
  askOutside: 'Diese Adresse in deinem Browser öffnen?',
  open: 'Öffnen',
  cancel: 'Abbrechen',
  fault: 'In Rehearse ist etwas schiefgegangen',
  faultDetail: (file) =>
    `Was geschehen ist, steht in ${file}. Antworten, die als gespeichert angezeigt werden, sind sicher. Rehearse läuft weiter; wenn etwas nicht mehr funktioniert, beende es und starte es noch einmal.`,
  faultEnds: (file) => `Was geschehen ist, steht in ${file}. Starte Rehearse noch einmal.`,
  lostDataFolder: 'Rehearse hat seinen Datenordner verloren',

  cannotStart: 'Rehearse kann nicht starten',
  wentWrong: (error) => `Etwas ist schiefgegangen: ${error}`,
  notBuilt: 'Die Seite ist noch nicht gebaut. Führe npm run build aus und starte Rehearse dann noch einmal.',
  unusableFolder: (folder) =>
    `Rehearse kann seinen Datenordner (${folder}) nicht benutzen. Mach ihn zu einem Ordner, in den du schreiben kannst, oder setze REHEARSE_HOME auf einen anderen.`,
  outOfFiles:
    'Rehearse kann gerade keine weiteren Dateien öffnen. Schließe einige Programme, oder erhöhe die Grenze für offene Dateien, und starte Rehearse dann noch einmal.',
  openToOthers: (folder) =>
    `Andere Benutzer dieses Computers können den Datenordner (${folder}) öffnen. Setze REHEARSE_HOME auf einen Ordner, der nur dir gehört, und starte Rehearse dann noch einmal.`,
  pathTooLong: (folder) =>
    `Der Pfad des Datenordners ist zu lang (${folder}). Setze REHEARSE_HOME auf einen kürzeren.`,
  isNoSocket: (what, path) =>
    what === 'file'
      ? `Eine Datei liegt dort, wo Rehearse seinen Socket ablegt (${path}). Verschiebe sie und starte Rehearse dann noch einmal.`
      : `Ein Ordner liegt dort, wo Rehearse seinen Socket ablegt (${path}). Verschiebe ihn und starte Rehearse dann noch einmal.`,
  isNoLock: (path) =>
    `Dort, wo Rehearse seine Sperrdatei ablegt (${path}), liegt etwas, das keine Datei ist. Verschiebe es und starte Rehearse dann noch einmal.`,
  isNoNumber: ({ name, value, least, most }) =>
    `${name} ist ${value}; setze es auf eine ganze Zahl von ${least} bis ${most}.`,

  alreadyRunning: 'Rehearse läuft bereits',
  folderHeld: (pid) =>
    `Ein anderes Programm${pid === null ? '' : ` (Prozess ${pid})`} belegt diesen Datenordner, antwortet aber nicht. Beende es und starte Rehearse dann noch einmal.`,
  folderInUse: (shell, pid) =>
    `Diesen Datenordner benutzt gerade ${shell === 'electron' ? 'die Rehearse-App' : 'Rehearse im Browser'} (Prozess ${pid}).`,
  broughtForward: 'Das Fenster wurde nach vorne geholt.',
  howToOpen:
    'Öffne diese Adresse innerhalb von 30 Sekunden in einem Browser auf diesem Computer; eine neue bekommst du, wenn du Rehearse noch einmal startest.',
  unknownProgram: 'unbekannt',
  program: (name, pid) => `${name}, Prozess ${pid}`,
  portTaken: (port, holder) =>
    `Ein anderes Programm${holder === null ? '' : ` (${holder})`} benutzt Port ${port}. ${endOrMove}`,
  portTakenByRehearse: (port, pid) =>
    `Ein anderes Rehearse mit einem anderen Datenordner benutzt Port ${port} (Prozess ${pid}). ${endOrMove}`,
  isSilent: (pid) =>
    `Rehearse läuft mit diesem Datenordner bereits (Prozess ${pid}), reagiert aber nicht. Beende diesen Prozess und starte Rehearse dann noch einmal.`,
  runningAsRoot:
    'Rehearse läuft als root, deshalb hat das Fenster keine Sandbox des Browsers. Nimm zu Hause ein gewöhnliches Benutzerkonto.',
  tooManyCookies:
    'Seiten auf anderen Ports dieser Adresse haben zu viele Cookies in diesem Browser hinterlassen. Lösche in seinen Einstellungen die Cookies von rehearse.localhost, und starte Rehearse dann noch einmal.',
}
