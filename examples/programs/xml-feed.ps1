# Reads people from an XML feed, checks them, and writes a new document.
param([string] $Path = (Join-Path $PSScriptRoot 'data/feed.xml'))

[xml] $feed = Get-Content -LiteralPath $Path -Raw
"generated $(([datetimeoffset]$feed.feed.generated).ToString('yyyy-MM-dd HH:mm')), $($feed.feed.person.Count) people"

$people = foreach ($person in $feed.feed.person) {
    [pscustomobject]@{
        Id     = [int]$person.id
        Name   = '{0} {1}' -f $person.name.first, $person.name.last
        Mail   = ($person.mail | Where-Object type -eq 'work').'#text'
        Roles  = @($person.SelectNodes('roles/role') | ForEach-Object InnerText)
        Origin = $person.GetAttribute('origin', 'urn:example:ext')
        Note   = $person.note.'#cdata-section'
    }
}
$people | Format-Table Id, Name, Mail, Roles, Origin
$people | Where-Object Note | Select-Object Name, Note | Format-List

'XPath'
Select-Xml -Path $Path -XPath '//role[@since]' | ForEach-Object { "  $($_.Node.ParentNode.ParentNode.name.first): $($_.Node.'#text') since $($_.Node.since)" }
"  without mail: $((Select-Xml -Xml $feed -XPath '//person[not(mail)]/@id').Node.Value -join ', ')"
"  from SAP: $((Select-Xml -Xml $feed -XPath '//person[@x:origin="SAP"]/name' -Namespace @{ x = 'urn:example:ext' }).Node.last)"
"  roles in all: $($feed.SelectNodes('//role').Count), comments: $($feed.SelectNodes('//comment()').Count)"

'Changed'
$ada = $feed.SelectSingleNode("//person[@id='1001']")
$ada.name.last = 'King'
$ada.SetAttribute('checked', 'true')
[void]$ada.RemoveChild($ada.mail[1])
$added = $feed.CreateElement('role')
$added.InnerText = 'auditor & more'
[void]$ada.SelectSingleNode('roles').AppendChild($added)
"  $($ada.name.first) $($ada.name.last): $($ada.roles.role | ForEach-Object { if ($_ -is [string]) { $_ } else { $_.'#text' } } | Join-String -Separator ' / ')"
"  mails left: $(@($ada.mail).Count)"

'Written'
$document = [xml]::new()
$root = $document.AppendChild($document.CreateElement('accounts'))
$people | Where-Object Mail | ForEach-Object {
    $account = $document.CreateElement('account')
    $account.SetAttribute('id', $_.Id)
    $account.SetAttribute('mail', $_.Mail)
    $account.InnerText = $_.Name
    [void]$root.AppendChild($account)
}
$text = [System.IO.StringWriter]::new()
$settings = [System.Xml.XmlWriterSettings]@{ Indent = $true; OmitXmlDeclaration = $true }
$writer = [System.Xml.XmlWriter]::Create($text, $settings)
$document.Save($writer)
$writer.Close()
$text.ToString()

'As ConvertTo-Xml'
$people[0] | Select-Object Id, Name, Mail | ConvertTo-Xml -As String -NoTypeInformation
try { [xml]'<a><b></a>' } catch { "broken: $($_.FullyQualifiedErrorId)" }
