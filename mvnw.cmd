@echo off
rem Runs the Maven that .mvn\wrapper\maven-wrapper.properties names, fetching it once into %USERPROFILE%\.m2\wrapper
rem (or MAVEN_USER_HOME): through an installed mvn if there is one, else with curl. The same steps as in mvnw, beside this file.
setlocal EnableExtensions DisableDelayedExpansion

set "MVNW_PINS=%~dp0.mvn\wrapper\maven-wrapper.properties"
if not exist "%MVNW_PINS%" call :refuse "%MVNW_PINS% is missing; it names the Maven to use." & exit /b 1
for /f "usebackq tokens=1,* delims==" %%a in ("%MVNW_PINS%") do (
    if "%%a"=="distributionUrl" set "MVNW_URL=%%b"
    if "%%a"=="distributionSha256Sum" set "MVNW_CHECKSUM=%%b"
)
for %%u in ("%MVNW_URL%") do set "MVNW_NAME=%%~nu"
set "MVNW_NAME=%MVNW_NAME:-bin=%"
set "MVNW_VERSION=%MVNW_NAME:apache-maven-=%"

rem A JDK 17 or later, asked for its own version and home.
set "MVNW_JAVA="
if defined JAVA_HOME set "MVNW_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA_HOME for %%j in (java.exe) do set "MVNW_JAVA=%%~$PATH:j"
if not defined MVNW_JAVA call :refuse "no Java was found; install a JDK 17 or later, or set JAVA_HOME to one." & exit /b 1
if not exist "%MVNW_JAVA%" call :refuse "JAVA_HOME is %JAVA_HOME%, which holds no bin\java.exe; set it to a JDK 17 or later." & exit /b 1
set "MVNW_JAVA_VERSION=0"
set "MVNW_JAVA_HOME="
for /f "tokens=1,* delims== " %%a in ('call "%MVNW_JAVA%" -XshowSettings:properties -version 2^>^&1') do (
    if "%%a"=="java.specification.version" set "MVNW_JAVA_VERSION=%%b"
    if "%%a"=="java.home" set "MVNW_JAVA_HOME=%%b"
)
if %MVNW_JAVA_VERSION% LSS 17 call :refuse "%MVNW_JAVA% is older than Java 17; set JAVA_HOME to a JDK 17 or later." & exit /b 1
if not exist "%MVNW_JAVA_HOME%\bin\javac.exe" call :refuse "%MVNW_JAVA_HOME% runs Java but cannot compile it; set JAVA_HOME to a JDK 17 or later." & exit /b 1

rem The checksum is part of the place, so that a changed pin is never answered by an older download.
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "MVNW_PLACE=%MAVEN_USER_HOME%\wrapper\dists\%MVNW_NAME%\%MVNW_CHECKSUM:~0,12%"
set "MVNW_MAVEN=%MVNW_PLACE%\%MVNW_NAME%\bin\mvn.cmd"
if exist "%MVNW_MAVEN%" goto run

rem Fetched and unpacked beside the final place, then moved there as a finished directory: it is whole or absent.
echo mvnw: fetching Maven %MVNW_VERSION%, once.>&2
set "MVNW_UNFINISHED=%MVNW_PLACE%\unfinished.%RANDOM%%RANDOM%"
set "MVNW_ZIP=%MVNW_UNFINISHED%\%MVNW_NAME%-bin.zip"
mkdir "%MVNW_UNFINISHED%" 2>nul
if not exist "%MVNW_UNFINISHED%\" call :refuse "Maven %MVNW_VERSION% cannot be put into %MVNW_PLACE%; set MAVEN_USER_HOME to a directory that can be written." & exit /b 1

where mvn >nul 2>nul
if errorlevel 1 goto download
pushd "%MVNW_UNFINISHED%"
call mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy "-Dartifact=org.apache.maven:apache-maven:%MVNW_VERSION%:zip:bin" "-DoutputDirectory=%MVNW_UNFINISHED%" >nul 2>nul
popd
:download
if not exist "%MVNW_ZIP%" curl -fsL --connect-timeout 30 -o "%MVNW_ZIP%" "%MVNW_URL%" >nul 2>nul
if not exist "%MVNW_ZIP%" call :refuse "Maven %MVNW_VERSION% could not be fetched, neither through an installed mvn nor from %MVNW_URL%; is there a network?" & exit /b 1

set "MVNW_FOUND="
for /f "skip=1 delims=" %%h in ('certutil -hashfile "%MVNW_ZIP%" SHA256') do if not defined MVNW_FOUND set "MVNW_FOUND=%%h"
if defined MVNW_FOUND set "MVNW_FOUND=%MVNW_FOUND: =%"
if /i not "%MVNW_FOUND%"=="%MVNW_CHECKSUM%" call :refuse "the fetched Maven %MVNW_VERSION% is not the pinned one: its SHA-256 is %MVNW_FOUND%, not %MVNW_CHECKSUM%." & exit /b 1

pushd "%MVNW_UNFINISHED%"
"%MVNW_JAVA_HOME%\bin\jar.exe" xf "%MVNW_ZIP%"
popd
if not exist "%MVNW_UNFINISHED%\%MVNW_NAME%\bin\mvn.cmd" call :refuse "the fetched Maven %MVNW_VERSION% could not be unpacked into %MVNW_UNFINISHED%; is the disk full?" & exit /b 1
move "%MVNW_UNFINISHED%\%MVNW_NAME%" "%MVNW_PLACE%" >nul 2>nul
rmdir /s /q "%MVNW_UNFINISHED%" 2>nul
if not exist "%MVNW_MAVEN%" call :refuse "Maven %MVNW_VERSION% could not be moved to %MVNW_PLACE%." & exit /b 1

rem Called from a directory without a project, it builds the project that it belongs to.
:run
if exist pom.xml goto here
for %%a in (%*) do (
    if "%%~a"=="-f" goto here
    if "%%~a"=="--file" goto here
)
"%MVNW_MAVEN%" -f "%~dp0pom.xml" %*
:here
"%MVNW_MAVEN%" %*

:refuse
echo mvnw: %~1>&2
if defined MVNW_UNFINISHED rmdir /s /q "%MVNW_UNFINISHED%" 2>nul
exit /b 1
