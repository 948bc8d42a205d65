function Get-PanelSession {
    <#
    .SYNOPSIS
    Gets what answers here: the versions of PowerShell, of this module and of Hyper-V's, and where Hyper-V's lies.
    .DESCRIPTION
    A session of an endpoint with roles takes no script, so this is how the panel finds out what it is connected to.
    .EXAMPLE
    (Get-PanelSession).moduleVersion
    #>
    [CmdletBinding(DefaultParameterSetName = 'Typed')]
    [OutputType([pscustomobject], [string])]
    param([Parameter(Mandatory = $true, ParameterSetName = 'Payload')] [string] $Payload)
    if ($PSCmdlet.ParameterSetName -eq 'Payload') {
        return Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    }
    $found = $null
    $hyperV = Get-Module -Name Hyper-V
    if ($null -ne $hyperV) { $found = [pscustomobject] @{ folder = "$($hyperV.ModuleBase)"; version = "$($hyperV.Version)" } }
    [pscustomobject] @{
        edition       = "$($PSVersionTable.PSEdition)"
        version       = "$($PSVersionTable.PSVersion)"
        psHome        = "$PSHOME"
        hyperV        = $found
        moduleVersion = "$($MyInvocation.MyCommand.Module.Version)"
    }
}
