# Compiles the cmdlets once per PowerShell version and set of sources into the folder a test names, and loads them
# from there. Real cmdlets, because functions cannot have the error ids, binding and preferences of Hyper-V's.

function Get-StandInHash {
    param([string[]] $Source)
    $text = "$($PSVersionTable.PSVersion)"
    foreach ($path in $Source) { $text += [System.IO.File]::ReadAllText($path) }
    $sha = [System.Security.Cryptography.SHA256]::Create()
    [System.BitConverter]::ToString($sha.ComputeHash([System.Text.Encoding]::UTF8.GetBytes($text))).Replace('-', '')
}

function New-StandInAssembly {
    # Compiled beside its place and moved there: a compiler that fails leaves an empty file behind.
    param([string[]] $Source, [string] $Path)
    $compiling = "$Path.$PID.dll"
    [string[]] $references = [Microsoft.Management.Infrastructure.CimSession].Assembly.Location, [psobject].Assembly.Location
    # Once one is named, PowerShell 7 leaves most of its own out.
    if ($PSVersionTable.PSVersion.Major -ge 6) { $references += [System.IO.Directory]::GetFiles([System.IO.Path]::Combine([System.AppContext]::BaseDirectory, 'ref'), '*.dll') }
    $options = @{ Path = $Source; ReferencedAssemblies = $references; OutputAssembly = $compiling; OutputType = 'Library'; IgnoreWarnings = $true; ErrorAction = 'Stop' }
    if ($PSVersionTable.PSVersion.Major -ge 6) { $options['CompilerOptions'] = '/langversion:5' }
    Microsoft.PowerShell.Utility\Add-Type @options
    if (-not [System.IO.File]::Exists($Path)) { [System.IO.File]::Move($compiling, $Path) }
}

$sources = [System.IO.Directory]::GetFiles([System.IO.Path]::Combine($PSScriptRoot, 'Cmdlets'), '*.cs')
[System.Array]::Sort($sources, [System.StringComparer]::Ordinal)
$hash = Get-StandInHash -Source $sources
$assemblyPath = [System.IO.Path]::Combine($env:CHECKPOINT_PANEL_STAND_IN_CACHE, "$hash.dll")
if (-not [System.IO.File]::Exists($assemblyPath)) { New-StandInAssembly -Source $sources -Path $assemblyPath }
# Once in a process, like Microsoft's: two runspaces share its types and what it has read.
# Its own name does not tell it, because PowerShell 7 compiles it under a random one.
$assembly = [System.AppDomain]::CurrentDomain.GetData($hash)
if ($null -eq $assembly) {
    $assembly = [System.Reflection.Assembly]::Load([System.IO.File]::ReadAllBytes($assemblyPath))
    [System.AppDomain]::CurrentDomain.SetData($hash, $assembly)
}
Microsoft.PowerShell.Core\Import-Module -Assembly $assembly
foreach ($verb in 'Export', 'Get', 'Remove', 'Rename', 'Restore') {
    Microsoft.PowerShell.Utility\Set-Alias -Name "$verb-VMCheckpoint" -Value "$verb-VMSnapshot"
}
if ($env:CHECKPOINT_PANEL_FIVE_LIKE) {
    Microsoft.PowerShell.Utility\Update-TypeData -TypeName System.Array -MemberType AliasProperty -MemberName Count -Value Length -Force
}
Microsoft.PowerShell.Core\Export-ModuleMember -Cmdlet '*' -Alias '*'
