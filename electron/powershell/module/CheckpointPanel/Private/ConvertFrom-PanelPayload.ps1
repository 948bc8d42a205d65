function ConvertFrom-PanelPayload {
    <#
    .SYNOPSIS
    The hashtable that a payload, base64 of JSON, stands for.
    .EXAMPLE
    ConvertFrom-PanelPayload -Payload 'eyJhIjoifmIifQ=='
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory = $true)] [string] $Payload)
    $json = [System.Text.Encoding]::UTF8.GetString([System.Convert]::FromBase64String($Payload))
    ConvertFrom-PanelValue -Value (ConvertFrom-Json -InputObject $json)
}

function ConvertFrom-PanelValue {
    # Strings come with a '~' in front, because ConvertFrom-Json makes dates of strings that look like one.
    param($Value)
    if ($Value -is [string]) { return $Value.Substring(1) }
    if ($Value -is [System.Array]) {
        $items = @(foreach ($item in $Value) { ConvertFrom-PanelValue -Value $item })
        return , $items
    }
    if ($Value -is [System.Management.Automation.PSCustomObject]) {
        $table = @{}
        foreach ($property in $Value.PSObject.Properties) {
            $table[$property.Name] = ConvertFrom-PanelValue -Value $property.Value
        }
        return $table
    }
    return $Value
}
