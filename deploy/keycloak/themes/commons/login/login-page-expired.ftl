<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section == "header">${msg("pageExpiredTitle")}<#elseif section == "form">
<p>${msg("pageExpiredText")}</p>
<ul>
<li><a id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("pageExpiredMsg1")}</a></li>
<li><a id="loginContinueLink" href="${url.loginAction}">${msg("pageExpiredMsg2")}</a></li>
</ul>
</#if>
</@layout.registrationLayout>
