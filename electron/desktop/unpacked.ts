/**
 * Where a path into the program's archive lies outside of it, for programs that cannot read archives. In development,
 * where there is no archive, it is the path itself. https://www.electronjs.org/docs/latest/tutorial/asar-archives
 */
export const unpacked = (path: string): string =>
  path.replace(/(?<=[\\/])app\.asar(?=[\\/])/u, 'app.asar.unpacked')
