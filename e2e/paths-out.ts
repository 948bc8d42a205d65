/** Ways to ask for a file that lies beside the folder of the page, and for the folders in it. */
export const pathsOut = (name: string): readonly string[] => [
  `/../${name}`,
  `/assets/../../${name}`,
  `/%2e%2e/${name}`,
  `/..%2f${name}`,
  `/%2e%2e%2f${name}`,
  `/..%5c${name}`,
  `/..\\${name}`,
  `/assets/..%252f..%252f${name}`,
  `/%00/../${name}`,
  `//${name}`,
  '/assets',
  '/assets/',
]
