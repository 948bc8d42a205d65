<#
.SYNOPSIS
Installs Checkpoint Panel's functions on this Hyper-V host and an endpoint that lets each group call only its own.
.DESCRIPTION
For Windows PowerShell 5.1, as an administrator. Nobody has seen it run on Windows yet: try it with -WhatIf first, which
changes nothing and says what would be done.

It copies the module, writes and registers a session configuration, and makes a folder for transcripts that only
administrators read. It changes neither TrustedHosts nor CredSSP, opens no port and restarts nothing: remote sessions
know the endpoint once WinRM was restarted, which ends those that are open.
.EXAMPLE
.\Install-PanelEndpoint.ps1 -ViewerGroup 'CONTOSO\Hyper-V Readers' -HelpdeskGroup 'CONTOSO\Helpdesk' -WhatIf
#>
[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'Medium')]
param(
    # Groups, or users, as DOMAIN\name. Whoever is in more than one has what any of them has.
    [ValidatePattern('\A[^\\/"''\[\]:;|=,+*?<>\p{C}\u2018-\u201b]+\\[^\\/"''\[\]:;|=,+*?<>\p{C}\u2018-\u201b]+\z')] [string[]] $ViewerGroup = @(),
    [ValidatePattern('\A[^\\/"''\[\]:;|=,+*?<>\p{C}\u2018-\u201b]+\\[^\\/"''\[\]:;|=,+*?<>\p{C}\u2018-\u201b]+\z')] [string[]] $HelpdeskGroup = @(),
    [ValidatePattern('\A[^\\/"''\[\]:;|=,+*?<>\p{C}\u2018-\u201b]+\\[^\\/"''\[\]:;|=,+*?<>\p{C}\u2018-\u201b]+\z')] [string[]] $AdministratorGroup = @(),
    # What the panel's connection names as the endpoint.
    [ValidatePattern('\A[A-Za-z][A-Za-z0-9_.-]{0,99}\z')] [string] $Name = 'CheckpointPanel',
    [string] $ModuleFolder = [System.IO.Path]::Combine($env:ProgramFiles, 'WindowsPowerShell', 'Modules', 'CheckpointPanel'),
    [string] $DataFolder = [System.IO.Path]::Combine($env:ProgramData, 'CheckpointPanel')
)
$ErrorActionPreference = 'Stop'
$onWindows = [System.Environment]::OSVersion.Platform -eq [System.PlatformID]::Win32NT

$roles = @{}
foreach ($one in @(
        @{ Capability = 'CheckpointPanelViewer'; Group = $ViewerGroup }
        @{ Capability = 'CheckpointPanelHelpdesk'; Group = $HelpdeskGroup }
        @{ Capability = 'CheckpointPanelAdministrator'; Group = $AdministratorGroup }
    )) {
    foreach ($group in $one.Group) {
        if ($roles.ContainsKey($group)) { $roles[$group].RoleCapabilities += $one.Capability }
        else { $roles[$group] = @{ RoleCapabilities = @($one.Capability) } }
    }
}
if ($roles.Count -eq 0) { throw 'Nobody could use the endpoint: name at least one group.' }

$source = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '..', 'module', 'CheckpointPanel'))
$manifest = Microsoft.PowerShell.Utility\Import-PowerShellDataFile -LiteralPath ([System.IO.Path]::Combine($source, 'CheckpointPanel.psd1'))
$target = [System.IO.Path]::Combine($ModuleFolder, $manifest.ModuleVersion)
$transcripts = [System.IO.Path]::Combine($DataFolder, 'Transcripts')
$configuration = [System.IO.Path]::Combine($DataFolder, "$Name.pssc")
$settings = Microsoft.PowerShell.Utility\Import-PowerShellDataFile -LiteralPath ([System.IO.Path]::Combine($PSScriptRoot, 'CheckpointPanel.pssc'))
$settings['TranscriptDirectory'] = $transcripts
$settings['RoleDefinitions'] = $roles
if ($onWindows) {
    # The group's name is in the host's language.
    $account = [System.Security.Principal.SecurityIdentifier]::new('S-1-5-32-578').Translate([System.Security.Principal.NTAccount])
    $settings['RunAsVirtualAccountGroups'] = @($account.Value.Split('\')[-1])
}

if ([System.IO.Directory]::Exists($target) -and $PSCmdlet.ShouldProcess($target, 'Remove what was installed there before')) {
    [System.IO.Directory]::Delete($target, $true)
}
if ($PSCmdlet.ShouldProcess($target, "Copy the module from $source")) {
    $null = [System.IO.Directory]::CreateDirectory($ModuleFolder)
    Microsoft.PowerShell.Management\Copy-Item -LiteralPath $source -Destination $target -Recurse
}
if ($PSCmdlet.ShouldProcess($transcripts, 'Make a folder that only administrators and the system read')) {
    $null = [System.IO.Directory]::CreateDirectory($transcripts)
    if ($onWindows) {
        $rights = [System.Security.AccessControl.DirectorySecurity]::new()
        $rights.SetSecurityDescriptorSddlForm('O:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)')
        Microsoft.PowerShell.Security\Set-Acl -LiteralPath $transcripts -AclObject $rights
    }
}
if ($PSCmdlet.ShouldProcess($configuration, 'Write the session configuration')) {
    Microsoft.PowerShell.Core\New-PSSessionConfigurationFile -Path $configuration @settings
}
foreach ($group in $roles.Keys) {
    "$group may use: $($roles[$group].RoleCapabilities -join ', ')"
}
if ($PSCmdlet.ShouldProcess($Name, 'Register the endpoint, without restarting WinRM')) {
    $null = Register-PSSessionConfiguration -Name $Name -Path $configuration -Force -NoServiceRestart
    "The endpoint $Name is registered. It is there once WinRM was restarted, which ends open remote sessions: Restart-Service WinRM"
}
