// The build of sql.js that carries its WebAssembly in itself: it loads from node_modules and from a bundle alike.
declare module 'sql.js/dist/sql-wasm-inline.js' {
  import initSqlJs from 'sql.js'
  export default initSqlJs
}
