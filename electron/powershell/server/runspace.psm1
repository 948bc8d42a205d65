# Where the operations run: what is brought there, or asked of what is there already.

function Import-IntoRunspace {
    param($Runspace, [string] $Name)
    $shell = [System.Management.Automation.PowerShell]::Create()
    $shell.Runspace = $Runspace
    $null = $shell.AddCommand('Import-Module').AddParameter('Name', $Name)
    $null = $shell.AddParameter('PassThru', $true).AddParameter('ErrorAction', 'Stop')
    try {
        $shell.Invoke()
    }
    finally {
        $shell.Dispose()
    }
}

function Get-ModuleText {
    # All functions of the module as one text, for a session on a computer that does not have its files.
    param([string] $ModulePath)
    $root = [System.IO.Path]::GetDirectoryName($ModulePath)
    foreach ($folder in 'Private', 'Public') {
        foreach ($file in [System.IO.Directory]::GetFiles([System.IO.Path]::Combine($root, $folder), '*.ps1')) {
            [System.IO.File]::ReadAllText($file)
        }
    }
}

function Push-PanelModule {
    # The module in a session's memory; nothing of it is left there when the session ends.
    param($Runspace, [string] $ModulePath)
    $push = 'param($Text) $null = New-Module -Name CheckpointPanel -ScriptBlock ([scriptblock]::Create($Text)) | Import-Module -Global -Force'
    $shell = [System.Management.Automation.PowerShell]::Create()
    $shell.Runspace = $Runspace
    $null = $shell.AddScript($push).AddArgument((Get-ModuleText -ModulePath $ModulePath) -join "`n")
    try {
        $null = $shell.Invoke()
        if ($shell.HadErrors) { throw $shell.Streams.Error[0] }
    }
    finally {
        $shell.Dispose()
    }
}

function Test-Script {
    # Whether a session takes scripts. That of an endpoint with roles takes commands only.
    param($Runspace)
    $shell = [System.Management.Automation.PowerShell]::Create()
    $shell.Runspace = $Runspace
    try {
        $null = $shell.AddScript('1').Invoke()
        $true
    }
    catch {
        if ($_.Exception.GetBaseException().ErrorRecord.FullyQualifiedErrorId -ne 'ScriptsNotAllowed') { throw }
        $false
    }
    finally {
        $shell.Dispose()
    }
}

function Get-OfferedFunction {
    # The names of our functions that a session of a role has: those that its own Get-Command shows. Where it shows
    # none, nothing is known, and what it lacks is refused when it is asked for.
    param($Runspace)
    $shell = [System.Management.Automation.PowerShell]::Create()
    $shell.Runspace = $Runspace
    $null = $shell.AddCommand('Get-Command').AddParameter('Name', '*-Panel*')
    $null = $shell.AddParameter('CommandType', 'Function').AddParameter('ListImported', $true)
    try { foreach ($function in $shell.Invoke()) { "$($function.Name)" } }
    catch { return }
    finally { $shell.Dispose() }
}

function Get-InstalledGreeting {
    # What an endpoint with roles says of itself. Its module is installed there, and ours cannot be put in its place.
    param($Runspace, [string] $Version)
    $shell = [System.Management.Automation.PowerShell]::Create()
    $shell.Runspace = $Runspace
    $null = $shell.AddCommand('Get-PanelSession').AddParameter('Payload', 'e30=')
    $told = $null
    $reason = ''
    try { $told = (ConvertFrom-Json -InputObject "$($shell.Invoke())").value }
    catch { $reason = $_.Exception.GetBaseException().Message }
    finally { $shell.Dispose() }
    $greeting = @{
        edition       = "$($told.edition)"
        version       = "$($told.version)"
        languageMode  = 'NoLanguage'
        psHome        = "$($told.psHome)"
        hyperV        = $told.hyperV
        moduleVersion = "$($told.moduleVersion)"
        reason        = $reason
    }
    $functions = [string[]] @(Get-OfferedFunction -Runspace $Runspace)
    if ($functions.Count -gt 0) { $greeting['functions'] = $functions }
    if ($greeting.moduleVersion -ne $Version) {
        $greeting['wrongModule'] = $true
        if ("$reason".Length -eq 0) { $greeting.reason = "CheckpointPanel $($told.moduleVersion) is installed there, $Version is needed." }
    }
    ConvertTo-Json -Compress -InputObject $greeting
}

function Get-Greeting {
    # What is there where the operations run, which may be another computer.
    param($Runspace, $HyperV, [string] $ModuleVersion, [string] $Reason)
    $shell = [System.Management.Automation.PowerShell]::Create()
    $shell.Runspace = $Runspace
    $null = $shell.AddScript('"$($PSVersionTable.PSEdition)"; "$($PSVersionTable.PSVersion)"; "$($ExecutionContext.SessionState.LanguageMode)"; "$PSHOME"')
    $facts = @($shell.Invoke())
    $shell.Dispose()
    $found = $null
    if ($null -ne $HyperV) { $found = @{ folder = "$($HyperV.ModuleBase)"; version = "$($HyperV.Version)" } }
    ConvertTo-Json -Compress -InputObject @{
        edition       = "$($facts[0])"
        version       = "$($facts[1])"
        languageMode  = "$($facts[2])"
        psHome        = "$($facts[3])"
        hyperV        = $found
        moduleVersion = $ModuleVersion
        reason        = $Reason
    }
}

function Get-HyperVFolder {
    # Where a Hyper-V module lies that is there and cannot be loaded; nothing where there is none.
    param($Runspace)
    $shell = [System.Management.Automation.PowerShell]::Create()
    $shell.Runspace = $Runspace
    $null = $shell.AddCommand('Get-Module').AddParameter('Name', 'Hyper-V').AddParameter('ListAvailable', $true)
    try { foreach ($module in $shell.Invoke() | Select-Object -First 1) { "($($module.ModuleBase))" } }
    catch { return }
    finally { $shell.Dispose() }
}

function Initialize-Runspace {
    # Brings Hyper-V's module and ours to where the operations run; answers what is there then.
    param($Runspace, [string] $ModulePath, [bool] $IsRemote)
    $version = "$((Import-PowerShellDataFile -LiteralPath $ModulePath).ModuleVersion)"
    $hyperV = $null
    $loaded = ''
    $reason = ''
    try {
        if ($IsRemote -and -not (Test-Script -Runspace $Runspace)) {
            return Get-InstalledGreeting -Runspace $Runspace -Version $version
        }
        $hyperV = Import-IntoRunspace -Runspace $Runspace -Name 'Hyper-V' | Select-Object -First 1
        if ($IsRemote) { Push-PanelModule -Runspace $Runspace -ModulePath $ModulePath }
        else { $null = Import-IntoRunspace -Runspace $Runspace -Name $ModulePath }
        $loaded = $version
    }
    catch {
        $reason = $_.Exception.GetBaseException().Message
        if ($null -eq $hyperV) { $reason = "$reason $(Get-HyperVFolder -Runspace $Runspace)".Trim() }
    }
    Get-Greeting -Runspace $Runspace -HyperV $hyperV -ModuleVersion $loaded -Reason $reason
}

Export-ModuleMember -Function Initialize-Runspace
