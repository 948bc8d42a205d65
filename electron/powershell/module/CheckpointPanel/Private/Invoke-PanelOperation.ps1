function Invoke-PanelOperation {
    <#
    .SYNOPSIS
    Runs a function of this module with a payload as its parameters and answers one JSON string, whatever happens.
    .DESCRIPTION
    The string is {"ok":true,"value":...} or {"ok":false,"error":...}. With -WhatIf a function that changes something
    has no value.
    .EXAMPLE
    Invoke-PanelOperation -Command $MyInvocation.MyCommand -Payload $Payload
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [System.Management.Automation.CommandInfo] $Command,
        [Parameter(Mandatory = $true)] [string] $Payload
    )
    $ErrorActionPreference = 'Stop'
    # Who sends a payload has asked already, and nobody sits at the server loop to answer.
    $ConfirmPreference = 'None'
    $ProgressPreference = 'Continue'
    try {
        $parameters = ConvertFrom-PanelPayload -Payload $Payload
        $answer = @{ ok = $true; value = (& $Command @parameters) }
    }
    catch {
        $answer = @{ ok = $false; error = (ConvertTo-PanelError -ErrorRecord $_) }
    }
    ConvertTo-Json -InputObject $answer -Depth 12 -Compress
}
