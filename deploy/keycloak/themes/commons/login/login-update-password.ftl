<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>
<#assign faulty = messagesPerField.existsError('password')>
<#assign differs = messagesPerField.existsError('password-confirm')>
<@layout.registrationLayout displayMessage=!(faulty || differs); section>
<#if section == "header">${msg("updatePasswordTitle")}<#elseif section == "form">
<form id="kc-passwd-update-form" action="${url.loginAction}" method="post" novalidate>
<input type="hidden" name="username" value="${(auth.attemptedUsername)!''}" autocomplete="username">
<div class="group">
<label for="password-new">${msg("passwordNew")}</label>
<p class="hint" id="password-hint">${msg("passwordHint")}</p>
<#if faulty>
<p class="fault" role="alert" id="input-error-password"><b>${msg("errorWord")}</b> ${kcSanitize(messagesPerField.get('password'))?no_esc}</p>
</#if>
<input type="password" id="password-new" name="password-new" autocomplete="new-password" dir="ltr" aria-describedby="password-hint<#if faulty> input-error-password</#if>"<#if faulty> aria-invalid="true"</#if>>
</div>
<div class="group">
<label for="password-confirm">${msg("passwordConfirm")}</label>
<#if differs>
<p class="fault" role="alert" id="input-error-password-confirm"><b>${msg("errorWord")}</b> ${kcSanitize(messagesPerField.get('password-confirm'))?no_esc}</p>
</#if>
<input type="password" id="password-confirm" name="password-confirm" autocomplete="new-password" dir="ltr"<#if differs> aria-invalid="true" aria-describedby="input-error-password-confirm"</#if>>
</div>
<@passwordCommons.logoutOtherSessions/>
<p class="actions"><button class="primary" name="login">${msg("doSubmit")}</button>
<#if isAppInitiatedAction??><button class="second" name="cancel-aia" value="true">${msg("doCancel")}</button></#if></p>
</form>
</#if>
</@layout.registrationLayout>
