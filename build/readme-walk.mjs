/**
 * How a command of the README is tried. `opens`: it prints an address, or opens a window, and ends when told to.
 * `ends`: it comes to an end with one of these codes, having said that; `isSlow` where that takes minutes. `left`: it is not tried, and why.
 * @typedef {{ readonly kind: 'opens', readonly words: readonly string[] }
 *   | { readonly kind: 'ends', readonly words: readonly string[], readonly codes: readonly number[], readonly says: RegExp, readonly isSlow?: true }
 *   | { readonly kind: 'left', readonly why: string }} Walk
 */

/** @param {readonly string[]} words @returns {Walk} */
const opens = (...words) => ({ kind: 'opens', words })
/** @param {readonly string[]} words @param {RegExp} says @param {readonly number[]} [codes] @returns {Walk} */
const ends = (words, says, codes = [0]) => ({ kind: 'ends', words, codes, says })
/** @param {readonly string[]} words @param {RegExp} says @returns {Walk} */
const endsLate = (words, says) => ({ kind: 'ends', words, codes: [0], says, isSlow: true })
const withDemo = ['start', '--', '--host=demo', '--no-open']

/**
 * Every command that the README names, in the order in which a newcomer comes to them.
 * @type {Readonly<Record<string, Walk>>}
 */
export const commandWalks = {
  'npm start': opens('start'),
  'npm start -- --help': ends(['start', '--', '--help'], /--host=demo\|local[\s\S]*--no-open[\s\S]*--help/u),
  // Its findings are about this computer, which need not have Hyper-V.
  'npm run doctor': ends(['run', 'doctor'], /Hyper-V|Windows/u, [0, 1]),
  'npm run build': ends(['run', 'build'], /built out\/renderer/u),
  'npm run package -- --check': ends(['run', 'package', '--', '--check'], /The configuration is valid/u),
  'npm run dev': opens('run', 'dev', '--', '--host=demo', '--no-open'),
  'npm run screenshots': endsLate(['run', 'screenshots'], /\d+ pictures in \.cache\/screenshots/u),
  'npm run bench': endsLate(['run', 'bench'], /kept|PowerShell/u),
  'npm run check': endsLate(['run', 'check'], /\d+ passed, 0 failed/u),
  'npm run monkey': endsLate(['run', 'monkey'], /\d+ passed/u),
  'npm test -- --changed': endsLate(['test', '--', '--changed'], /\d+ passed, 0 failed/u),
  'npm test': endsLate(['test'], /\d+ passed, 0 failed/u),
  'npm run package': { kind: 'left', why: 'it downloads Electron and makes installers of this system' },
}

/** Every option of `npm start` in the README's table. @type {Readonly<Record<string, Walk>>} */
export const optionWalks = {
  '--host=demo': opens(...withDemo),
  '--host=local': opens('start', '--', '--host=local', '--no-open'),
  '--seed=NAME': opens(...withDemo, '--seed=old'),
  '--shell=web': opens(...withDemo, '--shell=web'),
  '--shell=desktop': {
    kind: 'left',
    why: '"npm start" opens the desktop shell by itself where its runtime can start',
  },
  '--no-open': opens(...withDemo),
}

/** @param {string} text @param {RegExp} pattern */
const found = (text, pattern) => [
  ...new Set([...text.matchAll(pattern)].map(({ groups = {} }) => groups['found'] ?? '')),
]

/** The commands a text names, in code or on lines of their own. @param {string} readme */
export const commandsOf = (readme) => found(readme, /(?:^|`)(?<found>npm [^`\n]+)(?:$|`)/gmu)

/** The options in the first column of its tables. @param {string} readme */
export const optionsOf = (readme) =>
  readme
    .split('\n')
    .map((line) => /^\| (?<cell>[^|]*`--[^|]*) \|/u.exec(line)?.groups?.['cell'] ?? '')
    .flatMap((cell) => found(cell, /`(?<found>--[^`]+)`/gu))
