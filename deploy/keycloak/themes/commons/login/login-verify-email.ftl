<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section == "header">${msg("emailVerifyTitle")}<#elseif section == "form">
<p><#if verifyEmail??>${msg("emailVerifyInstruction1", verifyEmail)}<#else>${msg("emailVerifyInstruction4", user.email)}</#if></p>
<#if isAppInitiatedAction??>
<form action="${url.loginAction}" method="post">
<p class="actions"><button class="primary">${msg((verifyEmail??)?then("emailVerifyResend", "emailVerifySend"))}</button>
<button class="second" name="cancel-aia" value="true">${msg("doCancel")}</button></p>
</form>
<#else>
<p><a href="${url.loginAction}">${msg("emailVerifyResend")}</a></p>
</#if>
</#if>
</@layout.registrationLayout>
