/** Why VMConnect was not started, as the desktop program finds it. */
export const vmConnectWords = {
  missing: (path: string): string =>
    `VMConnect was not started: there is no ${path}. Turn on Hyper-V's GUI management tools in Windows Features.`,
  forbidden:
    'VMConnect was not started: Windows gives it only to a program with more rights. Start the panel as administrator, or open VMConnect from the Start menu.',
  failed: 'VMConnect was not started. Windows refused it.',
} as const
