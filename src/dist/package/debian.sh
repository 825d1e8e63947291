#!/bin/sh
# Makes Debian's package of the program that SystemPackage has laid out. What belongs to the system lies where its own tools look
# for it; a system without a desktop takes it as well. As it is installed it gets its archive of classes, for whoever starts it first.
# Usage: debian.sh IMAGE VERSION WORK OUT, folders all but the version; from the folder of the sources.
set -eu
umask 022
image=$1 version=$2 root=$3/debian out=$4

command -v dpkg-deb >/dev/null || {
    echo "without Debian's package: there is no dpkg-deb here"
    exit 0
}

# Puts its input into that file.
put() {
    mkdir -p "$(dirname "$root/$1")"
    cat >"$root/$1"
}

mkdir -p "$root/opt" "$root/usr/bin"
cp -a "$image" "$root/opt/optiscope"
ln -s ../../opt/optiscope/bin/optiscope "$root/usr/bin/optiscope"
put usr/share/applications/optiscope.desktop <src/dist/package/optiscope.desktop
put usr/share/mime/packages/optiscope.xml <src/dist/package/optiscope.xml
put usr/share/icons/hicolor/256x256/apps/optiscope.png <assets/icon.png
{ cat LICENSE && echo && cat src/dist/THIRD-PARTY.md; } | put usr/share/doc/optiscope/copyright
"$image/bin/optiscope" shell completion >"$out/told"
put usr/share/bash-completion/completions/optiscope <"$out/told"
"$image/bin/optiscope" shell man >"$out/told"
gzip -9n <"$out/told" | put usr/share/man/man1/optiscope.1.gz
rm "$out/told"

architecture=$(dpkg --print-architecture)
kilobytes=$(du -sk --apparent-size "$root" | cut -f 1)
for script in postinst prerm; do
    put "DEBIAN/$script" <"src/dist/package/$script"
    chmod 755 "$root/DEBIAN/$script"
done
sed "s/@version@/$version/; s/@architecture@/$architecture/; s/@kilobytes@/$kilobytes/" src/dist/package/control | put DEBIAN/control
# Most of it is compressed already.
dpkg-deb --root-owner-group -z1 --build "$root" "$out/optiscope_${version}_$architecture.deb"
