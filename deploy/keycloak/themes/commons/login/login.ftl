<#import "template.ftl" as layout>
<#assign faulty = messagesPerField.existsError('username', 'password')>
<@layout.registrationLayout displayMessage=!faulty; section>
<#if section == "header">${msg("loginAccountTitle")}<#elseif section == "form" && realm.password>
<form id="kc-form-login" action="${url.loginAction}" method="post" novalidate>
<#if faulty>
<p class="notice warn" role="alert" id="input-error"><b>${msg("errorWord")}</b> ${kcSanitize(messagesPerField.getFirstError('username', 'password'))?no_esc}</p>
</#if>
<#if !usernameHidden??>
<div class="group">
<label for="username"><#if !realm.loginWithEmailAllowed>${msg("username")}<#elseif !realm.registrationEmailAsUsername>${msg("usernameOrEmail")}<#else>${msg("email")}</#if></label>
<input id="username" name="username" value="${(login.username!'')}" type="text" autocomplete="username" autocapitalize="none" spellcheck="false" dir="ltr"<#if faulty> aria-invalid="true" aria-describedby="input-error"</#if>>
</div>
</#if>
<div class="group">
<label for="password">${msg("password")}</label>
<input id="password" name="password" type="password" autocomplete="current-password" dir="ltr"<#if faulty> aria-invalid="true" aria-describedby="input-error"</#if>>
</div>
<#if realm.rememberMe && !usernameHidden??>
<p class="tick"><label><input id="rememberMe" name="rememberMe" type="checkbox"<#if login.rememberMe??> checked</#if>> ${msg("rememberMe")}</label></p>
</#if>
<input type="hidden" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
<p><button id="kc-login" name="login" class="primary">${msg("doLogIn")}</button></p>
<#if realm.resetPasswordAllowed>
<p><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
</#if>
<p class="hint">${msg("sessionNote")}</p>
</form>
</#if>
</@layout.registrationLayout>
