/** Joins the class names that apply; CSS modules may not know one of them. */
export const classNames = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')
