# Defaults of the connector; the JSON file next to it overrides them.
@{
    Connector = @{
        Name    = 'SAP'
        Retries = 3
        Timeout = 30
        Hosts   = @('sap1.example', 'sap2.example')
    }
    Schedule  = @{ Cron = '0 2 * * *'; Enabled = $true }
    Mapping   = @{ login = 'BNAME'; mail = 'SMTP_ADDR' }
}
