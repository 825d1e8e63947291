@echo off
rem Starts Optiscope with the Java of JAVA_HOME, or else of the PATH. OPTISCOPE_OPTS may hold further Java options.
setlocal EnableExtensions DisableDelayedExpansion
for %%h in ("%~dp0..") do set "OPTISCOPE_HOME=%%~fh"

set "OPTISCOPE_JAVA="
if defined JAVA_HOME set "OPTISCOPE_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_HOME for %%j in (java.exe) do set "OPTISCOPE_JAVA=%%~$PATH:j"
if not defined OPTISCOPE_JAVA call :refuse "no Java was found; install Java 17 or later, or set JAVA_HOME to one." & exit /b 1
if not exist "%OPTISCOPE_JAVA%" call :refuse "JAVA_HOME is %JAVA_HOME%, which holds no bin\java.exe; set it to a Java 17 or later." & exit /b 1

rem The version stands in a file beside the JDK; only where there is none is a virtual machine started to ask.
set "OPTISCOPE_VERSION="
for %%j in ("%OPTISCOPE_JAVA%") do set "OPTISCOPE_RELEASE=%%~dpj..\release"
if exist "%OPTISCOPE_RELEASE%" for /f "usebackq tokens=1,2 delims==." %%a in ("%OPTISCOPE_RELEASE%") do if "%%a"=="JAVA_VERSION" set "OPTISCOPE_VERSION=%%~b"
if not defined OPTISCOPE_VERSION for /f "tokens=1,2 delims== " %%a in ('call "%OPTISCOPE_JAVA%" -XshowSettings:properties -version 2^>^&1') do if "%%a"=="java.specification.version" set "OPTISCOPE_VERSION=%%b"
if not defined OPTISCOPE_VERSION set "OPTISCOPE_VERSION=0"
rem A version without a dot, such as "25", keeps its closing quote.
set "OPTISCOPE_VERSION=%OPTISCOPE_VERSION:"=%"
if %OPTISCOPE_VERSION% LSS 17 call :refuse "%OPTISCOPE_JAVA% is older than Java 17; install Java 17 or later, or set JAVA_HOME to one." & exit /b 1

set "OPTISCOPE_NEWER="
if %OPTISCOPE_VERSION% GEQ 24 set OPTISCOPE_NEWER="@%OPTISCOPE_HOME%\lib\java-24.options"
"%OPTISCOPE_JAVA%" --module-path "%OPTISCOPE_HOME%\lib\javafx" "@%OPTISCOPE_HOME%\lib\java.options" %OPTISCOPE_NEWER% %OPTISCOPE_OPTS% -cp "%OPTISCOPE_HOME%\lib\*" org.optiscope.Optiscope %*
exit /b %ERRORLEVEL%

:refuse
echo optiscope: %~1>&2
exit /b 1
