#!/bin/sh
# Puts the program `matrix` into the folder named, here and nowhere else. Fill in the one line below.
set -eu
folder=${1:?usage: get-matrix.sh FOLDER}
mkdir -p "$folder"

# Where the program comes from: the path of a file, or an address from which curl can fetch it.
from=${MATRIX_FROM:-}

case $from in
'')
    echo "get-matrix.sh: say where the program comes from: fill in the line 'from=', or set MATRIX_FROM" >&2
    exit 2
    ;;
http://* | https://*) curl --fail --silent --show-error --location --output "$folder/matrix" "$from" ;;
*) cp "$from" "$folder/matrix" ;;
esac
chmod +x "$folder/matrix"
"$folder/matrix" --version
