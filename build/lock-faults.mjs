/**
 * The part of `package.json` that is read here.
 * @typedef {{
 *   readonly dependencies?: Readonly<Record<string, string>>,
 *   readonly devDependencies?: Readonly<Record<string, string>>,
 * }} Manifest
 * The part of a lock file that is read here.
 * @typedef {{
 *   readonly version?: string,
 *   readonly resolved?: string,
 *   readonly integrity?: string,
 *   readonly optionalDependencies?: Readonly<Record<string, string>>,
 *   readonly dependencies?: Readonly<Record<string, string>>,
 *   readonly devDependencies?: Readonly<Record<string, string>>,
 * }} Entry
 * @typedef {{ readonly packages: Readonly<Record<string, Entry>> }} LockFile
 */

const isExact = (/** @type {string} */ version) => /^\d+\.\d+\.\d+$/u.test(version)

/**
 * Each entry that `path` may load a package called `name` from, nearest first, as Node looks for it.
 * @param {string} path
 * @param {string} name
 */
function placesOf(path, name) {
  const places = [`${path}${path === '' ? '' : '/'}node_modules/${name}`]
  for (let folder = path; folder !== '';) {
    folder = folder.slice(0, Math.max(folder.lastIndexOf('node_modules/') - 1, 0))
    places.push(`${folder}${folder === '' ? '' : '/'}node_modules/${name}`)
  }
  return places
}

/**
 * Returns what would make an installation from this lock differ between systems, or tie it to one registry.
 * npm leaves packages out of a lock, without a word, that the registry lacked when it was written: mostly the
 * native part of a tool for another system.
 * @param {Manifest} manifest
 * @param {LockFile} lock
 * @returns {readonly string[]}
 */
export function lockFaults({ dependencies, devDependencies }, { packages }) {
  const asked = Object.entries({ ...dependencies, ...devDependencies })
  const faults = asked.flatMap(([name, version]) => {
    if (!isExact(version)) return [`${name} is not pinned to one version: ${version}`]
    const locked = packages[`node_modules/${name}`]?.version
    return locked === version
      ? []
      : [`${name} should be ${version}, and is ${locked ?? 'missing'}: run npm install`]
  })
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue
    if (entry.resolved !== undefined)
      faults.push(
        `${path} names the address it was fetched from: run npm config set omit-lockfile-registry-resolved true, delete the lock, and npm install`,
      )
    if (entry.integrity === undefined) faults.push(`${path} has no checksum`)
    for (const name of Object.keys(entry.optionalDependencies ?? {}))
      if (!placesOf(path, name).some((place) => packages[place]?.version !== undefined))
        faults.push(`${path} lacks ${name}: pin a version whose native parts are all in the registry`)
  }
  return faults
}
