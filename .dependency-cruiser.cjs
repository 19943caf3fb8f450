// Layers as DESIGN fixes them: a rule stands here or it does not exist. Type-only imports count.
const page = '^src/renderer'
const layer = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

/** Rooms of a layer, lowest first: each may import the rooms before it, never one after it. */
const coreRooms = [
  'bank',
  'common',
  'family',
  'markdown',
  'form',
  'sitting',
  'scoring',
  'history',
  'problems',
  'learning',
  'statistics',
  'notes',
  'log',
]
const pageRooms = ['(api|addresses|wording|db|ui)', '(actions|hooks)', 'parts', 'features', 'app']

const roomRules = (folder, rooms) =>
  rooms
    .slice(0, -1)
    .map((room, index) =>
      layer(
        `${folder.split('/').at(-1)}-room-${room.replaceAll(/\W+/g, '-')}`,
        { path: `^${folder}/${room}/`, pathNot: '(\\.test\\.tsx?|[fF]ixtures?\\.tsx?)$' },
        { path: `^${folder}/(${rooms.slice(index + 1).join('|')})/` },
        'A room imports only rooms below it.',
      ),
    )

module.exports = {
  forbidden: [
    ...roomRules('src/core', coreRooms),
    ...roomRules('src/renderer', pageRooms),
    layer('no-cycles', {}, { circular: true }, 'Cycles hide who depends on whom.'),
    layer(
      'core-is-pure',
      { path: '^src/core', pathNot: '\\.test\\.ts$' },
      { path: '^(src/(?!core)|node_modules/(?!(zod|ts-fsrs|micromark-util-types)/))' },
      'core imports itself, zod, ts-fsrs and the types of Markdown syntax only.',
    ),
    layer(
      'core-without-node',
      { path: '^src/core', pathNot: '\\.test\\.ts$' },
      { dependencyTypes: ['core'] },
      'core does no I/O.',
    ),
    layer(
      'bank-imports-core',
      { path: '^src/bank' },
      { path: '^src/(?!core|bank)' },
      'bank knows neither HTTP nor Electron.',
    ),
    layer(
      'service-imports-bank-and-core',
      { path: '^src/service' },
      { path: '^src/(?!core|bank|service)' },
      'service does not know which shell mounts it.',
    ),
    layer(
      'main-without-page',
      { path: '^src/main' },
      { path: page },
      'The shells serve the built page, they do not import it.',
    ),
    layer(
      'electron-in-main-only',
      { path: '^(src/(?!main)|e2e|bench)' },
      { path: '^node_modules/electron/' },
      'Electron is imported by its shell only.',
    ),
    layer(
      'node-server-in-browser-shell-only',
      { path: '^src', pathNot: '^src/main/browser/' },
      { path: '^node_modules/@hono/node-server' },
      'Only the browser shell speaks HTTP through Node.',
    ),
    layer(
      'page-imports-core',
      { path: page, pathNot: `${page}/api` },
      { path: '^src/(?!core|renderer)' },
      'The page imports core only.',
    ),
    layer(
      'page-api-imports-service-types',
      { path: `${page}/api` },
      { path: '^src/(?!core|renderer|service/contract)' },
      'api/ may import types of the service contract.',
    ),
    layer(
      'page-without-node',
      { path: page, pathNot: '\\.test\\.tsx?$' },
      { dependencyTypes: ['core'] },
      'The page has no Node.',
    ),
    layer(
      'page-without-zod',
      { path: page, pathNot: '\\.test\\.tsx?$' },
      { path: '^node_modules/zod', reachable: true },
      'zod probes new Function, which the CSP reports.',
    ),
    layer(
      'feature-without-feature',
      { path: `${page}/features/([^/]+)/` },
      { path: `${page}/features/([^/]+)/`, pathNot: `${page}/features/$1/` },
      'app/ composes features.',
    ),
    layer(
      'ui-without-data',
      { path: `${page}/ui/`, pathNot: '\\.test\\.tsx?$' },
      { path: `^src/(core/(?!common)|service)|${page}/(api|db)` },
      'ui knows no data: what does is a part.',
    ),
    layer(
      'shells-apart',
      { path: '^src/main/(electron|browser|shared)/', pathNot: '\\.test\\.ts$' },
      { path: '^src/main/(doubles/|index|browser\\.ts)' },
      'Test doubles are for tests; entries import shells, never back.',
    ),
    layer(
      'dexie-in-db-only',
      { path: '^src', pathNot: `${page}/db` },
      { path: '^node_modules/dexie' },
      'Who owns the database is one folder.',
    ),
    layer(
      'no-orphans',
      {
        orphan: true,
        pathNot: ['^src/renderer/public/', '\\.d\\.ts$', '\\.config\\.ts$', '\\.cjs$', '\\.test\\.tsx?$'],
      },
      {},
      'A file nothing imports is dead.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
}
