<#-- The frame of every page: the portal's name, the languages as plain links, one column. Nothing here needs a script. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign language = lang?split("-")[0]>
<#assign portal = (client.baseUrl)!"">
<#assign asked = auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
<!DOCTYPE html>
<html lang="${lang}" dir="${((locale.rtl)!false)?then('rtl', 'ltr')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title><#nested "header"> – ${realm.displayName!realm.name}</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Crect width='8' height='8' rx='1' fill='%23135'/%3E%3Cpath d='M2 6V3l2-1 2 1v3' stroke='%23fff' fill='none'/%3E%3C/svg%3E">
<link rel="stylesheet" href="${url.resourcesPath}/${properties.commonsStyle}?v=${properties.commonsStyleVersion}">
</head>
<body data-page-id="login-${pageId}">
<a class="skip" href="#main">${msg("skip")}</a>
<header>
<div class="wide">
<#if portal?has_content>
<a class="brand" href="${portal}${language}">${realm.displayName!realm.name}</a>
<#else>
<span class="brand">${realm.displayName!realm.name}</span>
</#if>
<#if realm.internationalizationEnabled && locale.supported?size gt 1>
<nav aria-label="${msg("languages")}">
<#list locale.supported as l>
<#if l.languageTag == lang>
<span aria-current="true">${l.label}</span>
<#else>
<a href="${l.url}" hreflang="${l.languageTag}" lang="${l.languageTag}" dir="${(l.languageTag == 'ar')?then('rtl', 'ltr')}">${l.label}</a>
</#if>
</#list>
</nav>
</#if>
</div>
</header>
<main id="main" tabindex="-1">
<h1 id="kc-page-title"><#nested "header"></h1>
<#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
<p class="notice <#if message.type == 'error'>warn</#if>" role="${(message.type == 'error')?then('alert', 'status')}"><#if message.type == 'error'><b>${msg("errorWord")}</b> </#if>${kcSanitize(message.summary)?no_esc}</p>
</#if>
<#if asked>
<#nested "show-username">
<p id="kc-username"><bdi id="kc-attempted-username">${auth.attemptedUsername}</bdi> · <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
</#if>
<#nested "form">
<#if auth?has_content && auth.showTryAnotherWayLink()>
<form action="${url.loginAction}" method="post">
<input type="hidden" name="tryAnotherWay" value="on">
<p><button class="second">${msg("doTryAnotherWay")}</button></p>
</form>
</#if>
<#nested "socialProviders">
<#if displayInfo>
<div id="kc-info"><#nested "info"></div>
</#if>
</main>
</body>
</html>
</#macro>
