#!/bin/sh
# Makes a site with these rules: usage: publish.sh RULES SITE FOLDER [URL]
# SITE is a released site, unpacked; FOLDER is where the finished one goes; URL is where it will be served.
set -eu
rules=${1:?usage: publish.sh RULES SITE FOLDER [URL]}
site=${2:?usage: publish.sh RULES SITE FOLDER [URL]}
folder=${3:?usage: publish.sh RULES SITE FOLDER [URL]}
url=${4:-}

if [ ! -f "$site/index.html" ]; then
    echo "publish.sh: no index.html in $site; name the folder of a released site" >&2
    exit 2
fi
matrix check "$rules"
mkdir -p "$folder"
cp -R "$site/." "$folder"
matrix pack --dist "$folder" --rules "$rules" --any-size ${url:+--url "$url"}
