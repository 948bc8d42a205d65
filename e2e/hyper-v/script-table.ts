/**
 * A script that runs each of a table of scripts and hands over, by name, what each wrote, or the id, category and
 * type of the error that ended it. `scope`: `&` for one of its own, `.` for the one all share.
 */
export const scriptTable = (scripts: Readonly<Record<string, string>>, scope: '&' | '.' = '&'): string => `
$results = [ordered] @{}
${Object.entries(scripts)
  .map(([name, script]) => {
    const key = `'${name.replaceAll("'", "''")}'`
    return `
try { $results[${key}] = @(${scope} { $ErrorActionPreference = 'Stop'; ${script} }) }
catch { $results[${key}] = "$($_.FullyQualifiedErrorId) | $($_.CategoryInfo.Category) | $($_.Exception.GetType().Name)" }`
  })
  .join('\n')}
ConvertTo-Json -InputObject $results -Depth 5 -Compress`
