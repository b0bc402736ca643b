/** Verbs that are not approved, with those PowerShell suggests for them. */
const SUGGESTED = `accept:Receive acquire:Get,Read allocate:New allow:Enable,Grant,Unblock amend:Edit analyze:Measure,Test append:Add
assign:Set associate:Join,Merge attach:Add,Debug bc:Compare boot:Start break:Disconnect broadcast:Send burn:Backup calculate:Measure
cancel:Stop cat:Get change:Convert,Edit,Rename clean:Uninstall clone:Copy combine:Join,Merge compact:Compress compile:Build
concatenate:Add configure:Set create:New cut:Remove delete:Remove detach:Dismount,Remove determine:Measure,Resolve diagnose:Debug,Test
diff:Checkpoint,Compare difference:Checkpoint,Compare dig:Trace dir:Get discard:Remove display:Show,Write dispose:Remove divide:Split
dump:Get duplicate:Copy empty:Clear end:Stop erase:Clear,Remove examine:Get execute:Invoke explode:Expand extract:Export
fix:Repair,Restore flush:Clear follow:Trace generate:New halt:Disable in:ConvertTo index:Update initiate:Start
input:ConvertTo,Unregister insert:Add,Unregister inspect:Trace kill:Stop launch:Start load:Import locate:Search,Select
logoff:Disconnect mail:Send make:New match:Select migrate:Move modify:Edit name:Move nullify:Clear obtain:Get output:ConvertFrom
pause:Suspend,Wait peek:Receive permit:Enable purge:Clear,Remove pick:Select prevent:Block print:Write prompt:Read put:Send,Write
puts:Write quota:Limit quote:Limit rebuild:Initialize recycle:Restart refresh:Update reinitialize:Initialize
release:Clear,Install,Publish,Unlock reload:Update renew:Initialize,Update replicate:Copy resample:Convert restrict:Lock
return:Repair,Restore revert:Unpublish revise:Edit run:Invoke,Start salvage:Test secure:Lock separate:Split setup:Initialize,Install
sleep:Suspend,Wait starttransaction:Checkpoint telnet:Connect terminate:Stop track:Trace transfer:Move type:Get unite:Join,Merge
unlink:Dismount unmark:Clear unrestrict:Unlock unsecure:Unlock unset:Clear verify:Test`;

export const SUGGESTED_VERBS: ReadonlyMap<string, readonly string[]> = new Map(
  SUGGESTED.split(/\s+/).map((entry) => {
    const [verb, others] = entry.split(':');
    return [verb!, others!.split(',')] as const;
  }),
);
