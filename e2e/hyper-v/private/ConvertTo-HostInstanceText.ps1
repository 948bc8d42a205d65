function ConvertTo-HostInstanceText {
    <#
    .SYNOPSIS
    What the stand-in's method reads of an instance, as text; the serializer is on Windows only.
    .EXAMPLE
    ConvertTo-HostInstanceText -Instance $settings
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Instance)
    $notes = @($Instance.CimInstanceProperties['Notes'].Value)
    # A text with a sign in front stays a text.
    ConvertTo-Json -Compress -InputObject @{
        vmId         = "$($Instance.VirtualSystemIdentifier)".ToLowerInvariant()
        checkpointId = "$($Instance.InstanceID)".Substring(10).ToLowerInvariant()
        notes        = "~$($notes[0])"
    }
}
