#!/usr/bin/env bash
# What action.yml runs. Inputs come in the environment, so that no text of theirs becomes code.
set -uo pipefail

lens() { npx --yes "activation-lens@$LENS_VERSION" "$@"; }

paths=()
while IFS= read -r path; do
  path=${path%$'\r'}
  if [ -n "$path" ]; then paths+=("$path"); fi
done <<<"$LENS_PATHS"
if [ ${#paths[@]} -eq 0 ]; then
  echo "The input paths is empty: name files or folders, one a line."
  exit 2
fi

case $LENS_COMMAND in
check)
  echo "::add-matcher::$GITHUB_ACTION_PATH/scripts/action/matcher.json"
  if [ -n "$LENS_SARIF" ]; then lens check --fail-on "$LENS_FAIL_ON" --sarif -- "${paths[@]}" >"$LENS_SARIF"; fi
  lens check --fail-on "$LENS_FAIL_ON" -- "${paths[@]}"
  ;;
migrate)
  changes=$(lens migrate -- "${paths[@]}")
  code=$?
  if [ -n "$changes" ]; then
    printf '%s\n' "$changes"
    if [ $code -eq 0 ]; then code=1; fi
  fi
  exit $code
  ;;
*)
  echo "The input command is check or migrate, not “$LENS_COMMAND”."
  exit 2
  ;;
esac
