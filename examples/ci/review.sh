#!/bin/sh
# Checks a rule file, and says as Markdown what a change of it does: usage: review.sh RULES BASE COMMENT
# BASE is a commit, such as origin/main; COMMENT is the file that the Markdown goes to.
# Ends with 1 where the check finds something or a promise is broken, and the comment is written all the same; with 2
# where the commit is not there.
set -eu
rules=${1:?usage: review.sh RULES BASE COMMENT}
base=${2:?usage: review.sh RULES BASE COMMENT}
comment=${3:?usage: review.sh RULES BASE COMMENT}

# Without it every change would pass as new.
if ! git rev-parse --quiet --verify "$base^{commit}" >/dev/null; then
    echo "review.sh: there is no commit '$base' here; fetch it first, or mend its name" >&2
    exit 2
fi

result=0
matrix check --deny-warnings ${GITHUB_ACTIONS:+--format github} "$rules" || result=$?

if ! git cat-file -e "$base:./$rules" 2>/dev/null; then
    echo "$rules is new: there is nothing to compare it with." >"$comment"
    exit "$result"
fi
before=$(mktemp)
trap 'rm -f "$before"' EXIT
git show "$base:./$rules" >"$before"
if ! matrix diff --format markdown --deny-broken "$before" "$rules" >"$comment"; then
    result=1
    # A file with errors has no comparison; the check has named them.
    [ -s "$comment" ] || echo "The rules cannot be compared: see what the check says." >"$comment"
fi
exit "$result"
