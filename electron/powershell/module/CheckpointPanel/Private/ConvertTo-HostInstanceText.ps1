function ConvertTo-HostInstanceText {
    <#
    .SYNOPSIS
    An instance as the text in which a method of the service takes one.
    .EXAMPLE
    ConvertTo-HostInstanceText -Instance $settings
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] $Instance)
    $serializer = [Microsoft.Management.Infrastructure.Serialization.CimSerializer]::Create()
    $options = [Microsoft.Management.Infrastructure.Serialization.InstanceSerializationOptions]::None
    [System.Text.Encoding]::Unicode.GetString($serializer.Serialize($Instance, $options))
}
